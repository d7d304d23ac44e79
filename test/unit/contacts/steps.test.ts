import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterInSteps,
  flatMapInSteps,
  groupInSteps,
  mapInSteps,
  sortInSteps,
  visitInSteps,
} from '../../../src/contacts/steps.ts';
import { finish } from '../../support/finish.ts';

const numbers = Array.from({ length: 1000 }, (_, at) => at);

/** How many times the caller could do something else. */
function countSteps(steps: Generator<void, unknown>): number {
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
}

describe('work in steps', () => {
  it('handles each item once, in order', () => {
    const seen: (readonly [number, number])[] = [];
    finish(visitInSteps(numbers, (item, at) => seen.push([item, at])));
    expect(seen).toEqual(numbers.map((item) => [item, item]));
    expect(finish(mapInSteps(numbers, (item) => item + 1))).toEqual(numbers.map((one) => one + 1));
    expect(finish(filterInSteps(numbers, (item) => item % 3 === 0))).toHaveLength(334);
  });

  it('groups items under their keys, in order', () => {
    const groups = finish(groupInSteps([5, 1, 4, 2], (item) => item % 2));
    expect([...groups]).toEqual([
      [1, [5, 1]],
      [0, [4, 2]],
    ]);
  });

  it('maps an item to any number of others', () => {
    const repeated = flatMapInSteps([2, 0, 1], (count, at) => Array<number>(count).fill(at));
    expect(finish(repeated)).toEqual([0, 0, 2]);
  });

  it('lets the caller do something else after a bounded number of items', () => {
    expect(countSteps(visitInSteps(numbers, () => undefined))).toBe(15);
    expect(countSteps(sortInSteps(numbers.toReversed(), (a, b) => a - b))).toBeGreaterThan(6);
  });

  it('compares little in a list that is in order already', () => {
    let comparisons = 0;
    const compare = (a: number, b: number): number => {
      comparisons += 1;
      return a - b;
    };
    expect(finish(sortInSteps(numbers, compare))).toEqual(numbers);
    expect(comparisons).toBeLessThan(numbers.length);
  });

  it('sorts as Array.sort does, and keeps the order of equal items', () => {
    const items = fc.array(fc.tuple(fc.nat(9), fc.nat()), { maxLength: 1200, size: 'max' });
    fc.assert(
      fc.property(items, (list) => {
        const compare = ([a]: [number, number], [b]: [number, number]): number => a - b;
        expect(finish(sortInSteps(list, compare))).toEqual(list.toSorted(compare));
      }),
      { numRuns: 30 },
    );
  });
});
