/**
 * Runs work in turns to its end, without pauses, and returns its result. Long work is written as a generator
 * that yields every few milliseconds, so that a server can do other work in between.
 */
export function runToEnd<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
