/** Yields a key of a JSON object and its list, an entry on each line. */
export function* writeList<T>(
  key: string,
  items: Iterable<T>,
  toEntry: (item: T) => object,
): Generator<string> {
  yield `"${key}":[`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${JSON.stringify(toEntry(item))}`;
    separator = ',\n';
  }
  yield '\n]';
}
