import { describe, expect, test } from 'vitest';
import {
  contactEntry,
  type DuplicateEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { groupByNumber } from '../../../../src/contacts/duplicates/duplicates-by-number.ts';
import type { Country } from '../../../../src/contacts/phone.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const contact = (id: bigint, firstName: string, phone?: string): DuplicateEntry =>
  contactEntry(sampleContact({ id, firstName, phone }));
const saved = (phone: string): DuplicateEntry => ({
  kind: 'saved',
  key: `s${phone}`,
  phone,
  firstName: 'Zoe',
  lastName: '',
});

/** The keys of the entries of each group. */
const grouped = (entries: readonly DuplicateEntry[], home?: Country) =>
  finish(groupByNumber(entries, home)).map((group) => group.map(({ key }) => key));

describe('groupByNumber', () => {
  const zoe = contact(1n, 'Zoe', '+447911123456');

  test('groups a number with its form without the country code', () => {
    const national = saved('+07911123456');
    expect(grouped([zoe, national], 'GB')).toEqual([['c1', national.key]]);
    expect(grouped([zoe, national], 'DE')).toEqual([]);
  });

  test('groups a number with one in place of the name', () => {
    expect(grouped([zoe, contact(2n, '+44 7911 123456')])).toEqual([['c1', 'c2']]);
    expect(grouped([zoe, contact(2n, 'Zoe +44 7911 123456')])).toEqual([]);
    const named = contact(3n, '+49 170 1234567', '+447911123456');
    expect(grouped([zoe, named, contact(4n, 'Ben', '+491701234567')])).toEqual([
      ['c1', 'c3', 'c4'],
    ]);
  });

  test('takes seven digits in a name for a number, not six', () => {
    expect(grouped([contact(1n, '+1234567'), contact(2n, '+1 234567')])).toEqual([['c1', 'c2']]);
    expect(grouped([contact(1n, '+123456'), contact(2n, '+12 3456')])).toEqual([]);
  });

  test('does not group numbers that only end alike, or an entry with itself', () => {
    expect(grouped([zoe, contact(2n, 'Ben', '+497911123456')])).toEqual([]);
    expect(grouped([contact(1n, '+447911123456', '+447911123456')])).toEqual([]);
  });
});
