import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import type { LongWork } from '../../../../src/accounts/services/long-work.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { runDueWork } from '../../../../src/accounts/watch/run-due-work.ts';
import { insertNotifications } from '../../../../src/store/notifications.ts';
import { addReport } from '../../../../src/store/reports.ts';
import { imports } from '../../../../src/store/schema/imports.ts';
import { recordTakeoutStart } from '../../../../src/store/takeouts.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { storeImport } from '../../../support/memory/stored-import.ts';
import { storeAccount } from '../../../support/store-account.ts';

let session: MemorySession;
let stop: AbortController;
let loop: Promise<void>;
let enqueued: LongWork[];
/** Exports that are being resumed, which end when the test says so. */
let resumed: string[];
let ended: PromiseWithResolvers<void>;
let passes: number;
/** Whether the process begins no more work. */
let isStopping: boolean;

beforeEach(async () => {
  session = await openMemorySession([]);
  [stop, loop, enqueued, resumed, passes] = [new AbortController(), Promise.resolve(), [], [], 0];
  ended = Promise.withResolvers();
  isStopping = false;
});

afterEach(async () => {
  ended.resolve();
  stop.abort();
  await loop;
});

function run(): void {
  const { services } = session;
  const pool = {
    openSessions: [],
    use: async (id: string) => {
      resumed.push(id);
      await ended.promise;
    },
  } as unknown as SessionPool;
  const progress = { reportChange: async () => undefined };
  const reports = {
    deliverDue: async () => void (passes += 1),
    stop: () => Promise.resolve(),
  };
  // Of the parts, only these fields are used.
  const parts = {
    work: { ids: [] },
    progress: { import: progress, undo: progress },
    reports,
  } as unknown as Parameters<typeof runDueWork>[1];
  const events = new AccountEvents(services.log);
  const enqueueWork = (work: LongWork): boolean => {
    enqueued.push(work);
    return !isStopping;
  };
  loop = runDueWork(pool, parts, { ...services, events, enqueueWork }, stop.signal);
}

const sleeping = () => session.services.clock.sleeping;

async function notifyIn(ms: number, now: string): Promise<void> {
  const { database, clock } = session.services;
  const facts = {
    accountId: session.account.id,
    personId: 1n,
    kind: 'name',
    user: undefined,
  } as const;
  const dueAt = new Date(clock.now().getTime() + ms);
  const one = { ...facts, was: 'Zoe', now, day: '2026-11-22', dueAt } as const;
  await database.query((q) => insertNotifications(q, [one]));
}

test('runDueWork looks each 45 seconds while nothing is due', async () => {
  run();
  await eventually('it sleeps', sleeping, [45_000]);
});

test.for([
  [10_000, 10_050],
  [500, 1_000],
  [60_000, 45_000],
] as const)(
  'runDueWork: for work that is due in %i ms it sleeps %i ms',
  async ([dueMs, sleepMs]) => {
    await notifyIn(dueMs, 'Zora');
    run();
    await eventually('it sleeps', sleeping, [sleepMs]);
  },
);

test('runDueWork asks the database once when nothing is due', async () => {
  const { services } = session;
  run();
  await eventually('it sleeps', sleeping, [45_000]);
  const query = vi.spyOn(services.database, 'query');
  const transaction = vi.spyOn(services.database, 'transaction');
  services.wakeUp.request();
  await eventually('it looks', () => query.mock.calls.length, 1);
  await eventually('it sleeps again', sleeping, [45_000]);
  expect([query.mock.calls.length, transaction.mock.calls.length]).toEqual([1, 0]);
});

test('runDueWork looks again after half a minute when the database is gone', async () => {
  session.services.database.isGone = true;
  run();
  await eventually('it sleeps', () => sleeping().includes(30_000), true);
  session.services.database.isGone = false;
});

test('runDueWork enqueues imports whose process is silent, at most a hundred at a time', async () => {
  const { database, clock } = session.services;
  for (let at = 0; at < 101; at += 1) {
    await storeImport(database, session.account, [], { startedAt: clock.now() });
  }
  await database.query((q) => q.update(imports).set({ dueAt: clock.now(), state: 'running' }));
  run();
  await eventually('a pass is over', () => enqueued.length, 100);
  session.services.wakeUp.request();
  await eventually('another one is', () => enqueued.length, 101);
});

test('runDueWork leaves work to other processes at once while this one stops', async () => {
  const { database, clock } = session.services;
  await storeImport(database, session.account, [], { startedAt: clock.now() });
  const now = clock.now();
  await database.query((q) => q.update(imports).set({ dueAt: now, state: 'running' }));
  isStopping = true;
  run();
  await eventually('it was refused', () => enqueued.length > 0, true);
  const dueAt = () => database.query((q) => q.select({ at: imports.dueAt }).from(imports));
  await eventually('it is due again', dueAt, [{ at: now }]);
});

test('runDueWork resumes twenty exports at once, and others when those end', async () => {
  const { database, clock } = session.services;
  const now = clock.now();
  for (let id = 2n; id < 24n; id += 1n) {
    const account = await storeAccount(database, id, now);
    await recordTakeoutStart(database, account.id, id, { now, until: now });
  }
  const report = { kind: 'import', workId: randomUUID(), accountId: session.account.id } as const;
  await database.query((q) => addReport(q, report, now));
  run();
  await eventually('twenty are resumed', () => resumed.length, 20);
  const before = passes;
  session.services.wakeUp.request();
  await eventually('another pass is over', () => passes > before, true);
  expect(resumed).toHaveLength(20);
  ended.resolve();
  await eventually('the others are resumed', () => resumed.length, 22);
});
