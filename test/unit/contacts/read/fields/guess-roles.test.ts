import { describe, expect, test } from 'vitest';
import {
  guessRoles,
  isName,
  isNumbers,
  looksLikeIds,
  mostly,
} from '../../../../../src/contacts/read/fields/guess-roles.ts';

const [phone, other] = ['+44 7911 123456', '+44 7911 123457'];

describe('guessRoles', () => {
  test('takes two adjacent columns of names for first and last name', () => {
    const rows = [
      ['1', 'Zoe', 'Miller', phone],
      ['2', 'Ben', '', other],
    ];
    expect(guessRoles(rows, [])).toEqual(['other', 'first', 'last', 'phone']);
  });

  test('takes the first column of names for the whole name where no other is beside it', () => {
    expect(guessRoles([['Zoe', phone, 'London']], [])).toEqual(['whole', 'phone', 'other']);
    expect(guessRoles([['1', 'Zoe']], [])).toEqual(['other', 'whole']);
  });

  test('keeps known roles, and names if there is a column of them', () => {
    const row = ['Zoe', 'London', phone];
    expect(guessRoles([[phone]], ['telegram_id'])).toEqual(['telegram_id']);
    expect(guessRoles([row], ['other', 'city', 'other'] as never)).toEqual([
      'whole',
      'city',
      'phone',
    ]);
    for (const known of ['first', 'last', 'whole'] as const) {
      expect(guessRoles([row], [known])).toEqual([known, 'other', 'phone']);
    }
  });

  test('is as wide as the known roles, and needs most of the cells', () => {
    expect(guessRoles([[phone], ['none'], ['']], ['other', 'other'])).toEqual(['other', 'other']);
    expect(guessRoles([[phone], ['']], [])).toEqual(['phone']);
  });

  test('does not take consecutive keys for numbers', () => {
    const keys = ['1000001', '1000002', '1000003'].map((key) => [key]);
    expect(guessRoles(keys, [])).toEqual(['other']);
  });
});

test('mostly is more than half', () => {
  const most = (...cells: readonly string[]) => mostly(cells, (cell) => cell === 'a');
  expect([most('a'), most('a', 'b'), most('a', 'a', 'b'), most()]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

describe('isNumbers', () => {
  test('is true for numbers alone', () => {
    const cells = [phone, `${phone}; ${other}`, `${phone} Zoe`, `${phone}; Zoe`];
    expect(cells.filter(isNumbers)).toEqual(cells.slice(0, 2));
  });

  test.each(['2026-11-22', '20261122', '22.11.2026', '12345-6789', '1,234,567.89', '1234.5678'])(
    'is false for %s',
    (cell) => {
      expect(isNumbers(cell)).toBe(false);
    },
  );

  test('is false for a cell of more than 500 characters', () => {
    const cell = (length: number): string => `${phone};${other}`.padEnd(length, ' ');
    expect([isNumbers(cell(500)), isNumbers(cell(501))]).toEqual([true, false]);
  });
});

test('looksLikeIds is true for three or more keys that rise slowly', () => {
  expect(looksLikeIds(['7', '8', '9'])).toBe(true);
  expect(looksLikeIds(['7', '8'])).toBe(false);
  expect(looksLikeIds(['7', '8', 'a', '9'])).toBe(false);
  expect(looksLikeIds(['01', '2', '3'])).toBe(false);
  expect(looksLikeIds(['7', '9', '8'])).toBe(false);
  expect(looksLikeIds(['7', '7', '8'])).toBe(false);
  expect(looksLikeIds(['1', '2', '3000'])).toBe(true);
  expect(looksLikeIds(['1', '2', '3001'])).toBe(false);
});

test('isName is true for letters without digits, an @ or a link', () => {
  expect(['Zoe', 'Жора', 'a'.repeat(100)].map(isName)).toEqual([true, true, true]);
  const others = ['', '…', 'Zoe 2', '@zoe', 'tg://zoe', 'a'.repeat(101)];
  expect(others.map(isName)).toEqual(others.map(() => false));
});
