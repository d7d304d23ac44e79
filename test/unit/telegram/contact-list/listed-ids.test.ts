import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ListedIds } from '../../../../src/telegram/contact-list/listed-ids.ts';

test('knows of each listed user whether the contact is mutual, and of no other one', () => {
  const id = fc.bigInt({ min: 0n, max: 40n }).map((low) => 5_000_000_000n * low + low);
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(fc.boolean(), { minLength: 41 }), (ids, flags) => {
      const listed = new ListedIds(ids.length);
      ids.forEach((one, at) => listed.add(one, { mutual: flags[at] ?? false }));
      expect(ids.map((one) => listed.isMutual(one))).toEqual(ids.map((_, at) => flags[at]));
      expect(listed.isMutual(7n)).toBeUndefined();
    }),
  );
});
