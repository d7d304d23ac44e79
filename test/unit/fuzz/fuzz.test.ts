import { expect, test } from 'vitest';
import { runTarget } from '../../fuzz/run-target.ts';
import { targets } from '../../fuzz/targets.ts';

test.each(Object.entries(targets))('mutated inputs crash no reader of %s', async (_, target) => {
  const { runs, crashes, pauses } = await runTarget(target, { runs: 300, seed: 1 });
  expect(runs).toBeGreaterThanOrEqual(300);
  expect(crashes).toEqual([]);
  expect(pauses).toEqual([]);
});
