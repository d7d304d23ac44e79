import fc from 'fast-check';
import ICAL from 'ical.js';
import VCard from 'vcf';
import { expect, test } from 'vitest';
import { fullName } from '../../../../src/contacts/contact.ts';
import type { ExportedContact } from '../../../../src/contacts/write/exported-contact.ts';
import { writeVcards, type VcardVersion } from '../../../../src/contacts/write/write-vcard.ts';
import { exportedContact } from '../exported-people.ts';

const at = new Date('2026-11-22T18:30:05Z');

function written(contacts: readonly ExportedContact[], version: VcardVersion): string {
  return [...writeVcards(contacts, { version, at })].join('');
}

type Component = readonly [string, readonly (readonly [string, object, string, unknown])[]];

/** The properties of each card as ical.js reads them; a value with components is a list. */
function readByIcal(text: string): readonly ReadonlyMap<string, unknown>[] {
  // ical.js returns a list only for several cards; its types do not distinguish.
  const all = ICAL.parse(text) as unknown as Component | readonly Component[];
  const components = typeof all[0] === 'string' ? [all as Component] : (all as Component[]);
  return components.map(
    ([, properties]) => new Map(properties.map(([name, , , value]) => [name, value] as const)),
  );
}

/** Removes the backslash before a semicolon, which vcf keeps. */
function plain(text: unknown): string {
  return String(text).replaceAll('\\', '');
}

test.each(['3.0', '4.0'] as const)('ical.js reads version %s correctly', (version) => {
  fc.assert(
    fc.property(fc.array(exportedContact, { minLength: 1, maxLength: 4 }), (contacts) => {
      const cards = readByIcal(written(contacts, version));
      expect(cards).toHaveLength(contacts.length);
      for (const [index, contact] of contacts.entries()) {
        const card = cards[index];
        expect(card?.get('tel')).toBe(contact.phone);
        expect(card?.get('uid')).toBe(`telegram-${contact.telegramId}`);
        expect(String(card?.get('rev')).replace(/\D/g, '')).toBe('20261122183005');
        const [family = '', given = ''] = (card?.get('n') ?? []) as readonly string[];
        expect(plain(card?.get('fn'))).toBe(plain(fullName(contact)));
        // vcf treats a backslash at the end of a component as escaping the semicolon.
        const name = fullName(contact);
        if (name.includes('\\')) continue;
        expect(plain(fullName({ firstName: given, lastName: family }))).toBe(name);
      }
    }),
  );
});

test.each(['3.0', '4.0'] as const)('vcf reads version %s', (version) => {
  fc.assert(
    fc.property(fc.array(exportedContact, { minLength: 1, maxLength: 4 }), (contacts) => {
      const cards = VCard.parse(written(contacts, version));
      expect(cards).toHaveLength(contacts.length);
      for (const [index, { phone, telegramId }] of contacts.entries()) {
        const { data } = cards[index] ?? { data: {} };
        const numbers = [data['tel'] ?? []].flat().map((tel) => tel.valueOf());
        expect(numbers).toEqual(phone === undefined ? [] : [phone]);
        expect([data['uid'] ?? []].flat()[0]?.valueOf()).toBe(`telegram-${telegramId}`);
      }
    }),
  );
});

test('a name in one part is split in N and unchanged in FN', () => {
  const zoe = { firstName: 'Zoe van der Berg', lastName: '', phone: '+447911123456' };
  const contact = { ...zoe, username: undefined, telegramId: undefined, mutual: undefined };
  const [card] = readByIcal(written([contact], '4.0'));
  expect(card?.get('n')).toEqual(['van der Berg', 'Zoe', '', '', '']);
  expect(card?.get('fn')).toBe('Zoe van der Berg');
  expect(card?.get('uid')).toBe('telegram-phone-447911123456');
});
