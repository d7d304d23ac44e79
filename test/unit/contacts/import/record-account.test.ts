import { expect, test } from 'vitest';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';
import {
  accountKeys,
  hiddenHolder,
  identifiesAccount,
  isOwner,
} from '../../../../src/contacts/import/record-account.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const record = (facts: Partial<ImportRecord>): ImportRecord => ({
  index: 0,
  firstName: '',
  lastName: '',
  ...facts,
});

test('accountKeys has the id before the username, and identifiesAccount needs one of them', () => {
  const keys = (facts: Partial<ImportRecord>) => accountKeys(record(facts));
  expect(keys({ telegramId: 5n, username: 'Zoe' })).toEqual(['id 5', '@zoe']);
  expect([keys({ username: '' }), keys({})]).toEqual([[], []]);
  expect([identifiesAccount(record({ username: 'zoe' })), identifiesAccount(record({}))]).toEqual([
    true,
    false,
  ]);
});

test('isOwner compares ids, and usernames where there is no id', () => {
  const owner = { id: 5n, firstName: '', lastName: '', usernames: ['Max', 'Mux'], phone: '' };
  const is = (facts: Partial<ImportRecord>) => isOwner(record(facts), owner);
  expect([is({ telegramId: 5n }), is({ username: 'mUX' })]).toEqual([true, true]);
  expect([is({ telegramId: 6n, username: 'max' }), is({ username: 'zoe' }), is({})]).toEqual([
    false,
    false,
    false,
  ]);
});

test('hiddenHolder is a contact without a number, for a record with one number', () => {
  const hidden = sampleContact({});
  const phone = '+12025550101';
  const holder = (phones: readonly string[] | undefined, person = hidden) =>
    hiddenHolder(person, record(phones ? { phones } : {}));
  expect(holder([phone])).toBe(hidden);
  expect([holder([]), holder([phone, phone]), holder(undefined)]).toEqual(Array(3).fill(undefined));
  expect(holder([phone], sampleContact({ phone }))).toBeUndefined();
});
