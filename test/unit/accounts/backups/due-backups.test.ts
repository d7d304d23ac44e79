import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendDueBackups } from '../../../../src/accounts/backups/due-backups.ts';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import {
  findBackupPlan,
  recordBackup,
  saveBackupInterval,
} from '../../../../src/store/account-backups.ts';
import type { Account } from '../../../../src/store/accounts.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { storeAccount } from '../../../support/store-account.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;

let session: MemorySession;
let stop: AbortController;
let wakeUp: WakeUp;
let loop: Promise<void>;
/** The accounts whose backup was emitted, in order, and the uploads that hang. */
let emitted: string[];
let hanging: Map<string, PromiseWithResolvers<void>>;

beforeEach(async () => {
  session = await openMemorySession([]);
  [stop, wakeUp, loop] = [new AbortController(), new WakeUp(), Promise.resolve()];
  [emitted, hanging] = [[], new Map()];
});

afterEach(async () => {
  for (const upload of hanging.values()) upload.resolve();
  stop.abort();
  await loop;
});

function run(): void {
  const { services } = session;
  const events = new AccountEvents(services.log);
  events.subscribe(async (event) => {
    if (event.kind !== 'backup') return;
    emitted.push(event.account.id);
    await hanging.get(event.account.id)?.promise;
    const { digest } = event.backup;
    await recordBackup(services.database, event.account.id, { digest, now: services.clock.now() });
  });
  const pool = {
    use: (_: string, work: (one: MemorySession) => unknown) => Promise.resolve(work(session)),
  } as unknown as SessionPool;
  loop = sendDueBackups(pool, wakeUp, { ...services, events }, stop.signal);
}

/** Accounts with backups that are due, in this order. */
async function addDue(count: number): Promise<readonly Account[]> {
  const { database, clock } = session.services;
  const accounts: Account[] = [];
  for (let at = 0; at < count; at += 1) {
    const account = await storeAccount(database, BigInt(at + 2), clock.now());
    await saveBackupInterval(database, account.id, 'daily', new Date(clock.now().getTime() + at));
    accounts.push(account);
  }
  await clock.advance(secondMs);
  return accounts;
}

const hang = ({ id }: Account): void => void hanging.set(id, Promise.withResolvers<void>());
const idsOf = (accounts: readonly Account[]): readonly string[] => accounts.map(({ id }) => id);
const seen = () => [...emitted];

test('an upload that hangs holds up no other backup, though three are sent at once', async () => {
  const accounts = await addDue(6);
  const [first] = accounts;
  if (first) hang(first);
  run();
  await eventually('all are sent', () => seen().toSorted(), idsOf(accounts).toSorted());
});

test('three that hang hold up others for five minutes at most', async () => {
  const accounts = await addDue(4);
  accounts.slice(0, 3).forEach(hang);
  run();
  await eventually(
    'three are sent',
    () => seen().toSorted(),
    idsOf(accounts.slice(0, 3)).toSorted(),
  );
  await session.services.clock.advance(5 * minuteMs - 1);
  expect(emitted).toHaveLength(3);
  await session.services.clock.advance(1);
  await eventually('the fourth is sent', () => emitted[3], accounts[3]?.id);
});

test('one whose upload still hangs when it is due again is not sent twice', async () => {
  const [first] = await addDue(1);
  if (!first) throw new Error('There is one.');
  hang(first);
  run();
  await eventually('it is sent', seen, [first.id]);
  const { clock, database } = session.services;
  await clock.advance(11 * minuteMs);
  const later = await storeAccount(database, 9n, clock.now());
  await saveBackupInterval(database, later.id, 'daily', clock.now());
  wakeUp.request();
  await eventually('the next one is sent', seen, [first.id, later.id]);
});

test('an upload that hangs does not hold up the stop', async () => {
  const [first] = await addDue(1);
  if (!first) throw new Error('There is one.');
  hang(first);
  run();
  await eventually('it is sent', seen, [first.id]);
  stop.abort();
  await loop;
  expect(hanging.size).toBe(1);
});

test('one that fails is tried again after ten minutes', async () => {
  const [account] = await addDue(1);
  if (!account) throw new Error('There is one.');
  session.addressBook.failNext({ kind: 'unreachable' });
  run();
  const plan = () => findBackupPlan(session.services.database, account.id);
  const now = session.services.clock.now().getTime();
  const dueIn = async () => ((await plan()).dueAt?.getTime() ?? 0) - now;
  await eventually('it is due later', dueIn, 10 * minuteMs);
  expect(emitted).toEqual([]);
});

test('without due backups, it looks again after five minutes, or sooner for the next', async () => {
  const { clock, database } = session.services;
  run();
  await eventually('it sleeps', () => clock.sleeping, [5 * minuteMs]);
  const at = (ms: number) => new Date(clock.now().getTime() + ms);
  for (const [dueMs, sleepMs] of [
    [3 * secondMs, 10 * secondMs],
    [2 * minuteMs, 2 * minuteMs],
    [9 * minuteMs, 5 * minuteMs],
  ] as const) {
    await saveBackupInterval(database, session.account.id, 'daily', at(dueMs));
    wakeUp.request();
    await eventually(`it sleeps for ${sleepMs} ms`, () => clock.sleeping, [sleepMs]);
  }
});
