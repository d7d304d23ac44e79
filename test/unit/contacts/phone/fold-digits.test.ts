import { expect, test } from 'vitest';
import { digitsOf, foldDigits } from '../../../../src/contacts/phone/fold-digits.ts';

test.each([
  ['۱۲۳۴۵', '12345'],
  ['٠٩ علي', '09 علي'],
  ['１２３', '123'],
  ['𝟘𝟡 𝟎𝟗', '09 09'],
  ['०९ Zoe 7', '09 Zoe 7'],
  ['½ ² ① Ⅷ', '½ ² ① Ⅷ'],
])('foldDigits %j is %j', (text, folded) => {
  expect(foldDigits(text)).toBe(folded);
});

test('digitsOf leaves out what stands between digits', () => {
  expect(digitsOf(' ۱۲-3 ٤.')).toBe('1234');
});
