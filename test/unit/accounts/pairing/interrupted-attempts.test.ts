import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { AttemptLocks } from '../../../../src/accounts/pairing/attempt-locks.ts';
import { endInterrupted } from '../../../../src/accounts/pairing/interrupted-attempts.ts';
import { sealStep } from '../../../../src/accounts/pairing/page-step.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { listAttempts, openPairing } from '../../../../src/store/open-pairings.ts';
import { addPeople } from '../../../../src/store/people.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';

const minute = 60_000;
const endsAt = new Date('2026-03-01T10:00:00Z');
const attemptId = randomUUID();

const keys: Keys = [{ id: 'test', key: randomBytes(32) }];

let database: MemoryDatabase;
let warnings: number;
const log = { warn: () => void (warnings += 1) } as unknown as Log;
let unused: { readonly wakeUp: WakeUp };

beforeEach(async () => {
  warnings = 0;
  unused = { wakeUp: new WakeUp() };
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [1n], 'owner', endsAt));
  const step = sealStep(keys, { kind: 'choose' }, { id: attemptId, personId: 1n });
  const times = { at: endsAt, endsAt, expiresAt: endsAt };
  await openPairing(database, { personId: 1n, attemptId, ...times, ...step });
});

/** The persons to whom a pass reports the end of their attempts. */
async function reportedAfter(ms: number, isDelivered = true): Promise<readonly bigint[]> {
  const clock = new ManualClock(new Date(endsAt.getTime() + ms));
  await using locks = new AttemptLocks({ database, clock, log });
  const reported: bigint[] = [];
  const report = async (personId: bigint): Promise<void> => {
    if (!isDelivered) throw new Error('The chat is away.');
    reported.push(personId);
  };
  await endInterrupted(locks, report, { database, keys, clock, log, unused });
  return reported;
}

test('the end of an attempt whose process died is reported once', async () => {
  expect(await reportedAfter(0)).toEqual([1n]);
  expect(await reportedAfter(0)).toEqual([]);
  expect(await listAttempts(database)).toEqual([]);
});

test('the sessions of an attempt that ended are signed out at once, not in the next pass', async () => {
  await reportedAfter(0);
  await unused.wakeUp.sleep(60 * minute, new ManualClock(), new AbortController().signal);
});

test('an attempt that ended an hour ago ends without a word', async () => {
  expect(await reportedAfter(60 * minute)).toEqual([]);
  expect(await listAttempts(database)).toEqual([]);
});

test('one that ended a moment later is reported', async () => {
  expect(await reportedAfter(60 * minute - 1)).toEqual([1n]);
});

test('a report that fails is repeated by the next pass', async () => {
  expect(await reportedAfter(0, false)).toEqual([]);
  expect(warnings).toBe(1);
  expect(await reportedAfter(0)).toEqual([1n]);
});

test('an attempt of a living process goes on', async () => {
  const clock = new ManualClock(endsAt);
  await using locks = new AttemptLocks({ database: database.ofOtherProcess(), clock, log });
  expect(await locks.hold(attemptId)).toBe(true);
  expect(await reportedAfter(0)).toEqual([]);
  expect(await listAttempts(database)).toEqual([attemptId]);
});

test('a report that waits for its answer is not made again meanwhile', async () => {
  const clock = new ManualClock(endsAt);
  await using locks = new AttemptLocks({ database, clock, log });
  const delivered = Promise.withResolvers<void>();
  let reports = 0;
  const report = (): Promise<void> => {
    reports += 1;
    return reports === 1 ? delivered.promise : Promise.resolve();
  };
  const services = { database, keys, clock, log, unused };
  const first = endInterrupted(locks, report, services);
  await eventually('it is reported', () => reports, 1);
  await endInterrupted(locks, report, services);
  delivered.resolve();
  await first;
  expect(reports).toBe(1);
});
