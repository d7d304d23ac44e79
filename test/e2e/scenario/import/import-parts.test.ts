import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { drawCode, photographCodes } from '../../../support/draw-code.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { passTime } from '../../../support/pass-time.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';
import { writeZip } from '../../../support/write-zip.ts';
import { startPairedApp, waitForUpdates, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';

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
      world.addPerson({ firstName: 'Mia', phone: '+447911123456' });
      world.addPerson({ firstName: 'Tom', phone: '+447911123457', username: 'tom_reed' });
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()).toSorted();
}

async function send(act: () => void): Promise<void> {
  chat.does(act);
  await waitForUpdates(harness);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
}

const sendFile = (name: string, bytes: Uint8Array): Promise<void> =>
  send(() => chat.raw.sendFile({ name, mime: 'application/octet-stream', bytes }));

function card(name: string, phone: string): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL:${phone}\r\nEND:VCARD\r\n`;
}

test('a workbook: its sheets with people are imported, everything else is listed', async () => {
  const workbook = writeXlsx([
    {
      name: 'Budget',
      rows: [
        ['Item', 'Sum'],
        ['Rent', 950],
      ],
    },
    {
      name: 'Friends',
      rows: [
        ['Name', 'Phone'],
        ['Ben Stone', { value: '1.2025550103E+10', format: '"+"0' }],
        ['Ann Lee', { value: '1.2345678901234567E+18' }],
        ['Max Old', '+44 20 7946 0199'],
      ],
      hiddenRows: [4],
    },
    {
      name: 'Family',
      rows: [
        ['Name', 'Phone'],
        ['Ida Wolf', '020 7946 0106'],
      ],
    },
  ]);
  await sendFile('people.xlsx', workbook);
  const preview = textOf(await chat.shows(/^Import into[^]*From Friends \(3\), Family \(1\)\.$/m));
  expect(preview).toMatch(/^people\.xlsx · 2 numbers read/m);
  expect(preview).toMatch(/2 new · [^]*3 can’t be imported · /);
  await chat.press(/^3 can’t be imported$/);
  const listed = textOf(await chat.shows(/^Can’t be imported$/m));
  expect(listed).toMatch(
    /Ann Lee · 1\.2345\S+ · the spreadsheet rounded its last digits · Friends, Phone, line 3/,
  );
  expect(listed).toMatch(
    /Max Old · \+44 20 7946 0199 · it’s in a hidden row or column · Friends, Phone, line 4/,
  );
  expect(listed).toMatch(/Budget · there are no contacts in it$/m);
  await chat.press(/^Import 2$/);
  await chat.shows(/^Imported into .*\npeople\.xlsx\n2 added/);
  expect(book()).toEqual(['Ben Stone', 'Ida Wolf']);
});

test('Google Takeout: people in folders per label are imported once, other files are listed', async () => {
  const folder = 'Takeout/Contacts';
  const takeout = writeZip({
    [`${folder}/Family/Family.vcf`]: card('Uwe Kahl', '+49 30 12345678'),
    [`${folder}/All Contacts/All Contacts.vcf`]:
      card('Uwe Kahl', '+49 30 12345678') + card('Ben Stone', '+1 202 555 0103'),
    [`${folder}/Family/Uwe Kahl.jpg`]: 'x',
    'Takeout/archive_browser.html': '<!doctype html><html><body>Your archive</body></html>',
  });
  await sendFile('takeout.zip', takeout);
  const preview = textOf(await chat.shows(/^Import into[^]*From All Contacts\.vcf \(2\)\.$/m));
  expect(preview).toMatch(/2 numbers read[^]*1 new · [^]*1 already there · /);
  expect(preview).not.toMatch(/more than once/);
  await chat.press(/^3 can’t be imported$/);
  const listed = textOf(await chat.shows(/^Can’t be imported$/m));
  expect(listed).toMatch(/Family\.vcf: 1 · the same people are in another part of your file$/m);
  expect(listed).toMatch(/archive_browser\.html · there are no contacts in it$/m);
  expect(listed).toMatch(/Uwe Kahl\.jpg · there are no contacts in it$/m);
  await chat.press(/^Import 1$/);
  await chat.shows(/^Imported into .*\ntakeout\.zip\n1 added/);
  expect(book()).toEqual(['Ben Stone', 'Ida Wolf', 'Uwe Kahl']);
});

test('an archive with a password is one clear sentence', async () => {
  await sendFile(
    'a.zip',
    writeZip({ 'a.vcf': card('Mia', '+447911123456') }, { locked: ['a.vcf'] }),
  );
  await chat.shows(/^a\.zip: this archive has a password\. Unpack it/);
});

test('a photo of a QR code with a card is imported', async () => {
  const photo = await photographCodes([card('Mia Reed', '+447911123456')]);
  await send(() => chat.raw.sendPhoto(photo));
  expect(textOf(await chat.shows(/^Import into/))).toMatch(/☑ Mia Reed \| \+44 7911 123456/);
  await chat.press(/^Import 1$/);
  await chat.shows(/^Imported into .*\n1 added/);
  expect(book()).toContain('Mia Reed');
});

test('an image file of a QR code with a Telegram link is imported, whatever its name', async () => {
  await sendFile('code.vcf', await drawCode('https://t.me/tom_reed'));
  expect(textOf(await chat.shows(/^Import into/))).toMatch(/@tom_reed, from QR/);
  await chat.press(/^Import 1$/);
  await passTime(clock, 1000, 'the import has ended', () => {
    expect(textOf(chat.latest())).toMatch(/^Imported into .*\ncode\.vcf\n1 added/);
  });
  expect(book()).toContain('Tom');
});

test('a photo without a code, and a code without a contact, are one clear sentence each', async () => {
  const photo = await photographCodes([], { width: 320, height: 240 });
  await send(() => chat.raw.sendPhoto(photo));
  await chat.shows(/^Your file: I see no QR code in this picture\./);
  const code = await drawCode('WIFI:T:WPA;S:home;P:secret;;');
  await send(() => chat.raw.sendPhoto(code));
  await chat.shows(/^Your file: the QR code in this picture isn’t a contact\./);
});
