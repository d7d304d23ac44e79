import { beforeEach, expect, test } from 'vitest';
import { openSessionLeases } from '../../../../src/accounts/sessions/session-leases.ts';
import type { Database } from '../../../../src/store/database.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { MemoryLocks } from '../../../support/memory/memory-locks.ts';

let clock: ManualClock;
let locks: MemoryLocks;

beforeEach(() => {
  clock = new ManualClock();
  locks = new MemoryLocks();
});

/** The leases of one process, and what other processes ask it for. */
function open() {
  const wanted: string[] = [];
  // Only the locks are used.
  const database = {
    openSessionLocks: (events: Parameters<Database['openSessionLocks']>[0]) =>
      locks.open({}, events),
  } as unknown as Database;
  const ignore = (): void => undefined;
  const events = { wanted: (id: string) => void wanted.push(id), freed: ignore, lost: ignore };
  return { leases: openSessionLeases({ database, clock }, events), wanted };
}

/** The state of a promise, so far. */
function follow<T>(promise: Promise<T>): { outcome: T | Error | 'waits' } {
  const followed: { outcome: T | Error | 'waits' } = { outcome: 'waits' };
  promise.then(
    (value) => (followed.outcome = value),
    (error: Error) => (followed.outcome = error),
  );
  return followed;
}

test('SessionLeases gives a free lease at once, and one that is held only to those who wait', async () => {
  const [one, two] = [open(), open()];
  expect(await one.leases.acquire('a')).toBeDefined();
  expect(await two.leases.tryAcquire('a')).toBeUndefined();
  expect(await two.leases.tryAcquire('b')).toBeDefined();
  expect(one.wanted).toEqual([]);
});

test('SessionLeases asks the holder, and takes the lease as soon as it is released', async () => {
  const [one, two] = [open(), open()];
  const held = await one.leases.acquire('a');
  const [waiting, too] = [follow(two.leases.acquire('a')), follow(two.leases.acquire('a'))];
  await clock.advance(0);
  expect(one.wanted).toEqual(['a', 'a']);
  await held.release();
  await clock.advance(0);
  expect(waiting.outcome).toHaveProperty('release');
  expect(too.outcome).toHaveProperty('release');
});

test('SessionLeases asks each second, for ten seconds', async () => {
  const [one, two] = [open(), open()];
  await one.leases.acquire('a');
  const waiting = follow(two.leases.acquire('a'));
  await clock.advance(0);
  await clock.advance(999);
  expect(one.wanted).toHaveLength(1);
  await clock.advance(1);
  expect(one.wanted).toHaveLength(2);
  await clock.advance(8_999);
  expect(waiting.outcome).toBe('waits');
  await clock.advance(1);
  expect(waiting.outcome).toMatchObject({ reason: { kind: 'unreachable' } });
  expect(one.wanted).toHaveLength(10);
});

test('SessionLeases takes a lease that became free without a notice within a second', async () => {
  const [one, two] = [open(), open()];
  await one.leases.acquire('a');
  const waiting = follow(two.leases.acquire('a'));
  await clock.advance(0);
  locks.lose();
  await clock.advance(999);
  expect(waiting.outcome).toBe('waits');
  await clock.advance(1);
  expect(waiting.outcome).toHaveProperty('release');
});
