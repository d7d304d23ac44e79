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

const row = (id: number, personId = 1n) => ({ id, personId });

test('a read brings no update that was skipped while it ran', async () => {
  const known = new KnownUpdates();
  const read = Promise.withResolvers<readonly ReturnType<typeof row>[]>();
  const updates = known.readOpen(() => read.promise);
  known.setSkipped(2);
  read.resolve([row(1), row(2)]);
  expect(await updates).toEqual([row(1)]);
  expect(await known.readOpen(() => Promise.resolve([row(2)]))).toEqual([row(2)]);
});

test('a read brings no update that is being stored, nor later ones of its person', async () => {
  const known = new KnownUpdates();
  const read = () => known.readOpen(() => Promise.resolve([row(1), row(2), row(3), row(4, 2n)]));
  known.beginStoring([2]);
  expect(await read()).toEqual([row(1), row(4, 2n)]);
  expect(known.endStoring()).toBe(true);
  expect(await read()).toHaveLength(4);
});

test('no other read is due after storing unless one has left updates out', async () => {
  const known = new KnownUpdates();
  known.beginStoring([5]);
  await known.readOpen(() => Promise.resolve([row(1)]));
  expect(known.endStoring()).toBe(false);
});
