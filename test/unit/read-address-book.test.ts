import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAddressBook } from '../../src/contacts/read/read-address-book.ts';

function tell(content: string | Uint8Array, name?: string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const book = readAddressBook(bytes, { name });
  if (book.kind === 'not_contacts') return book.looksLike;
  return book.kind === 'records' ? `${book.format} ${[...book.records].length}` : book.kind;
}

const vcard = 'BEGIN:VCARD\nFN:Zoe\nTEL:+442079460958\nEND:VCARD\n';

test('the content tells the format, whatever the file is called', () => {
  expect(tell(vcard, 'contacts.csv')).toBe('vcard 1');
  expect(tell(`\n\n${vcard}`, 'x.txt')).toBe('vcard 1');
  expect(tell(Buffer.from(`\uFEFF${vcard}`, 'utf16le'))).toBe('vcard 1');
  expect(tell('Name,Phone\nZoe,+442079460958', 'contacts.vcf')).toBe('csv 1');
  expect(tell('\uFEFF [{"name":"Zoe","phone":"+442079460958"}]', 'contacts.txt')).toBe('json 1');
  expect(tell('Zoe +442079460958\nBob', 'contacts.json')).toBe('text 2');
});

test('what could be a table or a note is told by the name', () => {
  const rows = 'Zoe, +44 20 7946 0958\nBob, +1 202 555 0100';
  expect(tell(rows)).toBe('text 2');
  expect(tell(rows, 'numbers.txt')).toBe('text 2');
  expect(tell(rows, 'numbers.csv')).toBe('columns_needed');
  expect(tell('Zoe +44 20 7946 0958\nBob +1 202 555 0100', 'numbers.csv')).toBe('text 2');
});

test('every vCard of the fixtures is one', () => {
  const file = readFileSync(new URL('../fixtures/vcard/one-bad-of-three.vcf', import.meta.url));
  expect(tell(file)).toBe('vcard 3');
});

test.each([
  ['nothing', '', 'nothing'],
  ['blanks', ' \r\n\t\uFEFF', 'nothing'],
  ['prose', 'Dear Zoe,\nthank you for the letter of 12.05.2024.', 'unknown'],
  ['a web page', '<!doctype html><p>+44 20 7946 0958', 'unknown'],
  ['a PDF', '%PDF-1.7\n0000000016 00000 n', 'unknown'],
  ['data', Buffer.from('\0\u0001+442079460958\n'), 'unknown'],
  ['broken JSON', '{"contacts":[{"phone":"+442079460958"', 'unknown'],
  ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'unknown'],
  ['an Excel workbook', Buffer.from('PK\u0003\u0004...'), 'spreadsheet'],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
])('%s is no address book', (_, content, looksLike) => {
  expect(tell(content, 'contacts.csv')).toBe(looksLike);
});
