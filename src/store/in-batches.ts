/** Rows that are read or written at once: about 2 ms of work, in which the event loop does nothing else. */
export const batchSize = 1_000;

/** The items in arrays of at most `size`. */
export function* batchesOf<T>(items: Iterable<T>, size = batchSize): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Reads rows batch by batch.
 *
 * @param read returns the first `batchSize` rows that come after this one, in an order that no two rows share
 */
export async function* readInBatches<Row>(
  read: (after: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after: Row | undefined; ;) {
    const rows = await read(after);
    yield rows;
    if (rows.length < batchSize) return;
    after = rows.at(-1);
  }
}

/** All rows of the batches. */
export async function readAll<Row>(
  batches: AsyncIterable<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const rows of batches) all.push(...rows);
  return all;
}
