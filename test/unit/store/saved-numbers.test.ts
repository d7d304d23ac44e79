import { sql } from '../../support/drizzle.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { findDueTimes, type DueKind } from '../../../src/store/due-times.ts';
import { deleteAccount, type Account } from '../../../src/store/accounts.ts';
import {
  readNotDuplicates,
  saveNotDuplicates,
  deleteNotDuplicates,
} from '../../../src/store/not-duplicates.ts';
import type { NewNotification } from '../../../src/store/notifications.ts';
import {
  addSavedNumbers,
  deleteSavedNumbers,
  findSavedNumbers,
  readSavedList,
  replaceSavedList,
} from '../../../src/store/saved-numbers.ts';
import { findOffer, listBars, saveBar } from '../../../src/store/share-offers.ts';
import {
  deleteOldTakeouts,
  endTakeoutWait,
  extendTakeoutWait,
  findTakeout,
  makeTakeoutDue,
  recordTakeoutEnd,
  recordTakeoutStart,
  reserveTakeouts,
  startTakeoutWait,
} from '../../../src/store/takeouts.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-03-01T10:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const zoe = { phone: '+12025550101', firstName: 'Zoe', lastName: '', savedAt: now };
const ben = { phone: '+12025550102', firstName: 'Ben', lastName: 'B', savedAt: now };
const wait = { allowedAt: later(9), askedAt: now, nextTryAt: later(1), tries: 1 };

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 1n, now);
});

const notification = (): NewNotification => ({
  accountId: account.id,
  personId: account.personId,
  kind: 'saved_list',
  user: undefined,
  was: '',
  now: '2',
  day: '2026-03-01',
  dueAt: now,
});

const phones = async (): Promise<readonly string[] | undefined> =>
  (await readSavedList(database, account.id))?.numbers.map(({ phone }) => phone).toSorted();

async function nextAt(kind: DueKind): Promise<Date | undefined> {
  return (await findDueTimes(database, now)).next.get(kind);
}

test('a saved list beyond one batch is replaced and read as a whole', async () => {
  const many = Array.from({ length: 2_100 }, (_, at) => ({
    ...zoe,
    phone: `+1202${5_550_000 + at}`,
  }));
  for (const list of [[ben], many]) await replaceSavedList(database, account.id, list, now, []);
  expect(await phones()).toEqual(many.map(({ phone }) => phone));
});

test('the saved list is unknown until it was read, and then replaced as a whole', async () => {
  await addSavedNumbers(database, account.id, [zoe], now);
  expect(await phones()).toBeUndefined();
  await replaceSavedList(database, account.id, [], now, []);
  expect(await phones()).toEqual([]);
  await replaceSavedList(database, account.id, [zoe, ben], later(1), []);
  expect(await readSavedList(database, account.id)).toMatchObject({ readAt: later(1) });
  await replaceSavedList(database, account.id, [ben], later(2), []);
  expect(await phones()).toEqual([ben.phone]);
  await addSavedNumbers(database, account.id, [zoe], later(3));
  const found = await findSavedNumbers(database, account.id, [zoe.phone, '+1']);
  expect(found).toEqual(new Map([[zoe.phone, { ...zoe, savedAt: later(3) }]]));
});

test('saved numbers are deleted by number, or all of them', async () => {
  await replaceSavedList(database, account.id, [zoe, ben], now, []);
  await deleteSavedNumbers(database, account.id, []);
  expect(await phones()).toHaveLength(2);
  await deleteSavedNumbers(database, account.id, [zoe.phone]);
  expect(await phones()).toEqual([ben.phone]);
  await deleteSavedNumbers(database, account.id);
  expect(await phones()).toEqual([]);
});

test('a list that a person waited for is notified once', async () => {
  await replaceSavedList(database, account.id, [zoe], now, [notification()]);
  expect(await nextAt('notification')).toBeUndefined();
  await startTakeoutWait(database, account.id, wait);
  await replaceSavedList(database, account.id, [zoe], now, [notification()]);
  expect(await nextAt('notification')).toEqual(now);
  expect(await findTakeout(database, account.id)).toMatchObject({ allowedAt: undefined });
});

test('a list of an account that is gone is not stored', async () => {
  await deleteAccount(database, account);
  await replaceSavedList(database, account.id, [zoe], now, []);
  expect(await phones()).toBeUndefined();
});

test('a wait for an export is extended and hurried until it ends', async () => {
  const { id } = account;
  await extendTakeoutWait(database, id, wait);
  expect(await makeTakeoutDue(database, id, now)).toBe(false);
  expect(await endTakeoutWait(database, id, now)).toEqual({ waited: false, underWay: false });
  await startTakeoutWait(database, id, wait);
  await extendTakeoutWait(database, id, { ...wait, tries: 2 });
  expect(await findTakeout(database, id)).toEqual({
    accountId: id,
    takeoutId: undefined,
    allowedAt: wait.allowedAt,
    tries: 2,
  });
  const reserve = () => reserveTakeouts(database, { now, until: later(5), limit: 9 });
  expect(await reserve()).toEqual([]);
  expect(await makeTakeoutDue(database, id, now)).toBe(true);
  expect(await reserve()).toMatchObject([{ accountId: id }]);
  expect(await reserve()).toEqual([]);
  expect(await endTakeoutWait(database, id, now)).toEqual({ waited: true, underWay: false });
  expect(await findTakeout(database, id)).toBeUndefined();
});

test('an export that runs outlives the wait, until it ended at Telegram', async () => {
  const { id } = account;
  await startTakeoutWait(database, id, wait);
  await recordTakeoutStart(database, id, 5n, { now, until: later(5) });
  expect(await endTakeoutWait(database, id, now)).toEqual({ waited: true, underWay: true });
  expect(await endTakeoutWait(database, id, now)).toEqual({ waited: false, underWay: true });
  await recordTakeoutEnd(database, id, 6n);
  expect(await findTakeout(database, id)).toMatchObject({ takeoutId: 5n, allowedAt: undefined });
  await recordTakeoutEnd(database, id, 5n);
  expect(await findTakeout(database, id)).toBeUndefined();
});

test('an export that ends leaves a wait', async () => {
  await startTakeoutWait(database, account.id, wait);
  await recordTakeoutStart(database, account.id, 5n, { now, until: later(5) });
  await recordTakeoutEnd(database, account.id, 5n);
  expect(await findTakeout(database, account.id)).toMatchObject({
    takeoutId: undefined,
    allowedAt: wait.allowedAt,
  });
});

test('exports that an earlier session asked for are deleted', async () => {
  await startTakeoutWait(database, account.id, wait);
  await deleteOldTakeouts(database);
  expect(await findTakeout(database, account.id)).toBeDefined();
  await startTakeoutWait(database, account.id, { ...wait, askedAt: later(-1) });
  await deleteOldTakeouts(database);
  expect(await findTakeout(database, account.id)).toBeUndefined();
});

test('pairs that are different people are known in either order, and forgotten together', async () => {
  await saveNotDuplicates(database, account.id, [['b', 'a']]);
  await saveNotDuplicates(database, account.id, [['a', 'b']]);
  const { different, count } = await readNotDuplicates(database, account.id);
  expect(count).toBe(1);
  expect([...different]).toEqual([
    ['a', new Set(['b'])],
    ['b', new Set(['a'])],
  ]);
  await deleteNotDuplicates(database, account.id);
  expect((await readNotDuplicates(database, account.id)).count).toBe(0);
});

test('an offer to share is new once, until it is withdrawn', async () => {
  const user = sampleContact({ id: 7n, firstName: 'Zoe' });
  const save = (
    offered: boolean,
    facts: { readonly asked?: boolean; readonly notification?: NewNotification } = {},
  ) => saveBar(database, account.id, { user, offered, at: now, asked: false, ...facts });
  expect(await save(true)).toBe(true);
  expect(await nextAt('notification')).toBeUndefined();
  expect(await listBars(database, account.id)).toEqual([
    { userId: 7n, offer: user, checkedAt: undefined },
  ]);
  expect(await save(true, { notification: notification() })).toBe(false);
  expect(await nextAt('notification')).toBeUndefined();
  expect(await save(false, { asked: true, notification: notification() })).toBe(false);
  expect(await listBars(database, account.id)).toEqual([
    { userId: 7n, offer: undefined, checkedAt: now },
  ]);
  expect(await save(true, { notification: notification() })).toBe(true);
  expect(await nextAt('notification')).toEqual(now);
});

test('offers of more users than one batch are all read, and the one of a user alone', async () => {
  const user = sampleContact({ id: 4n });
  await saveBar(database, account.id, { user, offered: true, at: now, asked: true });
  await database.query((q) =>
    q.execute(sql`insert into share_offers (account_id, user_id, "user", offered)
      select account_id, other, "user", false from share_offers, generate_series(5, 2100) as other`),
  );
  const query = vi.spyOn(database, 'query');
  const bars = await listBars(database, account.id);
  expect(bars.map(({ userId }) => Number(userId))).toEqual(
    Array.from({ length: 2_097 }, (_, at) => at + 4),
  );
  expect(bars.slice(0, 2)).toEqual([
    { userId: 4n, offer: expect.objectContaining({ id: 4n }), checkedAt: now },
    { userId: 5n, offer: undefined, checkedAt: undefined },
  ]);
  expect(query).toHaveBeenCalledTimes(3);
  const found = await Promise.all(
    [4n, 5n, 9_999n].map((id) => findOffer(database, account.id, id)),
  );
  expect(found.map((user) => user?.id)).toEqual([4n, undefined, undefined]);
});

test('an offer for an account that is gone is not stored', async () => {
  await deleteAccount(database, account);
  const user = sampleContact({ id: 7n });
  expect(await saveBar(database, account.id, { user, offered: true, at: now, asked: false })).toBe(
    false,
  );
  expect(await listBars(database, account.id)).toEqual([]);
});
