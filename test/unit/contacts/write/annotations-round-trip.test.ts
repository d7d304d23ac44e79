import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitNote, maxLabels } from '../../../../src/contacts/annotation.ts';
import { annotationOf } from '../../../../src/contacts/import/row-annotations.ts';
import { distinctLabels, fitLabel } from '../../../../src/contacts/label.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import type { ExportedContact } from '../../../../src/contacts/write/exported-contact.ts';
import { writeCsv } from '../../../../src/contacts/write/write-csv.ts';
import { writeJson } from '../../../../src/contacts/write/write-json.ts';
import { writeVcards } from '../../../../src/contacts/write/write-vcard.ts';

type Write = (contacts: readonly ExportedContact[]) => Iterable<string>;

const at = new Date(0);
const formats: readonly (readonly [string, Write])[] = [
  ['vCard 3.0', (contacts) => writeVcards(contacts, { version: '3.0', at })],
  ['vCard 4.0', (contacts) => writeVcards(contacts, { version: '4.0', at })],
  ['Google CSV', writeCsv],
  ['JSON', (contacts) => writeJson(contacts, at)],
];

const zoe = {
  firstName: 'Zoe',
  lastName: 'Miller',
  phone: '+12025550101',
  username: undefined,
  telegramId: 11n,
  mutual: undefined,
};

/** Readers of other files resolve entities of HTML, and skip Google's groups and what programs write for nothing. */
const odd = fc.constantFrom(
  'None',
  'N/A',
  'null',
  'undefined',
  'Unknown',
  'nan',
  '#N/A',
  '\\N',
  '<null>',
  '-',
  '?',
  '*',
  'My Contacts',
  'myContacts',
  'Starred',
  'Starred in Android',
  '* myContacts',
  'true',
  '0',
  'x &lt; y',
  '&amp;',
  '&#39;',
  '&amp\\;',
  '=SUM(A1)',
  '="x"',
  "'=x",
  '+44',
  '@zoe',
  '[x]',
  '{',
  'END:VCARD',
  'BEGIN:VCARD',
  'a\nBEGIN:VCARD',
  'TEL:+12025559999',
  '2019',
  ':::',
  '|',
  '"',
  'Telegram ID',
  'Labels',
  '\u00A0',
  '\u200B',
  '\u2028',
  '\uFEFFx',
  '\u0085',
  'a\\',
  'a\\n',
);
const word = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  odd,
);
const written = fc.oneof(
  word,
  fc.array(word, { maxLength: 4 }).map((words) => words.join('\n')),
);
const note = written.map(fitNote);
const labels = fc
  .array(written.map(fitLabel), { maxLength: 6 })
  .map((list) => distinctLabels(list).slice(0, maxLabels));

function read(text: string): ReturnType<typeof annotationOf> {
  const book = readAddressBook(Buffer.from(text));
  if (book.kind !== 'records') throw new Error(`read as ${book.kind}: ${text}`);
  const [record] = book.records;
  return annotationOf(record ?? {});
}

test.each(formats)('notes and labels survive %s', (_, write) => {
  fc.assert(
    fc.property(note, labels, (text, names) => {
      const contact = { ...zoe, note: text, labels: names };
      expect(read([...write([contact])].join(''))).toEqual({ note: text, labels: names });
    }),
    { numRuns: 600 },
  );
});

test.each(formats)('a note of several lines with signs survives %s', (_, write) => {
  const contact = { ...zoe, note: '=met; in\nRome, "2019"\n+tea', labels: ['New York', '-x'] };
  const { note: text, labels: names } = contact;
  expect(read([...write([contact])].join(''))).toEqual({ note: text, labels: names });
});
