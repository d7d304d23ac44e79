import { setImmediate } from 'node:timers/promises';

/** How long iteration may block the event loop. */
const maxBlockMs = 10;

/** Iterates over many items and lets the event loop run in between. */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - since < maxBlockMs) continue;
    await setImmediate();
    since = performance.now();
  }
}
