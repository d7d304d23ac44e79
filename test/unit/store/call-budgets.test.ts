import { expect, test } from 'vitest';
import { fillBuckets } from '../../../src/store/call-budgets.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';

const start = new Date('2026-11-22T14:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const own = { spender: 'person 1', method: 'contacts.Search', calls: 2, everySeconds: 10 };

test('fillBuckets takes as many calls as a bucket holds, and then one for each that leaks', async () => {
  const database = await createMemoryDatabase();
  const fill = (at: Date): Promise<number> => fillBuckets(database, [own], at);
  expect([await fill(start), await fill(start), await fill(start)]).toEqual([0, 0, 10]);
  expect([await fill(after(5)), await fill(after(10)), await fill(after(10))]).toEqual([5, 0, 10]);
  // The level ends at zero, however long nothing is called.
  const later = after(1_000);
  expect([await fill(later), await fill(later), await fill(later)]).toEqual([0, 0, 10]);
});

test('fillBuckets takes a call from all buckets or none', async () => {
  const database = await createMemoryDatabase();
  const all = { ...own, spender: 'all', calls: 1, everySeconds: 60 };
  expect(await fillBuckets(database, [own, all], start)).toBe(0);
  expect(await fillBuckets(database, [own, all], start)).toBe(60);
  expect(await fillBuckets(database, [own], start)).toBe(0);
  expect(await fillBuckets(database, [own], start)).toBe(10);
});
