import { setImmediate } from 'node:timers/promises';

/** How long iteration may block the event loop. */
const sliceMs = 10;

/** Iterates over many items in slices of 10 ms, between which the event loop runs. */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - since < sliceMs) continue;
    await setImmediate();
    since = performance.now();
  }
}
