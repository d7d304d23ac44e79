import { beforeEach, describe, expect, test } from 'vitest';
import { addRow } from '../../../../src/accounts/imports/add-row.ts';
import { reportSettled } from '../../../../src/accounts/imports/report-settled.ts';
import type { ImportedCard } from '../../../../src/accounts/services/import-outcome.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { sendDeferredRows, sendRows } from '../../../../src/accounts/imports/send-rows.ts';
import { toImportRun } from '../../../../src/accounts/imports/to-import-run.ts';
import {
  AccountEvents,
  type AccountEvent,
} from '../../../../src/accounts/services/account-events.ts';
import type { AccountCard } from '../../../../src/contacts/import/import-row.ts';
import type { FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { loadImport, type StoredImport } from '../../../../src/store/imports.ts';
import {
  listDueRows,
  listPendingRows,
  markInFlight,
  settleRows,
  type RowToSend,
} from '../../../../src/store/sent-rows.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { outcomesOf, storeImport, type RowToStore } from '../../../support/memory/stored-import.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550111', username: 'zoe_own' };
const ben = { id: 12n, firstName: 'Ben', phone: '+12025550112' };
const eva = { id: 13n, firstName: 'Eva', phone: '+12025550113', username: 'eva_own' };
const unused = '+12025550199';

let session: MemorySession;

beforeEach(async () => {
  session = await openMemorySession([zoe, ben, eva], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
    elsewhere.addOwner(zoe.id);
  });
});

const card = (phone: string, firstName: string): RowToStore['send'] => ({
  by: 'phone',
  card: { phone, firstName, lastName: '' },
});

const store = (...rows: readonly RowToStore[]) => {
  const { account, services } = session;
  return storeImport(services.database, account, rows, { startedAt: services.clock.now() });
};

const pending = (id: string, by: 'phone' | 'account' = 'phone'): Promise<readonly RowToSend[]> =>
  listPendingRows(session.services.database, id, by, 100);

async function outcomes(id: string) {
  const rows = await outcomesOf(session.services.database, id);
  return rows.map(({ outcome, problem }) => problem ?? outcome);
}

const names = async (): Promise<readonly string[]> =>
  [...(await session.cache.read()).contacts.values()].map(({ firstName }) => firstName).toSorted();

describe('sendRows', () => {
  test('adds new numbers, and keeps contacts that are there under their names', async () => {
    const { id } = await store(
      { send: card(zoe.phone, 'Zoe') },
      { send: card(ben.phone, 'Benny') },
      { send: card(unused, 'Unused') },
    );
    const imported = await sendRows(session, id, await pending(id), session.services);
    expect(await outcomes(id)).toEqual(['already', 'added', 'not_found']);
    expect(imported.map(({ outcome }) => outcome.kind)).toEqual(['already', 'added', 'not_found']);
    expect(await names()).toEqual(['Benny', 'Zoe']);
  });

  test('renames only the contact that a row means', async () => {
    const rename = (contactId?: bigint): RowToStore => ({
      send: card(zoe.phone, 'Zora'),
      kind: 'rename',
      ...(contactId !== undefined && { contactId }),
    });
    const gone = await store(rename(99n));
    await sendRows(session, gone.id, await pending(gone.id), session.services);
    expect(await outcomes(gone.id)).toEqual(['left']);
    const other = await store({ send: card(zoe.phone, 'Other') });
    await sendRows(session, other.id, await pending(other.id), session.services);
    expect(await outcomes(other.id)).toEqual(['kept']);
    expect(await names()).toEqual(['Zoe']);
    const meant = await store(rename(zoe.id));
    await sendRows(session, meant.id, await pending(meant.id), session.services);
    expect(await outcomes(meant.id)).toEqual(['renamed']);
    expect(await names()).toEqual(['Zora']);
  });

  test('a row in flight whose contact is there was done', async () => {
    const { id } = await store(
      { send: card(zoe.phone, 'Zoe') },
      { send: card(zoe.phone, 'Zoe'), kind: 'rename', contactId: zoe.id },
    );
    const changeId = '00000000-0000-4000-8000-000000000001';
    const marks = [0, 1].map((position) => ({ position, changeId }));
    await markInFlight(session.services.database, id, marks);
    const imported = await sendRows(session, id, await pending(id), session.services);
    expect(await outcomes(id)).toEqual(['added', 'renamed']);
    expect(imported.map(({ outcome }) => outcome.kind)).toEqual(['added', 'already']);
    expect(session.addressBook.calls).not.toContain('importCards');
    expect(await outcomesOf(session.services.database, id)).toMatchObject([
      { inFlight: false },
      { inFlight: false },
    ]);
  });

  test('a number that Telegram refuses fails alone', async () => {
    const { id } = await store({ send: card(ben.phone, 'Ben') }, { send: card(eva.phone, 'Eva') });
    const refusal: FailureReason = { kind: 'refused', name: 'CONTACT_NAME_EMPTY' };
    session.addressBook.failNext(refusal, 'importCards');
    session.addressBook.failNext(refusal, 'importCards');
    await sendRows(session, id, await pending(id), session.services);
    expect(await outcomes(id)).toEqual(['refused', 'added']);
  });

  test('rows stay in flight when no answer comes', async () => {
    const { id } = await store({ send: card(ben.phone, 'Ben') });
    session.addressBook.failNext({ kind: 'unreachable' }, 'importCards');
    const sending = sendRows(session, id, await pending(id), session.services);
    await expect(sending).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
    const [row] = await outcomesOf(session.services.database, id);
    expect(row).toMatchObject({ outcome: 'pending', inFlight: true });
    expect(row?.changeId).not.toBeNull();
  });

  test('a deferred number is sent later, and each try counts', async () => {
    const { id } = await store({ send: card(ben.phone, 'Ben') });
    session.addressBook.elsewhere.deferImports([ben.phone]);
    await sendRows(session, id, await pending(id), session.services);
    const { clock, database } = session.services;
    const [first] = await outcomesOf(database, id);
    expect(first).toMatchObject({ outcome: 'deferred', tries: 1 });
    expect(await listDueRows(database, id, clock.now(), 9)).toEqual([]);
    await clock.advance((first?.until?.getTime() ?? 0) - clock.now().getTime());
    const due = await listDueRows(database, id, clock.now(), 9);
    expect(due).toHaveLength(1);
    await sendDeferredRows(session, id, due, session.services);
    expect(await outcomesOf(database, id)).toMatchObject([{ outcome: 'deferred', tries: 2 }]);
  });

  test.each<[FailureReason, boolean]>([
    [{ kind: 'restricted' }, true],
    [{ kind: 'spam_reported' }, true],
    [{ kind: 'refused', name: 'CONTACT_NAME_EMPTY' }, true],
    [{ kind: 'unreachable' }, false],
  ])('a deferred row that Telegram refuses with %o counts as a try: %s', async (reason, counts) => {
    const { id } = await store({ send: card(ben.phone, 'Ben') });
    session.addressBook.failNext(reason, 'importCards');
    const sending = sendDeferredRows(session, id, await pending(id), session.services);
    if (counts) expect(await sending).toMatchObject([{ outcome: { kind: 'deferred' } }]);
    else await expect(sending).rejects.toMatchObject({ reason });
    const [row] = await outcomesOf(session.services.database, id);
    expect(row?.outcome).toBe(counts ? 'deferred' : 'pending');
  });
});

describe('addRow', () => {
  async function add(
    account: Partial<AccountCard>,
    facts: { readonly kind?: 'rename' | 'block'; readonly inFlight?: string } = {},
  ): Promise<string | null | undefined> {
    const wanted = { telegramId: undefined, username: undefined, firstName: '', lastName: '' };
    const send = { by: 'account', account: { ...wanted, ...account } } as const;
    const { id } = await store({ send, kind: facts.kind ?? 'by_id' });
    if (facts.inFlight !== undefined) {
      const mark = { position: 0, changeId: facts.inFlight };
      await markInFlight(session.services.database, id, [mark]);
    }
    const [row] = await pending(id, 'account');
    if (!row) throw new Error('The row is gone.');
    await addRow(session, id, row, session.services);
    return (await outcomes(id))[0];
  }

  test('adds a user by username, under the name of the file or their own', async () => {
    expect(await add({ username: 'EVA_own', firstName: 'Evi' })).toBe('added');
    expect(await names()).toEqual(['Evi', 'Zoe']);
    await session.addressBook.deleteContacts([session.addressBook.refTo(eva.id)]);
    session.cache.invalidate('everything');
    await session.cache.sync(session.addressBook);
    expect(await add({ username: 'eva_own' })).toBe('added');
    expect(await names()).toEqual(['Eva', 'Zoe']);
  });

  test('leaves a contact as it is', async () => {
    expect(await add({ username: 'zoe_OWN', firstName: 'Zoe' })).toBe('already');
    expect(await add({ telegramId: zoe.id, firstName: 'Other' })).toBe('kept');
    expect(await add({ telegramId: zoe.id })).toBe('already');
    expect(session.addressBook.calls).not.toContain('findByUsername');
    expect(session.addressBook.calls).not.toContain('addContact');
  });

  test('renames a contact, but not one that was deleted since', async () => {
    expect(await add({ telegramId: zoe.id, firstName: 'Zora' }, { kind: 'rename' })).toBe(
      'renamed',
    );
    expect(await names()).toEqual(['Zora']);
    expect(await add({ username: 'eva_own', firstName: 'Evi' }, { kind: 'rename' })).toBe('left');
  });

  test('a row in flight whose contact is there was done', async () => {
    const inFlight = '00000000-0000-4000-8000-000000000001';
    expect(await add({ telegramId: zoe.id, firstName: 'Zoe' }, { inFlight })).toBe('added');
    const rename = { kind: 'rename', inFlight } as const;
    expect(await add({ telegramId: zoe.id, firstName: 'Zoe' }, rename)).toBe('renamed');
  });

  test('blocks a user once, whatever became of an earlier attempt', async () => {
    const blocked = async () => (await session.addressBook.getBlockedUsers()).map(({ id }) => id);
    const row = { telegramId: undefined, username: 'eva_own' };
    expect(await add(row, { kind: 'block' })).toBe('blocked');
    expect(await blocked()).toEqual([eva.id]);
    expect(await names()).toEqual(['Zoe']);
    const inFlight = '00000000-0000-4000-8000-000000000001';
    expect(await add(row, { kind: 'block', inFlight })).toBe('blocked');
    expect(await add(row, { kind: 'block' })).toBe('already');
    expect(await add({ telegramId: 77n }, { kind: 'block' })).toBe('user_unknown');
    expect(session.addressBook.calls.filter((method) => method === 'block')).toHaveLength(1);
  });

  test('fails alone when the user is unknown, or the username is that of another one', async () => {
    expect(await add({ telegramId: 77n })).toBe('user_unknown');
    expect(await add({ username: 'absent_own' })).toBe('user_unknown');
    expect(await add({ telegramId: 77n, username: 'eva_own' })).toBe('user_unknown');
    expect(await add({})).toBe('user_unknown');
    expect(await names()).toEqual(['Zoe']);
  });

  test('a row without an answer stays open', async () => {
    session.addressBook.failNext({ kind: 'unreachable' }, 'addContact');
    await expect(add({ username: 'eva_own' })).rejects.toMatchObject({
      reason: { kind: 'unreachable' },
    });
  });
});

describe('a quiet import', () => {
  /** Its events; `isHeard`: whether a listener takes them. */
  function listen({ isHeard }: { readonly isHeard: boolean }) {
    const seen: AccountEvent[] = [];
    const events = new AccountEvents(session.services.log);
    events.subscribe(async (event) => {
      seen.push(event);
      if (!isHeard) throw new Error('no chat');
    });
    return { seen, services: { database: session.services.database, events } };
  }

  const pool = {
    use: (_: string, use: (one: MemorySession) => unknown) => Promise.resolve(use(session)),
  } as unknown as SessionPool;

  /** What is reported of it. */
  async function report(stored: StoredImport): Promise<readonly ImportedCard[]> {
    const { seen, services } = listen({ isHeard: true });
    await reportSettled(stored, pool, services);
    return seen.flatMap((event) => (event.kind === 'deferred' ? event.imported : []));
  }

  test('is deleted once it is done and reported', async () => {
    const stored = await store({ send: card(ben.phone, 'Ben') });
    const { database } = session.services;
    await report({ ...stored, state: 'running' });
    expect(await loadImport(database, stored.id)).toBeDefined();
    const deaf = listen({ isHeard: false });
    await sendRows(session, stored.id, await pending(stored.id), session.services);
    await reportSettled({ ...stored, state: 'done' }, pool, deaf.services);
    expect(await loadImport(database, stored.id)).toBeDefined();
    await report({ ...stored, state: 'done' });
    expect(await loadImport(database, stored.id)).toBeUndefined();
  });

  test('keeps rows that are settled while it reports', async () => {
    const stored = await store({ send: card(ben.phone, 'Ben') }, { send: card(eva.phone, 'Eva') });
    const { database } = session.services;
    await settleRows(database, stored.id, [{ position: 0, outcome: 'not_found' }]);
    const events = new AccountEvents(session.services.log);
    events.subscribe(() =>
      settleRows(database, stored.id, [{ position: 1, outcome: 'not_found' }]),
    );
    await reportSettled(stored, pool, { database, events });
    expect(await outcomes(stored.id)).toEqual(['not_found']);
  });

  test('reports what is settled, and deletes the rows once that was delivered', async () => {
    const stored = await store({ send: card(ben.phone, 'Ben') }, { send: card(eva.phone, 'Eva') });
    session.addressBook.elsewhere.deferImports([eva.phone]);
    await sendRows(session, stored.id, await pending(stored.id), session.services);
    const deaf = listen({ isHeard: false });
    expect(await reportSettled(stored, pool, deaf.services)).toBe(false);
    expect(await outcomes(stored.id)).toEqual(['added', 'deferred']);
    const { seen, services } = listen({ isHeard: true });
    expect(await reportSettled(stored, pool, services)).toBe(true);
    expect(seen).toMatchObject([
      { kind: 'deferred', operationId: stored.id, imported: [{ outcome: { kind: 'added' } }] },
    ]);
    expect(await outcomes(stored.id)).toEqual(['deferred']);
    expect(await reportSettled(stored, pool, deaf.services)).toBe(true);
    expect(deaf.seen).toHaveLength(1);
  });

  test('knows outcomes that were not reported', async () => {
    const kinds = [
      'added',
      'already',
      'kept',
      'renamed',
      'not_found',
      'declined',
      'added',
    ] as const;
    const rows = kinds.map((_, at) => ({ send: card(at === 6 ? unused : zoe.phone, 'Zoe') }));
    const stored = await store(...rows, { send: card(ben.phone, 'Ben') });
    const { id } = stored;
    const settled = kinds.map((outcome, position) => ({ position, outcome, importers: position }));
    await settleRows(session.services.database, id, settled);
    expect((await report(stored)).map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'added', contact: { id: zoe.id } },
      { kind: 'already', contact: { id: zoe.id } },
      { kind: 'kept', contact: { id: zoe.id } },
      // Without its change, the former name is unknown.
      { kind: 'already', contact: { id: zoe.id } },
      { kind: 'not_found', importers: 4 },
      { kind: 'declined' },
    ]);
    const other = await store({ send: card(ben.phone, 'Ben') });
    expect(await report(other)).toEqual([]);
  });

  test('knows the former name of a contact that it renamed', async () => {
    const stored = await store({
      send: card(zoe.phone, 'Zora'),
      kind: 'rename',
      contactId: zoe.id,
    });
    await sendRows(session, stored.id, await pending(stored.id), session.services);
    expect(await report(stored)).toMatchObject([
      { outcome: { kind: 'renamed', from: { firstName: 'Zoe', lastName: '' } } },
    ]);
  });
});

test('toImportRun counts rows by kind, selection and outcome', async () => {
  const stored = await store(
    { send: card(zoe.phone, 'Zora'), kind: 'rename' },
    { send: card(ben.phone, 'Ben') },
    { send: card(eva.phone, 'Eva') },
  );
  await settleRows(session.services.database, stored.id, [{ position: 1, outcome: 'added' }]);
  expect(await toImportRun(stored, session.services)).toMatchObject({
    counts: { new: 2, rename: 1, by_id: 0 },
    on: { new: 2, rename: 1 },
    outcomes: { pending: 2, added: 1, deferred: 0 },
    behind: false,
    messageId: undefined,
  });
});

test('toImportRun knows that a running import waits behind an earlier one', async () => {
  const first = await store({ send: card(ben.phone, 'Ben') });
  await session.services.clock.advance(1);
  const second = await store({ send: card(eva.phone, 'Eva') });
  const behind = async (one: typeof first) => (await toImportRun(one, session.services)).behind;
  expect(await behind(second)).toBe(true);
  expect(await behind(first)).toBe(false);
  expect(await behind({ ...second, state: 'waiting' })).toBe(false);
});
