import { expect, test } from 'vitest';
import { batchesOf, batchSize, readAll, readInBatches } from '../../../src/store/in-batches.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

test('batchesOf: the last batch is smaller, and there is none without items', () => {
  const sizes = (count: number): readonly number[] =>
    [...batchesOf(numbers(count))].map(({ length }) => length);
  expect([0, 1, 1_000, 2_001].map(sizes)).toEqual([[], [1], [1_000], [1_000, 1_000, 1]]);
  expect([...batchesOf(numbers(2_001))].flat()).toEqual(numbers(2_001));
});

test('batchesOf: batches have the size that is asked for', () => {
  expect([...batchesOf(numbers(5), 2)]).toEqual([[0, 1], [2, 3], [4]]);
});

/** Reads the first `count` numbers, and keeps after which one it was asked. */
function reader(count: number) {
  const asked: (number | undefined)[] = [];
  const read = async (after: number | undefined): Promise<readonly number[]> => {
    asked.push(after);
    const first = after === undefined ? 0 : after + 1;
    return numbers(count).slice(first, first + batchSize);
  };
  return { asked, read };
}

test.each([
  [0, [undefined]],
  [999, [undefined]],
  [1_000, [undefined, 999]],
  [2_500, [undefined, 999, 1_999]],
])(
  'readAll reads %i rows, each batch after the last row of the one before',
  async (count, after) => {
    const { asked, read } = reader(count);
    expect(await readAll(readInBatches(read))).toEqual(numbers(count));
    expect(asked).toEqual(after);
  },
);

test('readInBatches reads no further than it is asked', async () => {
  const { asked, read } = reader(5_000);
  for await (const [first] of readInBatches(read)) if (first === 1_000) break;
  expect(asked).toEqual([undefined, 999]);
});
