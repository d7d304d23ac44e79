import { beforeEach, expect, test } from 'vitest';
import { SkippedReports } from '../../../src/jobs/skipped-reports.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { addPeople } from '../../../src/store/people.ts';
import { dismissSkipped, reopenSkipped, skipUpdates } from '../../../src/store/skipped-updates.ts';
import { storeUpdates } from '../../../src/store/updates.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { MemoryLocks } from '../../support/memory/memory-locks.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const holder = '00000000-0000-4000-8000-000000000001';
const person = 5n;
const gatherMs = 2000;
const paceMs = 600_000;

let database: MemoryDatabase;
let clock: ManualClock;
/** The numbers that reached owners. */
let reported: number[];
let isReachable: boolean;

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock();
  [reported, isReachable] = [[], true];
  await database.query((q) => addPeople(q, [person], 'owner', clock.now()));
});

function open(): SkippedReports {
  const log = { warn: () => undefined } as unknown as Log;
  const report = async ({ count }: { count: number }): Promise<void> => {
    if (!isReachable) throw new Error('no owner can be reached');
    reported.push(count);
  };
  return new SkippedReports(report, { database, clock, log });
}

async function skip(...ids: readonly number[]): Promise<void> {
  const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };
  const rows = ids.map((id) => ({ id, personId: person, sealed, tokenHash: undefined }));
  await storeUpdates(database, rows, { holder, now: clock.now(), maxOpen: 9 });
  await skipUpdates(database, ids, clock.now());
}

/** Lets a wait of the reports pass. */
async function pass(ms: number): Promise<void> {
  await eventually('it waits', () => clock.sleeping, [ms]);
  await clock.advance(ms);
}

test('updates that are skipped one after the other are one report', async () => {
  await using reports = open();
  await skip(1);
  reports.check();
  await skip(2, 3);
  reports.check();
  await pass(gatherMs);
  await eventually('owners are notified', () => reported, [3]);
  reports.check();
  await pass(gatherMs);
  await eventually('nothing waits', () => clock.sleeping, []);
  expect(reported).toEqual([3]);
});

test('the next report waits for the pace, and has the number of all', async () => {
  await using reports = open();
  await skip(1);
  reports.check();
  await pass(gatherMs);
  await eventually('owners are notified', () => reported, [1]);
  await skip(2);
  reports.check();
  await pass(gatherMs);
  await pass(paceMs);
  await eventually('owners are notified again', () => reported, [1, 2]);
});

test('one of several processes reports', async () => {
  await using reports = open();
  await using others = open();
  await skip(1);
  reports.check();
  others.check();
  await eventually('both wait', () => clock.sleeping, [gatherMs, gatherMs]);
  await clock.advance(gatherMs);
  await eventually('owners are notified', () => reported, [1]);
  await eventually('the other one is done, or sees later that nothing is left', async () => {
    await clock.advance(60_000);
    expect(clock.sleeping).toEqual([]);
  });
  expect(reported).toEqual([1]);
});

test('a report that reached no owner is made again, unless nothing is skipped by then', async () => {
  await using reports = open();
  isReachable = false;
  await skip(1);
  reports.check();
  await pass(gatherMs);
  isReachable = true;
  await pass(60_000);
  await eventually('owners are notified', () => reported, [1]);
  isReachable = false;
  await dismissSkipped(database, clock.now());
  await skip(2);
  reports.check();
  await pass(gatherMs);
  await eventually('it waits', () => clock.sleeping, [60_000]);
  await dismissSkipped(database, clock.now());
  isReachable = true;
  await clock.advance(60_000);
  await eventually('nothing waits', () => clock.sleeping, []);
  expect(reported).toEqual([1]);
});

test('a report that is stopped is made by the next process', async () => {
  const never = new SkippedReports(() => new Promise(() => undefined), {
    database,
    clock,
    log: { warn: () => undefined } as unknown as Log,
  });
  await skip(1);
  never.check();
  await pass(gatherMs);
  await eventually('it is sent', () => clock.sleeping, []);
  await never[Symbol.asyncDispose]();
  await using reports = open();
  reports.check();
  await pass(gatherMs);
  await eventually('owners are notified', () => reported, [1]);
});

test('a report whose process died while it was sent is made by the next process', async () => {
  const dead = new SkippedReports(() => new Promise(() => undefined), {
    // Its lock ends with it.
    database: { ...database, openSessionLocks: (events) => new MemoryLocks().open({}, events) },
    clock,
    log: { warn: () => undefined } as unknown as Log,
  });
  await skip(1);
  dead.check();
  await pass(gatherMs);
  await eventually('it is sent', () => clock.sleeping, []);
  await using reports = open();
  reports.start();
  await eventually('owners are notified', () => reported, [1]);
  await dead[Symbol.asyncDispose]();
});

test('while one process reports, others wait for it, and report what it did not', async () => {
  await using locks = database.ofOtherProcess().openSessionLocks({
    wanted: () => undefined,
    freed: () => undefined,
    lost: () => undefined,
  });
  const lock = await locks.take('skipped-report');
  await using reports = open();
  await skip(1);
  reports.check();
  await pass(gatherMs);
  await eventually('it waits', () => clock.sleeping, [60_000]);
  expect(reported).toEqual([]);
  await lock?.release();
  await clock.advance(60_000);
  await eventually('owners are notified', () => reported, [1]);
});

test('reports that reach no owner are made less and less often', async () => {
  await using reports = open();
  isReachable = false;
  await skip(1);
  reports.check();
  for (const ms of [gatherMs, 60_000, 120_000, 240_000, 480_000, paceMs, paceMs]) await pass(ms);
  isReachable = true;
  await pass(paceMs);
  await eventually('owners are notified', () => reported, [1]);
});

test('an update that is skipped again while its report is sent is reported again', async () => {
  const sending = Promise.withResolvers<void>();
  const starts: number[] = [];
  await using reports = new SkippedReports(
    async ({ count }) => {
      starts.push(count);
      await sending.promise;
    },
    { database, clock, log: { warn: () => undefined } as unknown as Log },
  );
  await skip(1, 2);
  reports.check();
  await pass(gatherMs);
  await eventually('it is sent', () => starts, [2]);
  clock.jump(1000);
  await reopenSkipped(database);
  await skipUpdates(database, [1], clock.now());
  reports.check();
  sending.resolve();
  await pass(gatherMs);
  await eventually('it is reported', () => starts, [2, 1]);
});
