import { finish } from '../../../support/finish.ts';
import { describe, expect, test } from 'vitest';
import {
  contactEntry,
  duplicateEntries,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { canBeKept, proposeKept } from '../../../../src/contacts/duplicates/kept-entry.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-26T10:00:00Z');
const contact = (id: bigint, facts: Partial<Contact> = {}) =>
  contactEntry(sampleContact({ id, firstName: 'Zoe', ...facts }));
const saved = (phone: string) =>
  ({ kind: 'saved', key: `s${phone}`, phone, firstName: 'Zoe', lastName: '' }) as const;
const deleted = contact(9n, { kind: 'deleted' });

describe('canBeKept', () => {
  test('is false for a deleted account, and for a number beside an account', () => {
    const number = saved('+12025550101');
    expect(canBeKept(deleted, [deleted])).toBe(false);
    expect(canBeKept(number, [number, contact(1n)])).toBe(false);
    expect(canBeKept(number, [number, deleted])).toBe(true);
    expect(canBeKept(contact(1n), [number, contact(1n)])).toBe(true);
  });
});

describe('proposeKept', () => {
  const at = (day: string) => ({ kind: 'offline', at: new Date(day) }) as const;

  test.each([
    ['an account in use', { lastSeen: at('2025-01-01'), mutual: true }, {}],
    ['a mutual contact', { phone: '+12025550101' }, { mutual: true }],
    ['a contact who shows the number', {}, { phone: '+12025550101' }],
    [
      'the contact who was seen last',
      { lastSeen: at('2026-11-20') },
      { lastSeen: at('2026-11-25') },
    ],
  ])('prefers %s', (_, other, preferred) => {
    const [a, b] = [contact(1n, other), contact(2n, preferred)];
    expect(proposeKept([a, b], now)).toBe(b);
    expect(proposeKept([b, a], now)).toBe(b);
  });

  test('prefers a number that exists among numbers', () => {
    const [wrong, right] = [saved('+1555'), saved('+12025550101')];
    expect(proposeKept([wrong, right], now)).toBe(right);
  });

  test('is undefined when nothing can be kept', () => {
    expect(proposeKept([deleted], now)).toBeUndefined();
  });
});

describe('duplicateEntries', () => {
  const zoe = sampleContact({ id: 2n, firstName: 'Zoe', phone: '+12025550101' });
  const number = { phone: '+12025550102', firstName: 'Z', lastName: '', savedAt: now };

  test('has contacts and the saved numbers that no contact visibly has', () => {
    const entries = finish(
      duplicateEntries([zoe], [number, { ...number, phone: zoe.phone ?? '' }], new Map()),
    );
    expect(entries.map(({ key }) => key)).toEqual(['c2', 's+12025550102']);
  });

  test('gives a deleted account its former name, and others keep theirs', () => {
    const former = new Map([
      [2n, { firstName: 'Old', lastName: '' }],
      [3n, { firstName: 'Ben', lastName: 'B' }],
    ]);
    const gone = sampleContact({ id: 3n, kind: 'deleted' });
    expect(finish(duplicateEntries([zoe, gone], [], former))).toMatchObject([
      { key: 'c2', firstName: 'Zoe' },
      { key: 'c3', firstName: 'Ben', lastName: 'B' },
    ]);
  });
});
