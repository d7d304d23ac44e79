import { describe, expect, test } from 'vitest';
import { checkCell } from '../../../../../src/contacts/read/csv/check-cell.ts';
import type { ColumnRole } from '../../../../../src/contacts/labels/header-roles.ts';

function check(text: string, role: ColumnRole = 'phone', cell: object = {}) {
  const field = { role, text, header: 'Column' };
  const { text: read, fault, ...rest } = checkCell(field, { raw: text, ...cell });
  expect(rest).toEqual({ role, header: 'Column' });
  return fault ?? read;
}

describe('checkCell', () => {
  test.each(['=A1', '= $B2', '=SUM(A1)', '=5*A1', '#REF!', '#NAME?', '#DIV/0!', '#VALUE!'])(
    '%s is a formula',
    (text) => {
      expect(check(text)).toBe('formula');
      expect(check(text, 'first')).toBe('formula');
      expect(check(text, 'note')).toBe(text);
    },
  );

  test('looks at the parts of a name and at what a person is added by', () => {
    const roles = ['middle', 'last', 'whole', 'nickname', 'organisation', 'username'] as const;
    expect(roles.map((role) => check('#REF!', role))).toEqual(roles.map(() => 'formula'));
  });

  test('takes a text that a program marked as such for no formula', () => {
    expect(check('=A1', 'first', { raw: "'=A1" })).toBe('=A1');
    expect(check('=A1', 'first', { raw: ' =A1' })).toBe('formula');
    expect(check('=+447911123456')).toBe('=+447911123456');
  });

  test('takes hidden cells by which a person is added for faults', () => {
    for (const role of ['phone', 'username', 'telegram_id'] as const) {
      expect(check('447911123456', role, { isHidden: true })).toBe('hidden');
    }
    expect(check('Zoe', 'first', { isHidden: true })).toBe('Zoe');
    expect(check('', 'phone', { isHidden: true })).toBe('');
  });

  test.each([
    ['4.47911E+11', 'imprecise'],
    ['4.4791112345E+11', '447911123450'],
    ['4.47911123456E+11', '447911123456'],
    ['+4,47911123456E11', '+447911123456'],
    ['-4.47911123456E11', '447911123456'],
    ['4.479111234E+11', 'imprecise'],
    ['4.47911123456E+10', 'imprecise'],
    ['1.23456789012345E+14', '123456789012345'],
    ['1.234567890123456E+15', 'imprecise'],
    ['447911123456', '447911123456'],
  ])('%s is %s', (text, result) => {
    expect(check(text)).toBe(result);
  });

  test('leaves names in scientific notation as they are', () => {
    expect(check('4E+11', 'first')).toBe('4E+11');
  });
});
