import { beforeEach, expect, test } from 'vitest';
import { deliverNotifications } from '../../../../src/accounts/notifications/deliver-notifications.ts';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import { insertNotifications } from '../../../../src/store/notifications.ts';
import { notifications } from '../../../../src/store/schema/notifications.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { storeAccount } from '../../../support/store-account.ts';

const minuteMs = 60_000;

let session: MemorySession;
/** The accounts of which notifications were emitted, and how many. */
let emitted: { readonly account: string; readonly count: number }[];

beforeEach(async () => {
  session = await openMemorySession([]);
  emitted = [];
});

async function add(accountId: string, now = 'Zora'): Promise<void> {
  const { database, clock } = session.services;
  const user = undefined;
  const facts = { accountId, personId: 1n, kind: 'name', user, was: 'Zoe', now } as const;
  const due = { day: '2026-11-22', dueAt: clock.now() };
  await database.query((q) => insertNotifications(q, [{ ...facts, ...due }]));
}

async function deliver(): Promise<void> {
  const events = new AccountEvents(session.services.log);
  events.subscribe(async (event) => {
    if (event.kind !== 'notifications') return;
    emitted.push({ account: event.account.id, count: event.notifications.length });
  });
  await deliverNotifications({ ...session.services, events });
}

async function dueIn(): Promise<number | undefined> {
  const { database, clock } = session.services;
  const [row] = await database.query((q) => q.select().from(notifications));
  return row && row.dueAt.getTime() - clock.now().getTime();
}

test('deliverNotifications emits one event for all of an account', async () => {
  await add(session.account.id, 'Zora');
  await add(session.account.id, 'Zelda');
  await deliver();
  expect(emitted).toEqual([{ account: session.account.id, count: 2 }]);
});

test('deliverNotifications repeats after two minutes, then less often, 13 times', async () => {
  const { clock } = session.services;
  await add(session.account.id);
  const waits: number[] = [];
  for (let before = -1; emitted.length > before;) {
    before = emitted.length;
    await deliver();
    const wait = (await dueIn()) ?? 0;
    if (emitted.length > before) waits.push(wait / minuteMs);
    clock.jump(wait);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440]);
});

test('deliverNotifications takes a hundred accounts at a time', async () => {
  const { database, clock } = session.services;
  for (let id = 2n; id <= 102n; id += 1n) {
    await add((await storeAccount(database, id, clock.now())).id);
  }
  await deliver();
  expect(emitted).toHaveLength(100);
  await deliver();
  expect(emitted).toHaveLength(101);
});
