import { describe, expect, test } from 'vitest';
import type { Country } from '../../../../src/contacts/phone.ts';
import { splitRun, withoutTrailingDigits } from '../../../../src/contacts/phone/split-run.ts';

const split = (text: string, home?: Country) =>
  splitRun({ at: 10, text }, home).map((one) => one.text);

describe('splitRun', () => {
  test('keeps a run with one number', () => {
    expect(splitRun({ at: 10, text: '+44 7911 123456' }, undefined)).toEqual([
      { at: 10, text: '+44 7911 123456' },
    ]);
    expect(split('612 345 679 - 912', 'ES')).toEqual(['612 345 679 - 912']);
  });

  test.each([
    ['612345679 - 912345679', '-'],
    ['612345679-912345679', '-'],
    ['612345679.912345679', '.'],
    ['612345679 912345679', 'a blank'],
    ['612345679\u2007912345679', 'a figure space'],
    ["612345679'912345679", 'an apostrophe'],
    ['612345679 / 912345679', 'a slash with blanks'],
    ['612345679/912345679', 'a slash'],
  ])('splits %s at %s', (text) => {
    expect(split(text, 'ES')).toEqual(['612345679', '912345679']);
  });

  test('has each number at its place', () => {
    const text = '(020) 79460018 / (020) 79460019';
    for (const one of splitRun({ at: 10, text }, 'GB'))
      expect(text.slice(one.at - 10, one.at - 10 + one.text.length)).toBe(one.text);
    expect(split(text, 'GB')).toHaveLength(2);
    expect(split('(020) 79460018 (020) 79460019', 'GB')).toEqual([
      '(020) 79460018',
      '(020) 79460019',
    ]);
  });

  test('does not split at a slash between too few digits', () => {
    expect(split('030/1234567', 'DE')).toEqual(['030/1234567']);
  });

  test.each<readonly [string, readonly string[], Country]>([
    ['1234567 020 7946 0958', ['1234567', '020 7946 0958'], 'GB'],
    ['07911 123456 20231105', ['07911 123456', '20231105'], 'GB'],
    ['123456789 8 912 345-67-89', ['123456789', '8 912 345-67-89'], 'RU'],
  ])('splits %s, where one of two numbers is none', (text, numbers, home) => {
    expect(split(text, home)).toEqual(numbers);
  });

  test('splits three numbers', () => {
    expect(split('612345679 - 912345679 - 612345680', 'ES')).toHaveLength(3);
  });

  test('splits numbers of equal groups and those that both begin with a zero', () => {
    expect(split('1234 5678 4321 8765', undefined)).toHaveLength(2);
    expect(split('0123456789 0123456780', undefined)).toEqual(['0123456789', '0123456780']);
  });
});

describe('withoutTrailingDigits', () => {
  const trimmed = (text: string, home?: Country) =>
    withoutTrailingDigits({ at: 10, text }, home).text;

  test('drops up to six digits after a complete number', () => {
    expect(trimmed('+44 7911 123456 1234')).toBe('+44 7911 123456');
    expect(trimmed('+44 7911 123456 123456')).toBe('+44 7911 123456');
    expect(trimmed('+44 7911 123456 1234567')).toBe('+44 7911 123456 1234567');
    expect(trimmed('+44 7911 123456-1234')).toBe('+44 7911 123456-1234');
  });

  test('keeps digits that are part of the number', () => {
    expect(trimmed('+44 7911 12 3456')).toBe('+44 7911 12 3456');
    expect(trimmed('800 44 7911 123456', 'GB')).toBe('800 44 7911 123456');
    expect(trimmed('999 999 9999 12')).toBe('999 999 9999 12');
  });
});
