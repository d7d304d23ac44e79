import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlotIndex } from '../../../../src/contacts/book/slot-index.ts';

test('finds the slots of every number, whatever was added and removed before', () => {
  const step = fc.record({ slot: fc.nat(5), key: fc.nat(40), isAdded: fc.boolean() });
  // A few slots have many numbers, so that they stand side by side.
  const steps = fc.array(step, { minLength: 50, maxLength: 200 });
  fc.assert(
    fc.property(steps, (all) => {
      const held = new Map<number, Set<number>>();
      const index = new SlotIndex();
      // Numbers that differ only above 32 bits begin their search at neighboring places.
      const numberOf = (key: number): number => key * 2 ** 40;
      for (const { slot, key, isAdded } of all) {
        index.remove(slot, numberOf(key));
        held.get(key)?.delete(slot);
        if (!isAdded) continue;
        held.set(key, (held.get(key) ?? new Set()).add(slot));
        index.add(slot, numberOf(key));
      }
      for (let key = 0; key <= 40; key++) {
        const slots = held.get(key) ?? new Set();
        for (let slot = 0; slot <= 5; slot++) {
          const isFound = index.find(numberOf(key), (one) => one === slot) === slot;
          expect(isFound).toBe(slots.has(slot));
        }
      }
    }),
  );
});

test('asks about slots of other numbers only when their hashes are the same', () => {
  const index = new SlotIndex();
  for (let slot = 0; slot < 5_000; slot++) index.add(slot, slot);
  const asked: number[] = [];
  const remember = (slot: number): boolean => asked.push(slot) === 0;
  for (let key = 0; key < 5_000; key++) index.find(key, remember);
  expect(asked).toEqual(Array.from({ length: 5_000 }, (_, slot) => slot));
});
