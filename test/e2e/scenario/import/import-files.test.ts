import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { waitForUpdates, startPairedApp, type Harness } from '../../app-harness.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      world.addPerson({ firstName: 'Ben', phone: '+12025550103' });
      world.addPerson({ firstName: 'Ida', phone: '+442079460106' });
      world.addPerson({ firstName: 'Uwe', phone: '+493012345678' });
      world.addPerson({ firstName: 'Ivan', phone: '+79161234567' });
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    .toSorted();
}

/** Sends files at once, and lets the time pass in which more could come. */
async function send(...files: readonly (readonly [name: string, content: string | Buffer])[]) {
  chat.does(() => {
    for (const [name, content] of files) {
      chat.raw.sendFile({ name, mime: 'application/octet-stream', bytes: Buffer.from(content) });
    }
  });
  await waitForUpdates(harness);
  await answered();
}

async function answered(): Promise<void> {
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
}

function card(name: string, phone: string): string {
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`;
}

test.each([
  [
    'of a phone, whatever it is called',
    'backup.dat',
    readFileSync(new URL('../../../fixtures/vcard/21-qp-utf8.vcf', import.meta.url)),
    'Иван Иванов',
  ],
  [
    'jCard',
    'a.json',
    '["vcard",[["fn",{},"text","Jay"],["tel",{},"uri","tel:+12025550199"]]]',
    'Jay',
  ],
  ['a table', 'google.csv', 'First Name,Phone 1 - Value\nMia,020 7946 0199\n', 'Mia'],
  ['text', 'list.txt', 'Tom Reed: +44 20 7946 0177\n', 'Tom Reed'],
  ['names above numbers', 'list.txt', 'Tom Reed\n+44 20 7946 0177\n', 'Tom Reed'],
  ['LDIF', 'a.ldif', 'dn: cn=Lou\ncn: Lou Reed\nmobile: +44 20 7946 0177\n', 'Lou Reed'],
  [
    'a page of Telegram Desktop',
    'contacts.html',
    '<html><div class="entry"><div class="name">Lou Reed</div><div class="details_entry">+44 20 7946 0177</div></div></html>',
    'Lou Reed',
  ],
  [
    'an archive',
    'takeout.zip',
    Buffer.from(zipSync({ 'Takeout/All.vcf': Buffer.from(card('Lou Reed', '+442079460177')) })),
    'Lou Reed',
  ],
])('a file is told by what is in it: %s', async (_, name, content, person) => {
  await send([name, content]);
  const answer = await chat.shows(/^Import into the contacts of Alex Rivers/);
  expect(textOf(answer)).toMatch(new RegExp(`^☑ ${person}`, 'm'));
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed/);
  expect(book()).toEqual([]);
});

test('files and contacts at once are one import, and one that is none is named', async () => {
  chat.does(() => {
    chat.raw.shareContact({ phone: '12025550103', firstName: 'Ben' });
    for (const [name, content] of [
      ['a.vcf', card('Ida', '020 7946 0106')],
      ['cat.gif', 'GIF89a'],
      ['b.vcf', card('Ben again', '+1 202 555 0103')],
    ] as const) {
      chat.raw.sendFile({ name, mime: 'text/vcard', bytes: Buffer.from(content) });
    }
  });
  await answered();
  const answer = await chat.shows(/^Import into .*\n3 numbers read/);
  expect(textOf(answer)).toMatch(/2 new · .*\n1 more than once/);
  expect(chat.answers().map(textOf)[0]).toMatch(/^cat\.gif: I can’t open this picture/);
  expect(chat.answers()).toHaveLength(2);
});

test('unusable rows are listed with the reason, and nothing is dropped', async () => {
  await send(['some.vcf', [card('A', '12'), card('', ''), card('Me', '+442079460001')].join('')]);
  const answer = textOf(await chat.shows(/There’s no one here I can add/));
  expect(answer).toMatch(/1\. A · 12 · the number is too short/);
  expect(answer).toMatch(/it’s your own number/);
  expect(answer).toMatch(/3 can’t be imported · nothing to do/);
});

test('ambiguous columns are asked about', async () => {
  await send(['list.csv', 'Wer,Was,Wo\nBen,x,2025550103\nUwe,y,3012345678\n']);
  const asked = await chat.shows(/^What’s in these columns\?/);
  expect(tableOf(asked)).toEqual([
    ['Wer', 'Was', 'Wo'],
    ['Ben', 'x', '2025550103'],
    ['Uwe', 'y', '3012345678'],
  ]);
  const at = (text: string, skip: number) =>
    buttonsOf(chat.raw.messages().find(({ id }) => id === asked.id) ?? asked).filter(
      ({ label }) => label.replace(/^\d+\. /, '') === text,
    )[skip]?.data ?? '';
  await chat.pressData(asked, at('Nothing', 2));
  await chat.shows(/Wo \(such as 2025550103\): Nothing/);
  const refused = await chat.press(/^Continue$/);
  expect(refused.text).toBe('First say which column has the numbers.');
  await chat.pressData(asked, at('Number', 2));
  await chat.shows(/Wo \(such as 2025550103\): Number/);
  await chat.pressData(asked, at('Name', 0));
  await chat.shows(/Wer \(such as Ben\): Name/);
  await chat.press(/^Continue$/);
  const preview = await chat.shows(/^Import into/);
  expect(preview.id).toBe(asked.id);
  expect(textOf(preview)).toMatch(/☑ Ben/);
});

test('a column in doubt beside known ones is asked about, and none is lost that is not', async () => {
  const header =
    'Name;Straße;PLZ;Ort;Land;E-Mail;Geburtstag;Firma;Abteilung;Titel;Notizen;Kategorien;Webseite;Telefon;Kontakt 2';
  await send(['verein.txt', `${header}\nUwe Kahl;;;;;;;;;;;;;020 7946 0958;07911 123456\n`]);
  const asked = await chat.shows(/^What’s in these columns\?\nI guessed what the columns are\./);
  expect(textOf(asked)).toMatch(/Kontakt 2 \(such as 07911 123456\): Number/);
  expect(textOf(asked)).not.toMatch(/Webseite/);
  await chat.press(/^Continue$/);
  const preview = await chat.shows(/^Import into/);
  expect(preview.id).toBe(asked.id);
  expect(textOf(preview)).toMatch(/2 new · /);
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed/);
});

test('a corrected column is read as the tapped kind', async () => {
  await send([
    'list.csv',
    'Izena,Surname,Mobile\nBen,Stone,+12025550103\nIda,Wolf,+442079460106\n',
  ]);
  const asked = await chat.shows(
    /Izena \(such as Ben\): First name\n2\. Surname \(such as Stone\): Last/,
  );
  const nothing = buttonsOf(asked).filter(({ label }) => label === 'Nothing')[0]?.data ?? '';
  await chat.pressData(asked, nothing);
  await chat.shows(/Izena \(such as Ben\): Nothing/);
  await chat.press(/^Continue$/);
  const preview = await chat.shows(/^Import into/);
  expect(textOf(preview)).toMatch(/☑ .*Stone/);
  expect(textOf(preview)).not.toMatch(/Ben/);
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed/);
});

test('numbers without a code are from the country that was said', async () => {
  await send(['de.csv', 'Name,Phone\nUwe Kahl,030 12345678\n']);
  const preview = await chat.shows(/so I used United Kingdom: 030 12345678 is \+44 301/);
  await chat.press(/^Change country$/);
  await chat.shows(/^Which country are numbers without a country code from\?/);
  chat.say('Atlantis');
  await chat.shows(/^I don’t know this country/);
  chat.say('germany');
  const changed = await chat.shows(/no country code, so I used Germany: 030 12345678 is \+49 30/);
  expect(changed.id).toBe(preview.id);
  expect(textOf(changed)).toMatch(/☑ Uwe Kahl \| \+49 30 12345678/);
  await chat.press(/^Import 1$/);
  await chat.shows(/^Imported into .*\nde\.csv\n1 added/);
  expect(book()).toEqual(['Uwe Kahl']);
});

test('a number that may be two is off, and one button reads it the other way', async () => {
  await send(['some.csv', 'Name,Phone\nAna Sousa,2399812345\nTom Reed,07911 123456\n']);
  const preview = await chat.shows(/2399812345 is \+239 981 2345\. It could also be \+44 23 9981/);
  expect(textOf(preview)).toMatch(/1 not sure · none of them/);
  await chat.press(/^They’re United Kingdom numbers$/);
  const home = await chat.shows(/2399812345 is \+44 23 9981 2345\. It could also be \+239/);
  expect(textOf(home)).toMatch(/1 not sure · all of them/);
  await chat.press(/^They’re international numbers$/);
  await chat.shows(/2399812345 is \+239 981 2345\. It could also be \+44 23 9981/);
  expect(textOf(chat.latest())).toMatch(/1 not sure · all of them/);
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed/);
});

test('a number of one person that may be two is asked about', async () => {
  chat.say('/import 2399812345 Ana Sousa');
  const preview = await chat.shows(/^Import into/);
  expect(textOf(preview)).toMatch(/\+239 981 2345, or \+44 23 9981 2345/);
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed/);
});

test('the same file again changes nothing and says so', async () => {
  await send(['de.csv', 'Name,Phone\nUwe Kahl,+49 30 12345678\n']);
  const answer = await chat.shows(/The same file again changes nothing\./);
  expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Import 1');
  expect(book()).toEqual(['Uwe Kahl']);
});

test.each([
  ['a picture', 'cat.png', Buffer.from('\x89PNG\0'), /^cat\.png: I see no QR code in this picture/],
  [
    'a list of Telegram Desktop',
    'frequent.html',
    '<div class="page_header"><div class="text bold">Frequent contacts</div></div><div class="entry"><div class="name">Mia</div><div class="details_entry">Rating: 0.5</div></div>',
    /this page of a Telegram export lists frequent contacts/,
  ],
  [
    'a workbook',
    'a.xlsx',
    Buffer.from('PK\x03\x04'),
    /^a\.xlsx: this is a spreadsheet\. Save it as/,
  ],
  ['nothing', 'empty.vcf', Buffer.from('\n'), /^empty\.vcf: this file is empty/],
  [
    'a calendar',
    'a.ics',
    Buffer.from('BEGIN:VCALENDAR\nTEL:+442079460199\nEND:VCALENDAR'),
    /^a\.ics: I find no contacts in this file: it’s a calendar/,
  ],
  [
    'a mail',
    'a.eml',
    Buffer.from('From: a\nTo: b\nSubject: c\n\nMia +44 20 7946 0199'),
    /it’s an email\. Send me the file attached/,
  ],
  [
    'a chat',
    '_chat.txt',
    Buffer.from('[13/05/2024, 10:15:02] Mia: +44 20 7946 0199'),
    /it’s a chat history\. Export your phone’s contacts/,
  ],
  ['a log', 'a.log', Buffer.from('2024-05-13 10:15:02 INFO 442079460199'), /it looks like a log/],
  ['a document', 'a.pdf', Buffer.from('%PDF-1.7'), /it’s a document\. Copy/],
  ['a web page', 'a.html', Buffer.from('<html>+44 20 7946 0199'), /it’s a web page/],
  ['a backup', 'a.pst', Buffer.from('!BDN'), /only the program that made it can read it/],
  ['an archive', 'a.rar', Buffer.from('Rar!'), /^a\.rar: this is an archive\. Unpack it/],
  ['a film', 'a.mp4', Buffer.from('\0\0\0\x18ftypisom'), /it’s a recording/],
  [
    '50,001 numbers',
    'all.txt',
    'Ben 2025550103\n'.repeat(50_001),
    /^all\.txt: this file has more than 50,000 numbers, the most I take at once/,
  ],
  ['25 MB', 'big.vcf', Buffer.alloc(25 * 1024 * 1024), /^big\.vcf: this file is over 20 MB/],
])('a file with %s is one clear sentence', async (_, name, content, words) => {
  await send([name, content]);
  await chat.shows(words);
  expect(chat.answers()).toHaveLength(1);
});

test('the fourth open import drops the oldest one, and says so', async () => {
  for (const name of ['one.csv', 'two.csv', 'three.csv']) {
    await send([name, 'Wer,Was\nBen,2025550103\n']);
    await chat.shows(/^What’s in these columns\?/);
  }
  await send(['four.csv', 'Wer,Was\nBen,2025550103\n']);
  await chat.shows(/^What’s in these columns\?[^]*so I dropped the oldest, one\.csv\./);
});

test('a table with too many rows is one clear sentence, whatever its columns', async () => {
  await send(['list.csv', `Wer,Was\n${'Ben,2025550103\n'.repeat(50_001)}`]);
  await chat.shows(/^What’s in these columns\?/);
  await chat.press(/^Continue$/);
  await chat.shows(/^Your file: this file has more than 50,000 numbers/);
});
