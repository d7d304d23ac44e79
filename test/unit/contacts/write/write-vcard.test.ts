import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactMessageVcard } from '../../../../src/contacts/write/contact-message-vcard.ts';
import {
  exportContact,
  exportSavedNumber,
  type ExportedContact,
} from '../../../../src/contacts/write/exported-contact.ts';
import { foldLine } from '../../../../src/contacts/write/fold-line.ts';
import { sameName } from '../../../../src/contacts/name.ts';
import { isReachable } from '../../is-reachable.ts';
import { readVcards } from '../../../../src/contacts/read/vcard/vcard.ts';
import { writeVcards } from '../../../../src/contacts/write/write-vcard.ts';
import { exportedContact, oddName, phoneNumber } from '../exported-people.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = exportContact(
  sampleContact({
    id: 7_000_000_001n,
    firstName: 'Zoë',
    lastName: 'Miller; Sons',
    usernames: ['zoe_miller', 'second'],
    phone: '+447700900123',
  }),
);

const at = new Date('2026-11-22T18:30:05.678Z');

function write(contacts: readonly ExportedContact[], version: '3.0' | '4.0'): Buffer {
  return Buffer.from([...writeVcards(contacts, { version, at })].join(''));
}

test('version 3.0 declares UTF-8 for names', () => {
  expect(write([zoe], '3.0').toString().split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N;CHARSET=UTF-8:Miller\\; Sons;Zoë;;;',
    'FN;CHARSET=UTF-8:Zoë Miller\\; Sons',
    'UID:telegram-7000000001',
    'REV:2026-11-22T18:30:05Z',
    'TEL;TYPE=CELL:+447700900123',
    'URL;TYPE=HOME:https://t.me/zoe_miller',
    'X-TELEGRAM-ID:7000000001',
    'END:VCARD',
    '',
  ]);
});

test('version 4.0 has no charset parameter', () => {
  const card = write([zoe], '4.0').toString();
  expect(card).toContain('VERSION:4.0\r\nN:Miller\\; Sons;Zoë;;;\r\nFN:Zoë');
});

test('a contact without a number or name is exported', () => {
  const [hidden, nobody, saved] = write(
    [
      { ...zoe, phone: undefined },
      exportContact(sampleContact({ id: 5n })),
      exportSavedNumber({
        phone: '+447700900124',
        firstName: '',
        lastName: '',
        savedAt: new Date(0),
      }),
    ],
    '4.0',
  )
    .toString()
    .split('END:VCARD');
  expect(hidden).not.toContain('TEL;');
  expect(hidden).toContain('X-TELEGRAM-ID:7000000001');
  expect(nobody).toContain('FN:Telegram 5\r\n');
  expect(saved).toContain('FN:+44 7700 900124\r\nUID:telegram-phone-447700900124\r\n');
  expect(saved).toContain('\r\nTEL;TYPE=CELL:+447700900124\r\n');
  expect(saved).not.toContain('X-TELEGRAM-ID');
});

test.each(['3.0', '4.0'] as const)('contacts survive writing and reading version %s', (version) => {
  fc.assert(
    fc.property(fc.array(exportedContact, { maxLength: 4 }), (contacts) => {
      const read = [...readVcards(write(contacts, version))].map((record) =>
        isReachable(record) ? record : undefined,
      );
      expect(read).toMatchObject(
        contacts.map(({ phone, telegramId }) => ({
          telegramId,
          uid: `telegram-${telegramId}`,
          phones: phone === undefined ? [] : [phone],
          leftOut: [],
        })),
      );
      for (const [index, contact] of contacts.entries()) {
        // A name in one part is split in N and looks the same.
        expect(sameName(read[index] ?? nameless, contact)).toBe(true);
        if (contact.lastName !== '') expect(read[index]).toMatchObject(partsOf(contact));
      }
    }),
  );
});

test.each(['3.0', '4.0'] as const)('no line of version %s exceeds 75 octets', (version) => {
  fc.assert(
    fc.property(fc.array(exportedContact, { maxLength: 4 }), (contacts) => {
      for (const line of write(contacts, version).toString().split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
    }),
  );
});

const nameless = { firstName: '', lastName: '' };

function partsOf({ firstName, lastName }: ExportedContact): typeof nameless {
  return { firstName, lastName };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

test('a line is folded between graphemes and as late as possible', () => {
  fc.assert(
    fc.property(fc.array(oddName, { minLength: 1, maxLength: 5 }), (names) => {
      const line = `N:${names.join(';').replace(/[\t\n]/g, ' ')}`;
      const pieces = foldLine(line)
        .split('\r\n')
        .map((piece, at) => (at === 0 ? piece : piece.slice(1)));
      expect(pieces.join('')).toBe(line);
      const starts = new Set([...graphemes.segment(line)].map(({ index }) => index));
      let at = 0;
      for (const [index, piece] of pieces.entries()) {
        const first = graphemes.segment(line).containing(at)?.segment ?? '';
        if (Buffer.byteLength(first) < 75) expect(starts).toContain(at);
        if (index > 0) {
          const before = Buffer.byteLength(pieces[index - 1] ?? '') + (index > 1 ? 1 : 0);
          expect(before + Buffer.byteLength(first)).toBeGreaterThan(75);
        }
        at += piece.length;
      }
    }),
  );
});

test('a grapheme longer than a line is split', () => {
  const line = `N:${'e\u0301'.padEnd(60, '\u0323')}😀`;
  const folded = foldLine(line);
  expect(folded.replaceAll('\r\n ', '')).toBe(line);
  for (const piece of folded.split('\r\n')) {
    expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
  }
});

/** Names of the greatest possible length. */
const longName = fc
  .tuple(fc.constantFrom('\\', '😀', '字', '; ', 'e\u0323\u0301', '👨‍👩‍👧‍👦', 'x'), fc.nat(300))
  .map(([unit, times]) => unit.repeat(times));

test('the card of a contact message has at most 2048 bytes and the full number', () => {
  fc.assert(
    fc.property(exportedContact, longName, longName, phoneNumber, (one, first, last, phone) => {
      const card = Buffer.from(
        contactMessageVcard({ ...one, firstName: first, lastName: last, phone }, at),
      );
      expect(card.length).toBeLessThanOrEqual(2048);
      expect([...readVcards(card)]).toMatchObject([
        { phones: [phone], telegramId: one.telegramId },
      ]);
    }),
  );
});

test('a contact message leaves out the username before the number', () => {
  const card = contactMessageVcard({ ...zoe, username: 'z'.repeat(2000) }, at);
  expect(card).not.toContain('URL');
  expect(card).toContain('TEL;TYPE=CELL:+447700900123\r\n');
});

test('a contact message keeps a card that fits', () => {
  expect(contactMessageVcard(zoe, at)).toBe(write([zoe], '3.0').toString());
});

test('a file says that a contact is mutual, and a contact message does not', () => {
  const mutual = { ...zoe, mutual: true };
  expect(write([mutual], '3.0').toString()).toContain('\r\nX-TELEGRAM-MUTUAL:TRUE\r\n');
  expect(contactMessageVcard(mutual, at)).toBe(write([zoe], '3.0').toString());
});
