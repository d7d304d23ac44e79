import { expect, test } from 'vitest';
import { KnownUpdates } from '../../../src/jobs/known-updates.ts';

test('an update is known while it is open and after it was handled', () => {
  const known = new KnownUpdates();
  expect(known.has(1)).toBe(false);
  known.open(1);
  expect([known.has(1), known.isHandled(1)]).toEqual([true, false]);
  known.setHandled(1);
  expect([known.has(1), known.isHandled(1)]).toEqual([true, true]);
});

test('an update that was dropped or skipped may be started again', () => {
  const known = new KnownUpdates();
  for (const end of [() => known.drop(1), () => known.setSkipped(1)]) {
    known.open(1);
    end();
    expect(known.has(1)).toBe(false);
  }
});

test('the last 10,000 handled updates are known', () => {
  const known = new KnownUpdates();
  for (let id = 1; id <= 10_001; id++) known.setHandled(id);
  expect([1, 2, 10_001].map((id) => known.has(id))).toEqual([false, true, true]);
});

test('a read brings no update that was skipped while it ran', async () => {
  const known = new KnownUpdates();
  const read = Promise.withResolvers<readonly { readonly id: number }[]>();
  const updates = known.withoutSkipped(() => read.promise);
  known.setSkipped(2);
  read.resolve([{ id: 1 }, { id: 2 }]);
  expect(await updates).toEqual([{ id: 1 }]);
  expect(await known.withoutSkipped(() => Promise.resolve([{ id: 2 }]))).toEqual([{ id: 2 }]);
});
