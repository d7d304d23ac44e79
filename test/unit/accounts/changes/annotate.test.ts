import { beforeEach, expect, test } from 'vitest';
import { openAnnotatedBook } from '../../../../src/accounts/annotations/open-annotated-book.ts';
import {
  annotate,
  dropLabel,
  renameLabel,
} from '../../../../src/accounts/changes/kinds/annotate.ts';
import { reconcile } from '../../../../src/accounts/history/reconcile.ts';
import { countHoldings } from '../../../../src/store/holdings.ts';
import { deleteOldVersions } from '../../../../src/store/annotations.ts';
import { firstChanges } from '../../../../src/store/operation-changes.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';

const crowd = Array.from({ length: 600 }, (_, at) => ({
  id: BigInt(at + 1),
  firstName: `Pal ${at}`,
}));
const [zoe, ben] = [1n, 2n];
const all = crowd.map(({ id }) => id);
const day = 24 * 60 * 60_000;

let session: MemorySession;

beforeEach(async () => {
  session = await openMemorySession(crowd, ({ elsewhere }) => {
    for (const { id, firstName } of crowd) elsewhere.add(id, { firstName, lastName: '' });
  });
});

const inMemory = async (id: bigint) => (await session.cache.read()).contacts.annotationOf(id);
const inStore = async (id: bigint) =>
  (await openAnnotatedBook(session.account.id, session.services)).contacts.annotationOf(id);

test('what is in memory is what the next process reads', async () => {
  await annotate(
    session,
    [zoe, ben],
    { note: 'met in Rome', addLabels: ['rome'] },
    session.services,
  );
  await annotate(session, [ben], { note: '', addLabels: ['tea'] }, session.services);
  for (const id of [zoe, ben]) expect(await inStore(id)).toEqual(await inMemory(id));
  expect(await inStore(ben)).toMatchObject({ note: '', labels: ['rome', 'tea'] });
});

test('a label of many contacts is one operation, and asks nothing of Telegram', async () => {
  const { calls } = session.addressBook;
  const before = calls.length;
  const given = await annotate(session, all, { addLabels: ['rome'] }, session.services);
  expect(given.result).toBe(crowd.length);
  const renamed = await renameLabel(session, 'Rome', 'Roma', session.services);
  expect(renamed.result).toBe(crowd.length);
  expect((await inStore(600n)).labels).toEqual(['Roma']);
  expect((await dropLabel(session, 'roma', session.services)).result).toBe(crowd.length);
  expect((await inStore(600n)).labels).toEqual([]);
  expect(calls.slice(before)).toEqual([]);
});

test('what changes nothing is no operation', async () => {
  const edit = { note: 'met in Rome', addLabels: ['rome'] };
  await annotate(session, [zoe], edit, session.services);
  const again = await annotate(session, [zoe], { ...edit, addLabels: ['ROME'] }, session.services);
  expect(again).toEqual({ result: 0, operationId: undefined });
});

test('a user whom the account does not know is left out', async () => {
  const { result } = await annotate(session, [zoe, 9_999n], { note: 'x' }, session.services);
  expect(result).toBe(1);
});

test.each([
  ['was made before the process died', 'done', 'met in Rome'],
  ['was not made', 'failed', ''],
] as const)('a change that %s is reconciled', async (_, state, note) => {
  const { services, cache } = session;
  const edit = { note: 'met in Rome' };
  const { operationId = '' } = await annotate(session, [zoe], edit, services);
  // As the rows are when a process dies in between.
  await services.database.query((q) => q.execute(`update changes set state = 'written'`));
  if (state === 'failed') {
    await services.database.query((q) => q.execute('update annotations set replaced_at = now()'));
  }
  cache.unload();
  await reconcile(session, services);
  const [change] = await firstChanges(services.database, [operationId], 1);
  expect(change?.state).toBe(state);
  expect((await inMemory(zoe)).note).toBe(note);
});

test('former versions are deleted with the history, present ones stay', async () => {
  const { services, account } = session;
  await annotate(session, [zoe], { note: 'met in Rome' }, services);
  await annotate(session, [zoe], { note: 'moved to Oslo' }, services);
  const versions = async () => {
    const rows = await services.database.query((q) =>
      q.execute<{ count: number }>('select count(*)::int as count from annotations'),
    );
    return rows[0]?.count;
  };
  const after = (ms: number): Date => new Date(services.clock.now().getTime() + ms);
  await deleteOldVersions(services.database, after(89 * day));
  expect(await versions()).toBe(2);
  await deleteOldVersions(services.database, after(91 * day));
  expect(await versions()).toBe(1);
  expect((await inStore(zoe)).note).toBe('moved to Oslo');
  expect((await countHoldings(services.database, account.id)).annotations).toBe(1);
});

test('a note whose key is gone is as good as gone, and can be written again', async () => {
  const { services } = session;
  await annotate(session, [zoe], { note: 'met in Rome', addLabels: ['rome'] }, services);
  await services.database.query((q) => q.execute(`update annotations set key_id = 'gone'`));
  session.cache.unload();
  expect(await inMemory(zoe)).toMatchObject({ note: '', labels: [] });
  await annotate(session, [zoe], { note: 'met again' }, services);
  expect((await inStore(zoe)).note).toBe('met again');
});
