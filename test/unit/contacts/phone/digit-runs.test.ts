import { describe, expect, test } from 'vitest';
import {
  digitsIn,
  findDigitRuns,
  isNumber,
  isWrittenNumber,
} from '../../../../src/contacts/phone/digit-runs.ts';

const found = (text: string): string[] => findDigitRuns(text).map((run) => run.text);

describe('findDigitRuns', () => {
  test('finds runs with their place, without what surrounds them', () => {
    const text = 'Zoe +44 (0)7911 123456, home 020 7946 0018.';
    expect(findDigitRuns(text)).toEqual([
      { at: 4, text: '+44 (0)7911 123456' },
      { at: 29, text: '020 7946 0018' },
    ]);
    for (const run of findDigitRuns(text)) {
      expect(text.slice(run.at, run.at + run.text.length)).toBe(run.text);
    }
  });

  test('keeps an extension with its number', () => {
    expect(found('02079460018 ext. 12')).toEqual(['02079460018 ext. 12']);
    expect(found('02079460018 extra 12')).toEqual(['02079460018', '12']);
    expect(found('02079460018 内線12')).toEqual(['02079460018 内線12']);
  });

  test('finds a number behind a letter only in scripts without blanks between words', () => {
    expect([found('电话13812345678'), found('a13812345678')]).toEqual([['13812345678'], []]);
  });

  test('splits where a bracket closes that opened before the run', () => {
    expect(findDigitRuns('(since 2019) 07911 123456')).toEqual([
      { at: 7, text: '2019' },
      { at: 13, text: '07911 123456' },
    ]);
    expect(found('(0)79 12) 3456789')).toEqual(['(0)79 12)', '3456789']);
    expect(found('(07911 123456)')).toEqual(['(07911 123456)']);
    expect(found('call 07911 123456)')).toEqual(['07911 123456']);
  });

  test('splits where a bracket opens after seven digits, not after six', () => {
    expect(findDigitRuns('1234567 (2)')).toEqual([
      { at: 0, text: '1234567' },
      { at: 8, text: '(2)' },
    ]);
    expect(found('1234567 (2) (3)')).toEqual(['1234567', '(2) (3)']);
    expect(found('123456 (2)')).toEqual(['123456 (2)']);
  });
});

test('isWrittenNumber is true for a number and nothing else', () => {
  const numbers = [' +44 7911 123456 ', '07911123456 ext 3', '1234567'];
  expect(numbers.filter(isWrittenNumber)).toEqual(numbers);
  const others = ['Zoe 07911 123456', '07911 123456 or', '123456', '2026-11-22', ''];
  expect(others.filter(isWrittenNumber)).toEqual([]);
});

test('isNumber counts from 7 to 24 digits', () => {
  const counts = [6, 7, 24, 25].map((count) => isNumber('1'.repeat(count)));
  expect(counts).toEqual([false, true, true, false]);
  expect(isNumber('22.11.2026')).toBe(false);
});

test('digitsIn counts digits of all scripts', () => {
  expect([digitsIn('a1 ٢-３'), digitsIn('a')]).toEqual([3, 0]);
});
