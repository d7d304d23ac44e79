import { setImmediate } from 'node:timers/promises';

/** How long one slice may block the event loop. */
const sliceMs = 3;

/** Runs a generator to its end and lets the event loop run in between. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}
