import { randomUUID } from 'node:crypto';
import { sql } from '../../support/drizzle.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDueTimes, type DueKind } from '../../../src/store/due-times.ts';
import { updateContacts } from '../../../src/store/contacts.ts';
import {
  reserveNotifications,
  insertNotifications,
  latestDelivered,
  markDelivered,
  type NewNotification,
} from '../../../src/store/notifications.ts';
import {
  findNotificationSettings,
  saveDigest,
  switchNotification,
} from '../../../src/store/notification-settings.ts';
import { saveBar } from '../../../src/store/share-offers.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = new Date('2026-03-01T10:00:00.000Z');
const at = (ms: number): Date => new Date(start.getTime() + ms);
const ann = 1n;

let database: MemoryDatabase;
let accountId: string;

beforeAll(async () => {
  database = await createMemoryDatabase();
});
beforeEach(async () => {
  await database.query((q) => q.execute(sql`delete from people`));
  accountId = (await storeAccount(database, 100n, start)).id;
});

async function add(...list: readonly Partial<NewNotification>[]): Promise<void> {
  const facts = { accountId, personId: ann, kind: 'number', was: '+1', dueAt: start } as const;
  const rows = list.map((one): NewNotification => {
    const user = sampleContact({ id: 7n, firstName: 'Zoe' });
    return { ...facts, user, now: randomUUID(), day: '2026-03-01', ...one };
  });
  await database.query((q) => insertNotifications(q, rows));
}

const tries = { firstWaitMs: 10 * minute, longestMs: day, mostTries: 3 } as const;
const reserve = (ms: number, accounts = 100) =>
  reserveNotifications(database, { now: at(ms), accounts, ...tries });

async function nextAt(kind: DueKind): Promise<Date | undefined> {
  return (await findDueTimes(database, start)).next.get(kind);
}

describe('what is due', () => {
  it('is taken once for a while, longer each time, and is given up in the end', async () => {
    await add({ now: 'two' });
    expect(await reserve(-1)).toEqual([]);
    expect(await reserve(0)).toMatchObject([{ accountId, kind: 'number', now: 'two' }]);
    expect(await reserve(9 * minute)).toEqual([]);
    expect(await reserve(10 * minute)).toHaveLength(1);
    expect(await reserve(29 * minute)).toEqual([]);
    expect(await reserve(30 * minute)).toHaveLength(1);
    expect(await nextAt('notification')).toEqual(at(70 * minute));
    expect(await reserve(70 * minute)).toEqual([]);
    expect(await nextAt('notification')).toBeUndefined();
  });

  it('is due now when the clock was set back by days', async () => {
    await add({ now: 'two' });
    const early = at(-3 * day);
    expect((await findDueTimes(database, early)).next.get('notification')).toEqual(early);
    expect((await findDueTimes(database, at(-day))).next.get('notification')).toEqual(start);
  });

  it('is not delivered again once it is marked', async () => {
    await add({});
    const ids = (await reserve(0)).map(({ id }) => id);
    await markDelivered(database, ids, start);
    expect(await reserve(day)).toEqual([]);
  });

  it('counts as sent when it was delivered, not when it was unwanted', async () => {
    await switchNotification(database, ann, 'number', { on: false });
    await add({ kind: 'number' }, { kind: 'username' });
    const ids = (await reserve(0)).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(await latestDelivered(database, accountId, 3)).toEqual([]);
    await markDelivered(database, ids, at(minute));
    expect(await latestDelivered(database, accountId, 3)).toEqual([at(minute)]);
  });

  it('of one account is taken together, however much it is', async () => {
    const first = accountId;
    await add(...Array.from({ length: 3_000 }, () => ({})));
    accountId = (await storeAccount(database, 101n, start)).id;
    await add({ dueAt: at(minute) }, { dueAt: at(hour) });
    const taken = await reserve(minute, 1);
    expect(taken).toHaveLength(3_000);
    expect(new Set(taken.map((one) => one.accountId))).toEqual(new Set([first]));
    expect(await reserve(minute, 1)).toMatchObject([{ accountId }]);
  });

  it('was written before the clock was put back, where it is far ahead: but not a birthday', async () => {
    const saved = [sampleContact({ id: 7n, firstName: 'Zoe' })];
    await updateContacts(database, accountId, { saved, dropped: [] });
    await add({ now: 'soon', dueAt: at(day) }, { now: 'far', dueAt: at(10 * day) });
    await add({ kind: 'birthday', now: '30', day: '2026-03-11', dueAt: at(10 * day) });
    expect(await reserve(0)).toMatchObject([{ now: 'far' }]);
  });

  it('is not delivered where the person switched it off while it waited', async () => {
    await add({ now: 'waits' }, { kind: 'username', now: 'wanted' });
    await switchNotification(database, ann, 'number', { on: false });
    expect(await reserve(0)).toMatchObject([{ now: 'wanted' }]);
    await switchNotification(database, ann, 'number', { on: true });
    expect((await findNotificationSettings(database, ann)).off).toEqual(['lost_mutual']);
    expect(await reserve(hour)).toMatchObject([{ now: 'wanted' }]);
  });

  it('is not delivered for an offer that was answered while it waited', async () => {
    const offer = { kind: 'share_offer', was: '', day: '2026-03-01' } as const;
    const user = sampleContact({ id: 7n, firstName: 'Zoe' });
    const news = { ...offer, accountId, personId: ann, user, now: 'once', dueAt: at(hour) };
    const seen = { user, at: start, asked: false };
    await saveBar(database, accountId, { ...seen, offered: true, notification: news });
    await saveBar(database, accountId, { ...seen, offered: false });
    expect(await reserve(hour)).toEqual([]);
    const again = { ...news, now: 'again', dueAt: at(2 * hour) };
    await saveBar(database, accountId, { ...seen, offered: true, notification: again });
    expect(await reserve(2 * hour)).toMatchObject([{ now: 'again' }]);
  });

  it('does not report the end of a session where there is one again', async () => {
    const signedIn = (is: boolean) =>
      database.query((q) => q.execute(sql`update accounts set signed_in = ${is}`));
    await signedIn(false);
    await add({ kind: 'signed_out', now: 'once' });
    expect(await reserve(0)).toMatchObject([{ now: 'once' }]);
    await signedIn(true);
    expect(await reserve(hour)).toEqual([]);
    await signedIn(false);
    expect(await reserve(hour)).toEqual([]);
  });

  it('waits for the hour of a digest that is switched on meanwhile', async () => {
    await add({ now: 'waits' }, { kind: 'reconciled', now: 'done' });
    const digest = {
      digestHour: 18,
      timeZone: undefined,
      birthdaysAt: () => at(day),
      next: at(8 * hour),
    };
    await saveDigest(database, ann, digest);
    expect(await reserve(0)).toMatchObject([{ now: 'done' }]);
    expect((await reserve(8 * hour)).map(({ now }) => now)).toContain('waits');
  });
});
