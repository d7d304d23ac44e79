import { beforeEach, expect, test } from 'vitest';
import { SkippedReports } from '../../../src/jobs/skipped-reports.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { addPeople } from '../../../src/store/people.ts';
import { dismissSkipped, skipUpdates } from '../../../src/store/skipped-updates.ts';
import { storeUpdates } from '../../../src/store/updates.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
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
  const report = async (count: number): Promise<void> => {
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
  await eventually('both are done', () => clock.sleeping, []);
  await eventually('owners are notified', () => reported, [1]);
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
  await dismissSkipped(database);
  await skip(2);
  reports.check();
  await pass(gatherMs);
  await eventually('it waits', () => clock.sleeping, [60_000]);
  await dismissSkipped(database);
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
