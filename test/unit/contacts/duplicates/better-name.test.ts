import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betterName } from '../../../../src/contacts/duplicates/better-name.ts';

function named(name: string): { firstName: string; lastName: string } {
  const [firstName = '', ...rest] = name.split('|');
  return { firstName, lastName: rest.join('|') };
}

test.each([
  ['Zoe|Miller', 'Zoe|', 'both names before one'],
  ['Zoe|', '+12025550101|', 'letters before digits'],
  ['Zoe|', '🌸✨|', 'letters before emoji'],
  ['Zoe|Miller', 'Zoe|Miller 🌸', 'no decoration'],
  ['Zoe|Miller', 'Zoe|Miller 2', 'no digits'],
  ['zoe|miller', 'Zoe|Miller 🌸', 'no decoration before capitals'],
  ['Zoe|Miller', 'zoe|miller', 'capitals before none'],
  ['Zoe|Miller', 'ZOE|MILLER', 'capitals before capitals only'],
  ['Zoë|Müller', 'Zoe|Muller', 'the name as its owner writes it'],
  ['Мария|Иванова', 'Maria|Ivanova', 'the script of its owner'],
  ['王小明|', 'Александра|', 'a whole name in one word'],
  ['小明|王', 'Xiaoming|Wang', 'a script without capitals'],
  ['Zoe Anna|Miller', 'Zoe|Miller', 'the longer one'],
  ['Zoe|Miller', 'Zoe Miller|', 'in its two parts'],
  ['Anna-Maria|O’Neill', 'Ana|Oneill', 'hyphens and apostrophes are no noise'],
  ['Zoe 2|', '|', 'any name before none'],
])('chooses %s over %s: %s', (better, worse) => {
  expect(betterName([named(worse), named(better)])).toEqual(named(better));
  expect(betterName([named(better), named(worse)])).toEqual(named(better));
});

test('chooses one of the names, in any order of the list', () => {
  const name = fc.record({ firstName: fc.string({ unit: 'grapheme' }), lastName: fc.string() });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
      const best = betterName(names);
      expect(names).toContain(best);
      expect(betterName(names.toReversed())).toEqual(best);
      expect(betterName([best, ...names])).toEqual(best);
    }),
  );
});
