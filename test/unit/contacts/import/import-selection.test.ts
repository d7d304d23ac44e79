import { expect, test } from 'vitest';
import type { ImportRow } from '../../../../src/contacts/import/import-row.ts';
import {
  isSelectedByDefault,
  isSendable,
} from '../../../../src/contacts/import/import-selection.ts';

const row = (facts: object): ImportRow => facts as ImportRow;

test('isOnAtFirst selects new contacts, and of two readings only the likelier one', () => {
  expect(isSelectedByDefault(row({ kind: 'new' }))).toBe(true);
  expect(isSelectedByDefault(row({ kind: 'by_id' }))).toBe(true);
  expect(isSelectedByDefault(row({ kind: 'rename' }))).toBe(false);
  expect(isSelectedByDefault(row({ kind: 'tried' }))).toBe(false);
  expect(isSelectedByDefault(row({ kind: 'unclear', other: { even: false } }))).toBe(true);
  expect(isSelectedByDefault(row({ kind: 'unclear', other: { even: true } }))).toBe(false);
  expect(isSelectedByDefault(row({ kind: 'unclear' }))).toBe(false);
});

test('isSendable is false for rows that change nothing', () => {
  const kinds = ['new', 'unclear', 'by_id', 'rename', 'tried', 'already', 'duplicate', 'unusable'];
  expect(kinds.filter((kind) => isSendable(kind as 'new'))).toEqual(kinds.slice(0, 5));
});
