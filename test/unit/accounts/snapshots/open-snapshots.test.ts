import { beforeEach, expect, test } from 'vitest';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import {
  openSnapshots,
  type SnapshotRestore,
} from '../../../../src/accounts/snapshots/snapshots.ts';
import { snapshotBefore, snapshotDaily } from '../../../../src/accounts/snapshots/take-snapshot.ts';
import { deleteAccount } from '../../../../src/store/accounts.ts';
import { saveSnapshot } from '../../../../src/store/save-snapshot.ts';
import { countSnapshots } from '../../../../src/store/snapshots.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { storeAccount } from '../../../support/store-account.ts';
import { sourceOf } from '../../../support/snapshot-source.ts';

const [zoe, ben, eva] = [11n, 12n, 13n].map((id) => ({ id, firstName: `Own ${id}` }));
if (!zoe || !ben || !eva) throw new Error('There are three people.');

let session: MemorySession;
let planned: SnapshotRestore[];

beforeEach(async () => {
  planned = [];
  session = await openMemorySession([zoe, ben, eva], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
    elsewhere.add(ben.id, { firstName: 'Ben', lastName: '' });
  });
});

function open() {
  const pool = {
    use: (_: string, work: (one: MemorySession) => unknown) => Promise.resolve(work(session)),
    findOpen: () => session,
  } as unknown as SessionPool;
  const planRestore = async (_: unknown, restore: SnapshotRestore) => {
    planned.push(restore);
    return Promise.resolve({ kind: 'empty' as const });
  };
  return openSnapshots(pool, planRestore, session.services);
}

const person = 1n;
const names = (list: readonly { readonly firstName: string }[]): readonly string[] =>
  list.map(({ firstName }) => firstName);

/** Stores a snapshot of contacts with these names and facts, a day after the one before. */
async function store(day: number, ...contacts: readonly Parameters<typeof sampleContact>[0][]) {
  const { account, services } = session;
  const at = new Date(services.clock.now().getTime() + day * 86_400_000);
  const saved = await saveSnapshot(services.database, account.id, {
    contacts: sourceOf(contacts.map(sampleContact)),
    cause: 'daily',
    at,
  });
  if (!saved) throw new Error('The account is gone.');
  return saved.id;
}

test('take stores a snapshot, unless nothing changed since the latest', async () => {
  const snapshots = open();
  const first = await snapshots.take(session.account);
  expect(first).toMatchObject({ isNew: true, snapshot: { contactCount: 2, cause: 'asked' } });
  const again = await snapshots.take(session.account);
  expect(again).toMatchObject({ isNew: false, snapshot: { id: first.snapshot.id } });
  session.addressBook.elsewhere.add(eva.id, { firstName: 'Eva', lastName: '' });
  expect(await snapshots.take(session.account)).toMatchObject({
    isNew: true,
    snapshot: { contactCount: 3 },
  });
});

test('a snapshot of an account that is gone is a sign-out', async () => {
  await deleteAccount(session.services.database, session.account);
  await expect(open().take(session.account)).rejects.toMatchObject({
    reason: { kind: 'signed_out' },
  });
});

test.each([
  [10, 0],
  [11, 1],
])('a change of %i contacts gets %i snapshot first', async (count, snapshots) => {
  const { database } = session.services;
  await snapshotBefore(session, 'import', session.services, count);
  expect(await countSnapshots(database, session.account.id)).toBe(snapshots);
  await snapshotDaily(session, session.services);
  expect(await countSnapshots(database, session.account.id)).toBe(1);
});

test('list shows eight snapshots a page, with what changed since the one before', async () => {
  const snapshots = open();
  expect(await snapshots.list(session.account, 3)).toEqual({ rows: [], page: 0, pages: 1 });
  for (let day = 0; day < 8; day += 1) await store(day, { id: 1n, firstName: `A${day}` });
  const one = await snapshots.list(session.account, 0);
  expect([one.page, one.pages, one.rows.length]).toEqual([0, 1, 8]);
  expect(one.rows.at(0)?.delta).toEqual({ came: 0, left: 0, renamed: 1, changed: 0 });
  expect(one.rows.at(-1)?.delta).toBeUndefined();
  await store(8, { id: 1n, firstName: 'A7', accessHash: 5n }, { id: 2n });
  await store(9, { id: 1n, firstName: 'A7', accessHash: 6n }, { id: 2n });
  const first = await snapshots.list(session.account, 0);
  expect([first.page, first.pages, first.rows.length]).toEqual([0, 2, 8]);
  const none = { came: 0, left: 0, renamed: 0, changed: 0 };
  expect(first.rows.slice(0, 2).map(({ delta }) => delta)).toEqual([
    { ...none, changed: 1 },
    { ...none, came: 1, changed: 1 },
  ]);
  expect(first.rows.at(-1)?.delta).toEqual({ ...none, renamed: 1 });
  const last = await snapshots.list(session.account, 7);
  expect([last.page, last.rows.length]).toEqual([1, 2]);
  expect(last.rows.at(-1)?.delta).toBeUndefined();
});

test('compare goes from the older snapshot to the newer one, and shows what people see', async () => {
  const older = await store(
    0,
    { id: 1n, firstName: 'Zoe' },
    { id: 2n, firstName: 'Ann' },
    { id: 3n, firstName: 'Mia' },
    { id: 4n, firstName: 'Kai', accessHash: 1n },
    { id: 5n, firstName: 'Lea' },
  );
  const newer = await store(
    1,
    { id: 3n, firstName: 'Mila' },
    { id: 4n, firstName: 'Kai', accessHash: 2n },
    { id: 5n, firstName: 'Lea', phone: '+12025550101' },
    { id: 6n, firstName: 'Tom' },
    { id: 7n, firstName: 'Bob' },
  );
  const snapshots = open();
  for (const [one, other] of [
    [older, newer],
    [newer, older],
  ] as const) {
    const found = await snapshots.compare(person, one, other);
    if (!found) throw new Error('The snapshots are gone.');
    expect([found.from.id, found.to?.id, found.stale]).toEqual([older, newer, undefined]);
    expect([names(found.left), names(found.came)]).toEqual([
      ['Ann', 'Zoe'],
      ['Bob', 'Tom'],
    ]);
    expect(found.renamed.map(({ before, after }) => [before.firstName, after.firstName])).toEqual([
      ['Mia', 'Mila'],
    ]);
    expect(found.changed.map(({ before }) => before.firstName)).toEqual(['Lea']);
  }
});

test('compare knows only snapshots of one account of the person', async () => {
  const mine = await store(0, { id: 1n });
  const { services } = session;
  const { id } = await storeAccount(services.database, 2n, services.clock.now());
  const other = await saveSnapshot(services.database, id, {
    contacts: sourceOf([]),
    cause: 'daily',
    at: services.clock.now(),
  });
  const snapshots = open();
  expect(await snapshots.compare(person, mine, other?.id ?? 0n)).toBeUndefined();
  expect(await snapshots.compare(2n, mine, 'now')).toBeUndefined();
  expect(await snapshots.compare(person, 999n, 'now')).toBeUndefined();
  expect(await snapshots.compare(person, mine, 999n)).toBeUndefined();
  expect(await snapshots.find(person, mine)).toMatchObject({ id: mine });
});

test('compare with the present list asks Telegram, and says why it could not', async () => {
  const snapshots = open();
  const { snapshot } = await snapshots.take(session.account);
  const { addressBook, cache, services } = session;
  addressBook.elsewhere.remove(zoe.id);
  cache.invalidate('everything');
  const found = await snapshots.compare(person, snapshot.id, 'now');
  expect(found).toMatchObject({ to: undefined, stale: undefined, left: [{ firstName: 'Zoe' }] });
  await services.clock.advance(60_000);
  cache.invalidate('everything');
  addressBook.failNext({ kind: 'unreachable' });
  const stale = await snapshots.compare(person, snapshot.id, 'now');
  expect(stale).toMatchObject({ stale: { kind: 'unreachable' }, left: [{ firstName: 'Zoe' }] });
  addressBook.failNext({ kind: 'signed_out' });
  cache.invalidate('everything');
  await expect(snapshots.compare(person, snapshot.id, 'now')).rejects.toMatchObject({
    reason: { kind: 'signed_out' },
  });
});

test('restore plans an import of what is gone since', async () => {
  const snapshots = open();
  const { snapshot } = await snapshots.take(session.account);
  session.addressBook.elsewhere.remove(zoe.id);
  session.cache.invalidate('everything');
  expect(await snapshots.restore(person, snapshot.id)).toEqual({ kind: 'empty' });
  expect(planned).toMatchObject([
    { takenAt: snapshot.takenAt, difference: { left: [{ firstName: 'Zoe' }] } },
  ]);
  expect(planned.map(({ contacts }) => names([...contacts.values()]))).toEqual([['Ben']]);
  expect(await snapshots.restore(2n, snapshot.id)).toBeUndefined();
  expect(planned).toHaveLength(1);
});
