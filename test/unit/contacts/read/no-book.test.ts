import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';

function tell(content: string | Uint8Array, name = 'file.txt'): string {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const book = readAddressBook(bytes, { name, country: 'GB' });
  if (book.kind === 'not_contacts') return book.looksLike;
  return book.kind === 'records' ? `${book.format} ${[...book.records].length}` : book.kind;
}

function bytes(latin1: string): Uint8Array {
  return Buffer.from(latin1, 'latin1');
}

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

test.each([
  [
    'calendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Call +44 7911 123456\r\n',
  ],
  ['calendar', '\uFEFF\nBEGIN:VCALENDAR\nTEL:+447911123456\nEND:VCALENDAR'],
  ['mail', 'From: Zoe <z@example.com>\nTo: b@example.com\nSubject: Hi\n\nZoe\n+44 7911 123456'],
  [
    'mail',
    'Received: from a\n by b; Mon, 13 May 2024\nFrom: z@example.com\nSubject: x\nDate: now\n\n+44 7911 123456',
  ],
  [
    'mail',
    '---------- Forwarded message ---------\nFrom: Zoe <z@example.com>\nDate: Mon, 13 May 2024\nSubject: x\nTo: b\n\nZoe\n+44 7911 123456',
  ],
  [
    'mail',
    'FYI\n\nBegin forwarded message:\n\n> From: Zoe\n> Subject: x\n> Date: 13 May 2024\n\nZoe +44 7911 123456',
  ],
  [
    'mail',
    'Von: Zoe <z@example.com>\nGesendet: Montag\nAn: b@example.com\nBetreff: x\n\nZoe +44 7911 123456',
  ],
  ['mail', 'От: Зоя\nДата: сегодня\nКому: Аня\nТема: х\n\nЗоя +44 7911 123456'],
  [
    'chat',
    '[13/05/2024, 10:15:02] Zoe: call +44 7911 123456\n[13/05/2024, 10:16:02] Bob: ok\n\u200E[13/05/2024, 10:16:02] Bob: ok',
  ],
  ['chat', '13/05/2024, 10:15 - Zoe: +44 7911 123456\n13/05/2024, 10:16 - Bob: +44 7911 123457'],
  ['chat', '5/13/24, 10:15 PM - Zoe: +44 7911 123456\n5/13/24, 10:16 PM - Bob: hi'],
  [
    'chat',
    '{"name":"Zoe","type":"personal_chat","id":1,"messages":[{"id":1,"text":"+447911123456"}]}',
  ],
  [
    'chat',
    '<!DOCTYPE html><html><body><div class="message default clearfix" id="message1"><div class="from_name">Zoe</div><div class="text">+44 7911 123456</div></div></body></html>',
  ],
  [
    'log',
    '2024-05-13 10:15:02 INFO user 447911123456 in\n2024-05-13 10:15:03 INFO user 447911123457',
  ],
  ['log', '2024-05-13T10:15:02.123Z call to +44 7911 123456\n2024-05-13T10:15:02.123Z ended'],
  ['log', 'May 13 10:15:02 host sshd[1234]: 447911123456\nMay 13 10:15:03 host sshd[1234]: x'],
  ['log', 'INFO  447911123456 connected\nERROR 447911123457 failed'],
  ['log', '192.168.0.1 - - [13/May/2024:10:15:02 +0000] "GET /447911123456"\n192.168.0.1 - - x'],
  [
    'log',
    '[2024-05-13 10:15:02] production.ERROR: SMS to +447911123456: failed\n[2024-05-13 10:15:03] production.ERROR: SMS to +447911123457: failed',
  ],
  ['log', '05-13 10:15:02.123  1234 D dial: +447911123456\n05-13 10:15:02.125  1234 D dial: x'],
  ['database', "-- dump\nINSERT INTO `users` VALUES (1,'Zoe','+447911123456'),(2,'Bob','');"],
  ['database', 'CREATE TABLE users (id int, phone text);\n'],
  ['database', 'COPY public.users (id, name) FROM stdin;\n1\tZoe\t+447911123456\n\\.\n'],
  ['map', '{"type":"FeatureCollection","features":[{"properties":{"id":447911123456}}]}'],
  ['map', '<?xml version="1.0"?>\n<kml><name>Zoe +447911123456</name></kml>'],
  ['spreadsheet', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  [
    'program',
    'diff --git a/x b/x\nindex 1234567..89abcde 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-+447911123456',
  ],
  ['table', 'Product,Barcode,Stock\nChair,4006381333931,12\nTable,4006381333948,3'],
  ['table', 'Order ID,Date,Total\n4477911123,2024-05-13,12.50\n4477911124,2024-05-14,13.50'],
  ['table', 'Артикул;Наименование;Цена\n100200300;Стол;1500\n100200301;Стул;500'],
  ['web_page', '<!doctype html><p>Zoe +44 7911 123456</p>'],
  ['map', '<?xml version="1.0"?><gpx><wpt lat="1234567890"/></gpx>'],
  ['unknown', '{"items":[{"id":447911123456,"price":12345678}]}'],
  ['unknown', '[1234567890, 447911123456]'],
  [
    'unknown',
    'Dear Zoe,\nthank you for your letter.\nPlease call me at +44 7911 123456.\nBest, Bob',
  ],
  ['program', 'const id = 447911123456;\nfunction call(number) {\n  return dial(number);\n}\n'],
  ['program', 'id = 447911123456\nprint(id)\nfor x in range(10):\n  y = x + 447911123456'],
  [
    'unknown',
    'Date Description Amount\n12.05.2024 REWE 447911123456 -45,67 EUR\n13.05.2024 LIDL 447911123457 -12,30 EUR',
  ],
  ['unknown', 'IBAN DE89 3704 0044 0532 0130 00\nIBAN GB29 NWBK 6016 1331 9268 19'],
  ['unknown', 'https://example.com/447911123456\nhttps://example.com/447911123457'],
  ['unknown', 'Milk\nBread\nEggs 12\nButter'],
  ['unknown', 'd41d8cd98f00b204e9800998ecf8427e  file1\n0cc175b9c0f1b6a831c399e269772661  file2'],
])('is %s, and no people are read from it: %j', (kind, content) => {
  expect(tell(content)).toBe(kind);
});

test.each([
  ['picture', '\x89PNG\r\n', 'a.png'],
  ['picture', '\xff\xd8\xff\xe0', 'a.jpg'],
  ['picture', 'GIF89a', 'a'],
  ['picture', 'RIFF....WEBP', 'a'],
  ['picture', '\0\0\0\x18ftypheic', 'IMG_1.HEIC'],
  ['picture', '<svg xmlns="http://www.w3.org/2000/svg">+447911123456</svg>', 'a.svg'],
  ['media', '\0\0\0\x18ftypisom', 'a.mp4'],
  ['media', 'OggS\0', 'a.ogg'],
  ['document', '%PDF-1.7\nZoe +44 7911 123456', 'a'],
  ['document', '{\\rtf1 Zoe +44 7911 123456}', 'a.rtf'],
  ['document', '\xd0\xcf\x11\xe0', 'a.doc'],
  ['spreadsheet', '\xd0\xcf\x11\xe0', 'a.xls'],
  ['spreadsheet', '\xd0\xcf\x11\xe0', 'a'],
  ['mail', '\xd0\xcf\x11\xe0', 'a.msg'],
  ['archive', '7z\xbc\xaf\x27\x1c', 'a.7z'],
  ['archive', 'Rar!\x1a', 'a.rar'],
  ['archive', '\x1f\x8b\x08', 'a.gz'],
  ['backup', 'SQLite format 3\0', 'contacts2.db'],
  ['backup', '!BDN', 'a.pst'],
  ['backup', '\0\x01\0\0Standard Jet DB', 'a.mdb'],
  ['backup', '\x02\0\x01+447911123456', 'phone.nbu'],
  ['backup', '<?xml version="1.0"?><c:contact>+447911123456</c:contact>', 'Zoe.contact'],
  ['backup', '\x01\x02+447911123456', 'Contacts.spbm'],
  ['program', 'MZ\x90\0', 'a'],
  ['program', '\x7fELF\x02', 'a'],
  ['archive', '\x28\xb5\x2f\xfd', 'a.zst'],
  ['log', 'started\nstopped', 'a.log'],
  ['unknown', '\0\x01+447911123456', 'a'],
])('a %s is recognized by its first bytes or its name: %j', (kind, content, name) => {
  expect(tell(bytes(content), name)).toBe(kind);
});

test.each([
  [
    'document',
    { '[Content_Types].xml': '', 'word/document.xml': '<w>+447911123456</w>' },
    'a.docx',
  ],
  ['document', { mimetype: 'x', 'content.xml': '<a/>' }, 'a.odt'],
  ['spreadsheet', { mimetype: 'x', 'content.xml': '<a/>' }, 'a.ods'],
  ['spreadsheet', { 'Index/Document.iwa': 'x', 'Index/Tables/DataList.iwa': 'x' }, 'a.numbers'],
  ['document', { 'Index/Document.iwa': 'x' }, 'a.pages'],
  ['chat', { '_chat.txt': 'x', 'Zoe.vcf': 'BEGIN:VCARD\nEND:VCARD' }, 'WhatsApp Chat.zip'],
  ['archive', { 'photo.jpg': 'x', 'readme.txt': 'Zoe +44 7911 123456' }, 'a.zip'],
  ['document', { mimetype: 'x', 'META-INF/container.xml': '<a/>' }, 'a.epub'],
  ['program', { 'AndroidManifest.xml': 'x', 'classes.dex': 'x' }, 'a.apk'],
  ['backup', { 'Contacts.abbu/AddressBook-v22.abcddb': 'x' }, 'Contacts.abbu.zip'],
] as const)('a packed %s is told by what is in it: %j', (kind, files, name) => {
  expect(tell(zip(files), name)).toBe(kind);
});

test.each([
  'Zoe +44 7911 123456',
  'Zoe 07911 123456\nBob 07911 123457',
  'Family\n\nZoe\n07911 123456\n\nBob\n07911 123457',
  '07911123456\n07911123457',
  '4155550132 Zoe\n4155550133 Bob',
  'Name: Zoe\nPhone: +44 7911 123456',
  'Zoe, born 12.05.1990, +44 7911 123456',
  'Zoe 12/05/1990 07911 123456',
  'Zoe 1990-05-12 07911 123456',
  'Zoe Miller\nMobile\n+44 7911 123456',
  'Zoe TG: @zoe_m',
  'Zoe mobile\n07911 123456',
  'Zoe = 07911 123456\nBob = 07911 123457',
  'Telegram @zoe_m\nTelegram @bob_s',
  'ЗОЯ ИВАНОВА +44 7911 123456',
  'Dr. Zoe A. Miller Jr. +44 7911 123456',
  '@zoe_m\n@bob_s',
])('a list of people is read: %j', (content) => {
  expect(tell(content)).toMatch(/^text \d$/);
});
