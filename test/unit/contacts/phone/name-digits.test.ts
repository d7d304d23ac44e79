import { describe, expect, test } from 'vitest';
import { withoutNameDigits } from '../../../../src/contacts/phone/name-digits.ts';
import type { Country } from '../../../../src/contacts/phone.ts';

type Before = 'word' | 'abbreviation' | 'nothing';

/** The number that is left, which has to be at its place. */
function left(text: string, home: Country | undefined = 'DE', before: Before = 'word'): string {
  const number = withoutNameDigits(
    { at: 10, text },
    home,
    before === 'nothing' ? undefined : before,
  );
  expect(text.slice(number.at - 10)).toBe(number.text);
  return number.text;
}

describe('withoutNameDigits', () => {
  test.each([
    ['1 0170 1234567', '0170 1234567'],
    ['2. 0170 1234567', '0170 1234567'],
    ['2) 0170 1234567', '0170 1234567'],
    ['2 - 0170 1234567', '0170 1234567'],
    ['2019 0170 1234567', '0170 1234567'],
    ['1 (0170) 1234567', '(0170) 1234567'],
    ['12345 0170 1234567', '0170 1234567'],
  ])('drops digits of a name: %s', (text, number) => {
    expect(left(text)).toBe(number);
  });

  test.each([
    ['12345 170 1234567', 'more than four digits before a number without its zero'],
    ['030123456 0170 1234567', 'another number'],
    ['1-0170 1234567', 'no blank between'],
    ['+1 202 555 0101', 'a plus'],
    ['(0170) 123 4567', 'a bracket around them'],
    ['0170 123456', 'too few digits behind'],
  ])('keeps %s: %s', (text) => {
    expect(left(text)).toBe(text);
  });

  test('drops nothing without a word before', () => {
    expect(left('1 0170 1234567', 'DE', 'nothing')).toBe('1 0170 1234567');
  });

  test('drops digits after an abbreviation only if they prevent a number', () => {
    expect(left('1 0170 1234567', 'DE', 'abbreviation')).toBe('0170 1234567');
    expect(left('1 202 555 0101', 'DE', 'abbreviation')).toBe('1 202 555 0101');
  });

  test('drops a fraction, also without a word', () => {
    expect(left('24/7 0170 1234567', 'DE', 'nothing')).toBe('0170 1234567');
    expect(left('1/2 - 0170 1234567', 'DE', 'nothing')).toBe('0170 1234567');
    expect(left('030/12 3456', 'DE', 'nothing')).toBe('030/12 3456');
  });

  test.each<readonly [string, string, Country]>([
    ['90210 202-555-0101', '202-555-0101', 'US'],
    ['75001 06 12 34 56 78', '06 12 34 56 78', 'FR'],
    ['123456 8 912 345-67-89', '8 912 345-67-89', 'RU'],
    ['7 84951234567', '84951234567', 'RU'],
    ['7 8 912 345-67-89', '8 912 345-67-89', 'RU'],
    ['7 912 345-67-89', '7 912 345-67-89', 'RU'],
  ])('drops what stands before a whole number: %s', (text, number, home) => {
    expect(left(text, home)).toBe(number);
  });

  test('keeps the 1 of a North American number, and drops a 7 there', () => {
    expect(left('1 202 555 0101', 'US')).toBe('1 202 555 0101');
    expect(left('7 415 555 0133', 'US')).toBe('415 555 0133');
  });
});
