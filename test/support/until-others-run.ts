import { setImmediate } from 'node:timers/promises';

/** More than any slice of work handles. */
const mostItems = 5_000_000;

/** A list of this item that ends when other work of the event loop has run. Throws if the work on it lets none run. */
export function untilOthersRun<T>(item: T): readonly T[] {
  let others = 0;
  void setImmediate().then(() => others++);
  function* items(): Generator<T> {
    for (let at = 0; others === 0; at++) {
      if (at === mostItems) throw new Error('Nothing else ran in between.');
      yield item;
    }
  }
  return { [Symbol.iterator]: items } as unknown as readonly T[];
}
