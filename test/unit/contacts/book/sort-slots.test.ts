import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortSlots } from '../../../../src/contacts/book/sort-slots.ts';

function run(
  slots: Uint32Array,
  compare: (a: number, b: number) => number,
): { readonly sorted: Uint32Array; readonly mostComparisons: number } {
  let comparisons = 0;
  let mostComparisons = 0;
  const steps = sortSlots(
    slots,
    (slot) => slot,
    (a, b) => {
      comparisons += 1;
      return compare(a, b);
    },
  );
  for (let step = steps.next(); ; step = steps.next()) {
    mostComparisons = Math.max(mostComparisons, comparisons);
    comparisons = 0;
    if (step.done) return { sorted: step.value, mostComparisons };
  }
}

test('sorts any number of slots', () => {
  fc.assert(
    fc.property(fc.nat(3_000), fc.nat(), (count, seed) => {
      const slots = Uint32Array.from({ length: count }, (_, at) => (at * 7_919 + seed) % 100_003);
      expect(run(slots, (a, b) => b - a).sorted).toEqual(slots.toSorted((a, b) => b - a));
    }),
    { numRuns: 20 },
  );
});

test('no step compares more than a run of slots', () => {
  const slots = Uint32Array.from({ length: 50_000 }, (_, at) => (at * 7_919) % 50_000);
  expect(run(slots, (a, b) => a - b).mostComparisons).toBeLessThan(600);
});
