import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlotIndex } from '../../../../src/contacts/book/slot-index.ts';

test('finds the slots of every number, whatever was added and removed before', () => {
  const steps = fc.array(fc.record({ slot: fc.nat(60), key: fc.nat(20), isAdded: fc.boolean() }));
  fc.assert(
    fc.property(steps, (all) => {
      const keys = new Map<number, number>();
      const index = new SlotIndex((slot) => keys.get(slot));
      for (const { slot, key, isAdded } of all) {
        index.remove(slot);
        keys.delete(slot);
        if (!isAdded) continue;
        // Numbers that differ only above 32 bits begin their search at neighboring places.
        keys.set(slot, key * 2 ** 40);
        index.add(slot);
      }
      for (let slot = 0; slot <= 60; slot++) {
        const key = keys.get(slot);
        if (key === undefined) continue;
        expect(index.find(key, (one) => one === slot)).toBe(slot);
        expect(keys.get(index.find(key) ?? -1)).toBe(key);
      }
      for (let key = 0; key <= 20; key++) {
        const isKnown = [...keys.values()].includes(key * 2 ** 40);
        expect(index.find(key * 2 ** 40) !== undefined).toBe(isKnown);
      }
    }),
  );
});

test('a slot without a number is left out', () => {
  const index = new SlotIndex(() => undefined);
  index.add(3);
  index.remove(3);
  expect(index.find(0)).toBeUndefined();
});
