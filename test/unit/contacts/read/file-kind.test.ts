import { expect, test } from 'vitest';
import {
  fileKindWithoutPeople,
  isBinary,
  isSource,
  isText,
  kindOfBytes,
  kindOfLines,
  kindOfName,
  kindOfText,
  sampleLength,
} from '../../../../src/contacts/read/file-kind.ts';

test.each([
  ['zip', ['PK\x03\x04']],
  [
    'archive',
    ['PK\x05\x06', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd'],
  ],
  ['archive', [`${'\0'.repeat(257)}ustar`]],
  ['office', ['\xd0\xcf\x11\xe0']],
  ['document', ['%PDF-1.7', '{\\rtf1']],
  ['picture', ['\x89PNG', '\xff\xd8\xff\xe0', 'GIF89a', 'II*\0', 'MM\0*', 'RIFF....WEBP']],
  ['picture', ['....ftypheic', '....ftypmif1', '....ftypavif']],
  ['media', ['....ftypmp42', 'RIFF....WAVE', 'OggS', 'ID3\x03', 'ID3\x04', '\x1aE\xdf\xa3']],
  ['backup', ['SQLite format 3\0', '!BDN', '\0\x01\0\0Standard Jet', 'bplist00', 'ANDROID BACKUP']],
  ['program', ['MZ\x90', '\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe']],
  [undefined, ['BEGIN:VCARD', 'Name,Phone', ' %PDF', 'PK\x01\x02', 'ID3,Phone', '']],
])('kindOfBytes: %s', (kind, heads) => {
  for (const head of heads) {
    expect([head, kindOfBytes(Buffer.from(`${head} and more`, 'latin1'))]).toEqual([head, kind]);
  }
});

test.each([
  ['spreadsheet', ['book.xlsx', 'book.XLS', 'my.book.ods', 'a.numbers']],
  ['mail', ['a.eml', 'a.mbox', 'a.msg']],
  ['calendar', ['a.ics', 'a.vcs']],
  ['document', ['a.doc', 'a.docx', 'a.pdf', 'a.epub']],
  ['picture', ['a.png', 'a.jpg', 'a.jpeg', 'a.svg']],
  ['media', ['a.mp3', 'a.mp4', 'a.m4a', 'a.opus']],
  ['backup', ['a.pst', 'a.abbu', 'a.crypt14', 'a.crypt', 'a.contact', 'a.olk15']],
  ['archive', ['a.zip', 'a.7z', 'a.tar.gz']],
  ['log', ['a.log']],
  ['map', ['a.gpx', 'a.kml']],
  ['program', ['a.exe', 'a.apk']],
  [undefined, ['a.vcf', 'a.csv', 'a.txt', 'zip', 'a.zip.old', 'a.', '', 'a.xlsxyz']],
] as const)('kindOfName: %s', (kind, names) => {
  for (const name of names) expect([name, kindOfName(name)]).toEqual([name, kind]);
});

test.each([
  ['calendar', '\uFEFFBEGIN:VCALENDAR\nVERSION:2.0'],
  ['calendar', 'begin:vevent'],
  [undefined, 'BEGIN:VCARD\nBEGIN:VCALENDAR'],
  ['database', '-- dump\nINSERT INTO `people` (name) VALUES ("Zoe");'],
  ['database', 'create table people (id int);'],
  ['database', 'COPY people (id, name) FROM stdin;'],
  [undefined, 'Insert the values into the table'],
  ['mail', 'From: zoe@example.com\nTo: ben@example.com\nSubject: Hello\n\nHi'],
  ['mail', '> Von: Zoe\n> An: Ben\n> Datum: heute\n> Betreff: Hallo'],
  ['mail', 'Look:\n---------- Forwarded message ----------\nFrom: Zoe\nTo: Ben\nDate: today'],
  // Two headers, and headers that also begin lines of other texts.
  [undefined, 'From: zoe@example.com\nSubject: Hello\n\nHi'],
  [undefined, 'Date: today\nTo: Ben\nCc: Zoe'],
  [undefined, 'Zoe\nFrom: a\nTo: b\nSubject: c'],
])('kindOfText: %s, of %j', (kind, text) => {
  expect(kindOfText(text)).toBe(kind);
});

test.each([
  ['chat', '[01.02.24, 10:15:00] Zoe: Hello\n[01.02.24, 10:16:00] Ben: Hi'],
  ['chat', '1/2/24, 10:15 AM - Zoe: Hello\nthat goes on'],
  ['chat', '{"type": "personal_chat", "messages": [{"id": 1}]}'],
  [undefined, '{"type": "personal", "messages": [{"id": 1}]}'],
  ['log', '2024-02-01T10:15:00 started\n2024-02-01T10:15:01 stopped'],
  ['log', '10.0.0.1 - - "GET /"\n10.0.0.2 - - "GET /"'],
  ['log', 'Feb  1 10:15:00 host kernel\nFeb  1 10:15:01 host kernel'],
  ['log', 'main[1234567]: ERROR it failed'],
  // Half of the lines are enough, fewer are not.
  ['log', 'INFO one\nZoe +44 20 7946 0001'],
  [undefined, 'INFO one\nZoe +44 20 7946 0001\nBen +44 20 7946 0002'],
  [undefined, 'Zoe +44 20 7946 0001'],
  [undefined, ''],
])('kindOfLines: %s, of %j', (kind, text) => {
  expect(kindOfLines(text)).toBe(kind);
});

test.each([
  ['backup', '<?xml version="1.0"?><c:contact xmlns:c="x">', 'a.xml'],
  ['picture', '<?xml version="1.0"?> <svg>', 'a.txt'],
  ['map', '<?xml version="1.0"?><gpx>', 'a.xml'],
  ['map', '{ "type": "FeatureCollection"', 'a.json'],
  ['spreadsheet', '<?mso-application progid="Excel.Sheet"?>', 'a.xml'],
  ['media', 'anything', 'a.mp3'],
  ['web_page', '<!DOCTYPE html><title>', 'a.txt'],
  ['web_page', '<!-- saved -->', 'a'],
  ['mail', 'Hello\n---- Original message ----', 'a.txt'],
  ['program', 'const a = 1;\nexport function b() {', 'a.ts'],
  ['unknown', '{\n  "a": 1,\n}', 'a.json'],
  ['unknown', 'Only words.', 'a.txt'],
])('fileKindWithoutPeople: %s', (kind, text, name) => {
  expect(fileKindWithoutPeople(text, name)).toBe(kind);
});

test('isSource: half of the lines are code', () => {
  expect(isSource('import { a } from "a";\nwords')).toBe(true);
  expect(isSource('import { a } from "a";\nwords\nmore words')).toBe(false);
  // A number is assigned to a person.
  expect(isSource('Zoe = +44 20 7946 0001')).toBe(false);
  expect(isSource('zoe = find("Zoe")')).toBe(true);
});

test('isBinary: control characters at the beginning, or more than 4 and a hundredth', () => {
  expect(isBinary('\0Name')).toBe(true);
  expect(isBinary('abc\0')).toBe(true);
  expect(isBinary(`Name, Phone${'\x01'.repeat(4)}`)).toBe(false);
  expect(isBinary(`Name, Phone${'\x01'.repeat(5)}`)).toBe(true);
  expect(isBinary(`${'a'.repeat(495)}${'\x01'.repeat(5)}`)).toBe(false);
  expect(isBinary(`${'a'.repeat(494)}${'\x01'.repeat(5)}`)).toBe(true);
  // Line ends, tabs and what old encodings have there are text.
  expect(isBinary('\t\r\n\u0085\u009F'.repeat(9))).toBe(false);
  expect(isBinary(`${'a'.repeat(sampleLength)}${'\x01'.repeat(sampleLength)}`)).toBe(false);
});

test.each([
  [true, 'Zoe +44 20 7946 0001'],
  [true, '[Zoe] +44 20 7946 0001'],
  [false, '<p>Zoe</p>'],
  [false, ' {"name": "Zoe"}'],
  [false, '["Zoe"]'],
  [false, '%PDF-1.7'],
  [false, 'version: 1\ndn: cn=Zoe'],
  [false, 'dn:: Y249Wm9l'],
  [false, '[442079460001, 442079460002]'],
  [false, '\0'],
])('isText: %j of %j', (expected, text) => {
  expect(isText(text)).toBe(expected);
});
