import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlotOrder } from '../../../../src/contacts/book/slot-order.ts';
import { finish } from '../../../support/finish.ts';

/** An order of slots by the values in them, and how many values it read. */
function orderOf(values: (number | undefined)[]) {
  const counts = { reads: 0 };
  const order = new SlotOrder<{ readonly slot: number; readonly value: number }>({
    slots: () => values.keys(),
    has: (slot) => values[slot] !== undefined,
    keyOf: (slot) => {
      counts.reads += 1;
      return { slot, value: values[slot] ?? 0 };
    },
    compare: (a, b) => a.value - b.value || a.slot - b.slot,
  });
  const plain = (): readonly number[] =>
    [...values.keys()]
      .filter((slot) => values[slot] !== undefined)
      .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const set = (slot: number, value: number | undefined): void => {
    values[slot] = value;
    order.touch(slot);
  };
  return { order, counts, plain, set };
}

const scattered = (length: number) => Array.from({ length }, (_, at) => (at * 7_919) % length);

test('slots that change while others are sorted are in order in the end', () => {
  const change = fc.tuple(fc.nat(700), fc.option(fc.nat(50), { nil: undefined }));
  const changes = fc.array(fc.array(change, { maxLength: 90 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(700), changes, (count, rounds) => {
      const { order, plain, set } = orderOf(scattered(count));
      let mending = order.mend();
      for (const round of rounds) {
        if (mending.next().done) mending = order.mend();
        for (const [slot, value] of round) set(slot, value);
      }
      finish(mending);
      expect([...finish(order.mend())]).toEqual(plain());
    }),
  );
});

test('mending reads little more than what changed, and not much of it at once', () => {
  const { order, counts, plain, set } = orderOf(scattered(50_000));
  finish(order.mend());
  for (const changed of [1, 1_000]) {
    for (let at = 0; at < changed; at++) set(at * 37, 25_000 - at);
    const mending = order.mend();
    let [most, all] = [0, 0];
    for (let isDone = false; !isDone;) {
      counts.reads = 0;
      isDone = mending.next().done === true;
      most = Math.max(most, counts.reads);
      all += counts.reads;
    }
    // One for the slot, and one for each half in which its place is searched.
    expect(all).toBeLessThanOrEqual(changed * 18);
    expect(most).toBeLessThan(1_000);
  }
  expect([...finish(order.mend())]).toEqual(plain());
});

test('an order that is not touched stays the same array', () => {
  const { order, set } = orderOf(scattered(100));
  const before = finish(order.mend());
  expect(finish(order.mend())).toBe(before);
  set(7, 3);
  expect(finish(order.mend())).not.toBe(before);
});

test('mending ends although slots change in every step', () => {
  const { order, set } = orderOf(scattered(3_000));
  const mending = order.mend();
  let steps = 0;
  while (!mending.next().done && steps < 10_000) {
    set(steps % 3_000, steps);
    set((steps * 31) % 3_000, -steps);
    steps += 1;
  }
  expect(steps).toBeLessThan(1_000);
});

test('an order whose sorting failed is made anew', () => {
  let fails = true;
  const order = new SlotOrder<number>({
    slots: () => [2, 1, 3],
    has: () => true,
    keyOf: (slot) => {
      if (fails) throw new Error('the key cannot be read');
      return slot;
    },
    compare: (a, b) => a - b,
  });
  expect(() => finish(order.mend())).toThrow('the key cannot be read');
  fails = false;
  expect([...finish(order.mend())]).toEqual([1, 2, 3]);
});
