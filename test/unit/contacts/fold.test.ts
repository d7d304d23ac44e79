import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../src/contacts/fold.ts';

test.each([
  ['Zoe MILLER', 'zoe miller'],
  ['Łukasz Müßig', 'lukasz mussig'],
  ['José', 'jose'],
  ['Ångström Ævar', 'angstrom aevar'],
  ['a\u200Bb\u202Ec', 'abc'],
  ['ﬁn Ⅻ', 'fin xii'],
  ['ИВАН', 'иван'],
])('foldText: %j becomes %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('foldText of a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
