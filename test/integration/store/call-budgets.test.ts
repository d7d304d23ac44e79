import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openCallBudgets } from '../../../src/accounts/services/call-budgets.ts';
import { fillBuckets, type Bucket } from '../../../src/store/call-budgets.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { ManualClock } from '../../support/manual-clock.ts';

let server: TestDatabase;
let database: Database & AsyncDisposable;

beforeAll(async () => {
  server = await createDatabase();
  database = connect(server.url);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

afterEach(() => {
  vi.useRealTimers();
});

const secret = 'a secret';
const start = Date.parse('2026-03-01T12:00:00Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);

test('a bucket lets calls through until it is full, and again as it leaks', async () => {
  const bucket: Bucket = { spender: 'a', method: 'm', calls: 3, everySeconds: 10 };
  const call = (seconds: number): Promise<number> => fillBuckets(database, [bucket], at(seconds));
  expect([await call(0), await call(0), await call(0)]).toEqual([0, 0, 0]);
  expect(await call(0)).toBeCloseTo(10);
  expect(await call(4)).toBeCloseTo(6);
  expect(await call(10)).toBe(0);
  expect(await call(10)).toBeCloseTo(10);
  expect(await call(1000)).toBe(0);
});

test('one full bucket of two is enough to wait', async () => {
  const own: Bucket = { spender: 'b', method: 'm', calls: 100, everySeconds: 1 };
  const all: Bucket = { spender: 'all', method: 'm', calls: 1, everySeconds: 60 };
  expect(await fillBuckets(database, [own, all], at(0))).toBe(0);
  expect(await fillBuckets(database, [own, all], at(0))).toBeCloseTo(60);
});

test('a refused call leaves the buckets as they are', async () => {
  const own: Bucket = { spender: 'd', method: 'shared', calls: 1, everySeconds: 60 };
  const all: Bucket = { spender: 'all', method: 'shared', calls: 3, everySeconds: 60 };
  expect(await fillBuckets(database, [own, all], at(0))).toBe(0);
  for (let call = 0; call < 10; call += 1) {
    expect(await fillBuckets(database, [own, all], at(0))).toBeCloseTo(60);
  }
  const other = { ...own, spender: 'e' };
  expect(await fillBuckets(database, [other, all], at(0))).toBe(0);
});

test('many calls at once take no more than the bucket holds', async () => {
  const bucket: Bucket = { spender: 'c', method: 'm', calls: 5, everySeconds: 60 };
  const waits = await Promise.all(
    Array.from({ length: 40 }, () => fillBuckets(database, [bucket], at(0))),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

test.each([
  ['contacts.Search', 20],
  ['contacts.ResolveUsername', 40],
  ['contacts.ResolvePhone', 40],
  ['contacts.ImportContacts', 60],
  ['contacts.AddContact', 500],
  ['contacts.ExportContactToken', 10],
  ['auth.SendCode', 5],
  ['auth.ExportLoginToken', 60],
  ['new_key', 20],
])('%s has a budget of %i calls for each spender', async (method, calls) => {
  const clock = new ManualClock(at(0));
  const budgets = openCallBudgets({ database, clock, secret });
  for (let call = 0; call < calls; call += 1)
    expect(await budgets.take('x', method)).toBeUndefined();
  const until = await budgets.take('x', method);
  expect(until?.getTime()).toBeGreaterThan(clock.now().getTime());
  expect(await budgets.take('y', method)).toBeUndefined();
});

test('time that goes back lets no call through again', async () => {
  const bucket: Bucket = { spender: 'f', method: 'm', calls: 3, everySeconds: 10 };
  const call = (seconds: number): Promise<number> => fillBuckets(database, [bucket], at(seconds));
  expect([await call(3600), await call(3600), await call(3600)]).toEqual([0, 0, 0]);
  expect(await call(0)).toBeCloseTo(10);
  expect(await call(3600)).toBeCloseTo(10);
});

test.each([
  ['100 ms', 100],
  ['an hour', 3_600_000],
])('processes whose clocks are %s apart share one budget', async (apart, apartMs) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const now = Date.now();
  const budgets = [0, 1].map(() => openCallBudgets({ database, secret }));
  const results: boolean[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const [process, own] of budgets.entries()) {
      vi.setSystemTime(now + process * apartMs);
      const until = await own.take(`clocks ${apart} apart`, 'auth.SendCode');
      results.push(until === undefined);
      // A process knows when to try again by its own clock.
      if (until) expect(until.getTime() - Date.now()).toBeLessThanOrEqual(600_000);
    }
  }
  expect(results).toEqual([...Array(5).fill(true), ...Array(15).fill(false)]);
});

test('a method without a limit is never held up', async () => {
  const budgets = openCallBudgets({ database, clock: new ManualClock(), secret });
  expect(await budgets.take('x', 'contacts.GetContacts')).toBeUndefined();
});
