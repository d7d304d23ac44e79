import { describe, expect, test } from 'vitest';
import {
  judgeRemovals,
  type AfterRemoval,
} from '../../../../src/accounts/changes/judge-removals.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 1n, phone: '+12025550101' });
const amy = sampleContact({ id: 2n, phone: undefined });
const eve = sampleContact({ id: 3n, phone: undefined });
const held = { phone: '+12025550101', before: zoe };
const free = { phone: '+12025550102', before: undefined };

const listed = (ids: readonly bigint[], fewer: number): AfterRemoval['list'] => ({
  contacts: new Set(ids),
  fewer,
});

describe('the outcome of a number', () => {
  test.each([
    ['whose contact is gone: done', held, false, listed([], 0), 'done'],
    ['whose contact is still there: failed', held, true, listed([1n], 0), 'failed'],
    ['without a contact, all removed: done', free, true, undefined, 'done'],
    ['without a contact, the list as long as before: failed', free, false, listed([], 0), 'failed'],
    ['without a contact, the list shorter by it: done', free, false, listed([], 1), 'done'],
    ['without a contact, nothing known: unknown', free, false, undefined, 'unknown'],
  ] as const)('%s', (_, change, all, list, state) => {
    expect(judgeRemovals([change], [], { all, list }).settled).toMatchObject([{ state }]);
  });
});

test('a contact who hid the only free number is recorded with it', () => {
  const { result, settled } = judgeRemovals([free], [amy, eve], {
    all: false,
    list: listed([3n], 0),
  });
  expect(settled).toEqual([{ state: 'done', before: amy }]);
  expect(result).toMatchObject({ removed: [amy], gone: [free.phone], unrecorded: [] });
});

test('contacts who hid one of several free numbers are left to be recorded', () => {
  const other = { ...free, phone: '+12025550103' };
  const { result } = judgeRemovals([free, other], [amy], { all: true, list: listed([], 2) });
  expect(result).toMatchObject({ all: true, unrecorded: [amy], gone: [free.phone, other.phone] });
});

test('who was removed is no contact any more, mutual or not', () => {
  const mutual = { ...held, before: { ...zoe, mutual: true } };
  const { users } = judgeRemovals([mutual], [], { all: true, list: undefined });
  expect(users).toEqual([{ ...zoe, contact: false, mutual: false }]);
});
