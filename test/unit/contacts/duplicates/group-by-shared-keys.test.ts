import { finish } from '../../../support/finish.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBySharedKeys } from '../../../../src/contacts/duplicates/group-by-shared-keys.ts';

const group = (...list: readonly string[]) =>
  finish(groupBySharedKeys(list, (item) => item.split('')));

test('groupBySharedKeys joins items through others, and leaves out those without a partner', () => {
  expect(group('ab', 'x', 'bc', 'cd', 'yz', 'z')).toEqual([
    ['ab', 'bc', 'cd'],
    ['yz', 'z'],
  ]);
});

test('groupBySharedKeys joins two groups by a later item', () => {
  expect(group('a', 'b', 'a', 'b', 'ab')).toEqual([['a', 'b', 'a', 'b', 'ab']]);
});

test('groupBySharedKeys: no key is in two groups, and keeps the order of the list', () => {
  const items = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 3 }),
  );
  fc.assert(
    fc.property(items, (list) => {
      const numbered = list.map((keys, at) => ({ keys: keys.split(''), at }));
      const groups = finish(groupBySharedKeys(numbered, ({ keys }) => keys));
      const seen = groups.flatMap((members) => [...new Set(members.flatMap(({ keys }) => keys))]);
      expect(new Set(seen).size).toBe(seen.length);
      for (const members of groups) {
        expect(members.length).toBeGreaterThan(1);
        expect(members.map(({ at }) => at)).toEqual(
          members.map(({ at }) => at).toSorted((a, b) => a - b),
        );
      }
    }),
  );
});
