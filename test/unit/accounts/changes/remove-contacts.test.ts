import { expect, test } from 'vitest';
import { removeContactsNow } from '../../../../src/accounts/changes/kinds/remove-contacts.ts';
import { TelegramError, type FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { latestOperation } from '../../../../src/store/history.ts';
import { groupChanges } from '../../../../src/store/operation-changes.ts';
import { countSnapshots } from '../../../../src/store/snapshots.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: BigInt(at + 1), firstName: `Pal ${at + 1}` }));

const idsOf = (count: number): readonly bigint[] => people(count).map(({ id }) => id);

/** A session with so many contacts. */
function openSession(count: number): Promise<MemorySession> {
  return openMemorySession(people(count), ({ elsewhere }) => {
    for (const { id, firstName } of people(count)) elsewhere.add(id, { firstName, lastName: '' });
  });
}

/** Counts the contacts of each call that removes some; call number `at` fails. */
function followCalls(
  { addressBook }: MemorySession,
  failure?: { readonly at: number; readonly reason: FailureReason; readonly isDone?: boolean },
): readonly number[] {
  const sizes: number[] = [];
  const call = addressBook.deleteContacts.bind(addressBook);
  addressBook.deleteContacts = async (refs) => {
    sizes.push(refs.length);
    const fails = failure && sizes.length === failure.at;
    if (fails && !failure.isDone) throw new TelegramError(failure.reason);
    const users = await call(refs);
    if (fails) throw new TelegramError(failure.reason);
    return users;
  };
  return sizes;
}

/** Removes all contacts. Returns the result, or the error, and the lines of the log. */
async function removeAll(session: MemorySession, count: number) {
  const lines: object[] = [];
  const log = { ...session.services.log, info: (fields: object) => void lines.push(fields) };
  const services = { ...session.services, log };
  const outcome = await removeContactsNow(session, idsOf(count), services).catch(
    (error: unknown) => error,
  );
  return { outcome, line: lines.at(-1) };
}

/** How many changes of the latest operation have which state. */
async function countStates({ services, account }: MemorySession): Promise<object> {
  const id = (await latestOperation(services.database, account.id, [])) ?? '';
  const groups = await groupChanges(services.database, [id]);
  return Object.fromEntries(groups.map(({ state, count }) => [state, count]));
}

/** The last line about a removal of two people, which fails for this reason. */
async function lastLine(failure?: FailureReason): Promise<object | undefined> {
  const session = await openSession(2);
  if (failure) session.addressBook.failNext(failure, 'deleteContacts');
  const { outcome, line } = await removeAll(session, 2);
  if (failure) expect(outcome).toMatchObject({ name: 'TelegramError', reason: failure });
  return line;
}

test('the log says how many contacts are removed', async () => {
  expect(await lastLine()).toMatchObject({ work: 'delete', done: 2, left: 0 });
});

test('the log says that Telegram refused, and removed none', async () => {
  const until = new Date('2026-11-22T15:00:00Z');
  const line = await lastLine({ kind: 'flood', until });
  expect(line).toMatchObject({ done: 0, left: 2, problem: 'flood' });
});

test('without an answer, the log says of how many it is unknown whether they are removed', async () => {
  const line = await lastLine({ kind: 'unreachable' });
  expect(line).toMatchObject({ done: 0, left: 0, unknown: 2, problem: 'unreachable' });
});

test('many contacts are removed by batches, in one operation with one snapshot', async () => {
  const session = await openSession(250);
  const sizes = followCalls(session);
  const { outcome, line } = await removeAll(session, 250);
  expect(sizes).toEqual([100, 100, 50]);
  expect(outcome).toMatchObject({ result: people(250) });
  expect(line).toMatchObject({ done: 250, left: 0 });
  expect(await countStates(session)).toEqual({ done: 250 });
  expect(await countSnapshots(session.services.database, session.account.id)).toBe(1);
  expect((await session.cache.read()).contacts.size).toBe(0);
});

test('an import leaves out the numbers of those only that a call is to remove', async () => {
  const numbered = people(101).map((one) => ({
    ...one,
    phone: `+1202555${1000 + Number(one.id)}`,
  }));
  const session = await openMemorySession(numbered, ({ elsewhere }) => {
    for (const { id, firstName } of numbered) {
      elsewhere.add(id, { firstName, lastName: '' });
      elsewhere.addOwner(id);
    }
  });
  const until = new Date('2026-11-22T15:00:00Z');
  followCalls(session, { at: 1, reason: { kind: 'flood', until } });
  const lists: string[] = [];
  session.services.database.onStatement = (parameters) => {
    lists.push(...parameters.map(String).filter((text) => text.startsWith('{"+')));
  };
  await removeAll(session, 101);
  expect(lists.join()).toContain('+12025551100');
  expect(lists.join()).not.toContain('+12025551101');
});

test('nothing is recorded of contacts that are gone before the first call', async () => {
  const session = await openSession(11);
  const { services, account } = session;
  const read = session.cache.read.bind(session.cache);
  session.cache.read = async () => {
    // After the snapshot, which is all that happens before the first call.
    if ((await countSnapshots(services.database, account.id)) > 0) {
      const { contacts } = await read();
      const users = people(11).flatMap(({ id }) => contacts.get(id) ?? []);
      await session.cache.apply(users.map((one) => ({ ...one, contact: false, mutual: false })));
    }
    return read();
  };
  const { outcome } = await removeAll(session, 11);
  expect(outcome).toEqual({ result: [], operationId: undefined });
});

test('contacts that are gone meanwhile are not sent', async () => {
  const session = await openSession(101);
  const sizes = followCalls(session);
  const call = session.addressBook.deleteContacts.bind(session.addressBook);
  session.addressBook.deleteContacts = async (refs) => {
    const users = await call(refs);
    const last = (await session.cache.read()).contacts.get(101n);
    if (last) await session.cache.apply([{ ...last, contact: false, mutual: false }]);
    return users;
  };
  const { outcome } = await removeAll(session, 101);
  expect([sizes, outcome]).toMatchObject([[100], { result: people(100) }]);
});

test.each<[FailureReason, boolean, object, object]>([
  [
    { kind: 'flood', until: new Date('2026-11-22T15:00:00Z') },
    false,
    { done: 100, left: 150, problem: 'flood' },
    { done: 100, failed: 100 },
  ],
  [
    { kind: 'unreachable' },
    true,
    { done: 100, left: 50, unknown: 100, problem: 'unreachable' },
    { done: 100, unknown: 100 },
  ],
])(
  'after %o in the middle, what is done stays done, and the rest is not sent',
  async (reason, isDone, line, states) => {
    const session = await openSession(250);
    const sizes = followCalls(session, { at: 2, reason, isDone });
    const removal = await removeAll(session, 250);
    expect(removal.outcome).toMatchObject({
      name: 'PartialFailureError',
      reason,
      operationId: await latestOperation(session.services.database, session.account.id, []),
    });
    expect(removal.line).toMatchObject(line);
    expect(sizes).toEqual([100, 100]);
    expect(await countStates(session)).toEqual(states);
    await session.cache.sync(session.addressBook);
    expect((await session.cache.read()).contacts.size).toBe(isDone ? 50 : 150);
  },
);
