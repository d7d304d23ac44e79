import { expect, test } from 'vitest';
import { Batches } from '../../../src/jobs/batches.ts';

interface Run {
  readonly items: readonly number[];
  readonly end: PromiseWithResolvers<void>;
}

function recording(): { readonly runs: Run[]; readonly batches: Batches<number> } {
  const runs: Run[] = [];
  const batches = new Batches<number>((items) => {
    const end = Promise.withResolvers<void>();
    runs.push({ items, end });
    return end.promise;
  });
  return { runs, batches };
}

test('items that come during a run are one batch after it', async () => {
  const { runs, batches } = recording();
  const first = batches.add([1, 2]);
  await expect.poll(() => runs.map(({ items }) => items)).toEqual([[1, 2]]);
  const others = [batches.add([3]), batches.add([4])];
  runs[0]?.end.resolve();
  await first;
  await expect
    .poll(() => runs.map(({ items }) => items))
    .toEqual([
      [1, 2],
      [3, 4],
    ]);
  runs[1]?.end.resolve();
  await Promise.all(others);
});

test('those whose batch fails learn it, and the next batch runs', async () => {
  const { runs, batches } = recording();
  const failing = batches.add([1]);
  await expect.poll(() => runs).toHaveLength(1);
  const next = batches.add([2]);
  runs[0]?.end.reject(new Error('The database is away.'));
  await expect(failing).rejects.toThrow('The database is away.');
  await expect.poll(() => runs.map(({ items }) => items)).toEqual([[1], [2]]);
  runs[1]?.end.resolve();
  await next;
});
