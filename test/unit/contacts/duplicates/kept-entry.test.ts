import { describe, expect, test } from 'vitest';
import { contactEntry } from '../../../../src/contacts/duplicates/duplicate-entry.ts';
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
