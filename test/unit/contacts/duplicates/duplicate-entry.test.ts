import { describe, expect, test } from 'vitest';
import {
  contactEntry,
  parseEntryKey,
  savedNumberEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const formerNames = new Map([[3n, { firstName: 'Ben', lastName: 'B' }]]);

describe('contactEntry', () => {
  test('gives a deleted account its former name', () => {
    const gone = sampleContact({ id: 3n, kind: 'deleted' });
    const former = { key: 'c3', firstName: 'Ben', lastName: 'B' };
    expect(contactEntry(gone, formerNames)).toMatchObject(former);
  });

  test('keeps a name that the contact has', () => {
    const zoe = sampleContact({ id: 3n, firstName: 'Zoe' });
    expect(contactEntry(zoe, formerNames)).toMatchObject({ firstName: 'Zoe', lastName: '' });
  });
});

describe('parseEntryKey', () => {
  test('reads the keys of contacts and of saved numbers', () => {
    const number = { phone: '+12025550102', firstName: 'Z', lastName: '', savedAt: new Date(0) };
    expect(parseEntryKey(contactEntry(sampleContact({ id: 3n })).key)).toEqual({ id: 3n });
    expect(parseEntryKey(savedNumberEntry(number).key)).toEqual({ phone: '+12025550102' });
  });
});
