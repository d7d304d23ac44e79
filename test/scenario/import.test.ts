import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../sandbox/world/person.ts';
import type { Chat } from './chat.ts';
import { buttonsOf, textOf } from './chat-text.ts';
import { alex, openStage, pairByCode, type Stage } from './stage.ts';

let stage: Stage;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  stage = await openStage({
    populate: (world) => {
      owner = world.addPerson(alex);
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      world.addPerson({ firstName: 'Ben', lastName: 'Okafor', phone: '+12025550103' });
      world.addPerson({ firstName: 'Ivan', phone: '+79161234567' });
      world.addPerson({
        firstName: 'Hidden',
        phone: '+12025550104',
        privacy: { added_by_phone: 'contacts' },
      });
      world.app(owner.id).add(zoe.id, 'Zoe', 'M', false);
    },
    owners: [alex.id ?? 0n],
  });
  await pairByCode(stage, owner);
  chat = stage.chat(owner);
});

afterAll(() => stage[Symbol.asyncDispose]());

function book(): string[] {
  return stage.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    .toSorted();
}

function send(name: string, bytes: Uint8Array, mime = 'text/vcard'): void {
  chat.does(() => chat.raw.sendFile({ name, mime, bytes }));
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/vcard/${name}`, import.meta.url));
}

function card(name: string, ...phones: readonly string[]): string {
  const tels = phones.map((phone) => `TEL:${phone}\n`).join('');
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${tels}END:VCARD\n`;
}

test('a shared contact becomes a contact', async () => {
  chat.does(() =>
    chat.raw.shareContact({ phone: '12025550103', firstName: 'Ben', lastName: 'Okafor' }),
  );
  await chat.shows(/^Added Ben Okafor to the contacts of Alex Rivers\.$/);
  expect(book()).toEqual(['Ben Okafor', 'Zoe M']);
});

test('the same once more changes nothing and says so', async () => {
  chat.does(() =>
    chat.raw.shareContact({ phone: '12025550103', firstName: 'Ben', lastName: 'Okafor' }),
  );
  await chat.shows(/^Ben Okafor is in the contacts of Alex Rivers already\. Nothing was changed/);
  expect(book()).toEqual(['Ben Okafor', 'Zoe M']);
});

test('another name is told, and the old one can be kept', async () => {
  chat.does(() =>
    chat.raw.shareContact({ phone: '+12025550101', firstName: 'Zoe', lastName: 'Miller' }),
  );
  const answer = await chat.shows(/^Zoe Miller was there already under the name Zoe M/);
  expect(book()).toContain('Zoe Miller');
  const keep = buttonsOf(answer).find(({ label }) => label === 'Keep the old name: Zoe M');
  const said = await chat.pressData(answer, keep?.data ?? '');
  expect(said.text).toBe('Zoe M has the old name again.');
  expect(book()).toContain('Zoe M');
  const again = await chat.pressData(answer, keep?.data ?? '');
  expect(again.text).toMatch(/put back before/);
});

test('who cannot be found is never said to have no Telegram', async () => {
  chat.does(() => chat.raw.shareContact({ phone: '+12025550104', firstName: 'Hidden' }));
  const answer = textOf(await chat.shows(/^Hidden, \+1 202 555 0104: not found, or private\./));
  expect(answer).toMatch(/stay in Telegram’s saved list/);
  expect(answer).not.toMatch(/not on Telegram/i);
});

test('all numbers of a shared card are imported, with others who saved them', async () => {
  const other = stage.world.addPerson({ firstName: 'Olu', phone: '+12025550199' });
  other.saved.set({
    phone: '+12025550777',
    firstName: 'Nia',
    lastName: '',
    date: stage.world.now(),
  });
  const vcard = card('Nia', '+12025550777', '+12025550778');
  chat.does(() => chat.raw.shareContact({ phone: '+12025550777', firstName: 'Nia', vcard }));
  const answer = textOf(await chat.shows(/2 not found or private/));
  expect(answer).toMatch(/0777: not found, or private\. One other person has this number saved/);
  expect(answer).toMatch(/0778: not found, or private\./);
});

test('my own contact is me', async () => {
  chat.does(() =>
    chat.raw.shareContact({ phone: '+442079460001', firstName: 'Alex', userId: owner.id }),
  );
  await chat.shows(/That is your own number/);
});

test('a contact without a usable number is one clear sentence', async () => {
  chat.does(() => chat.raw.shareContact({ phone: '12', firstName: 'Bo' }));
  await chat.shows(/^Bo · 12: not imported, the number is too short\.$/);
});

test('a file that a phone wrote is imported row by row', async () => {
  send('contacts.vcf', fixture('21-qp-utf8.vcf'));
  const answer = textOf(await chat.shows(/^Import into the contacts of Alex Rivers/));
  expect(answer).toMatch(/1 added · 1 not found or private/);
  expect(answer).toMatch(/Added Иван Иванов to/);
  expect(answer).toMatch(/\+7 495 123 45 67: not found, or private/);
  expect(book()).toContain('Иван Иванов');
});

test('good rows of a file are done whatever the others are', async () => {
  const file = [
    card('Ben B', '+12025550103'),
    card('Nobody'),
    card('Me', '+44 20 7946 0001'),
    card('Ben', '+1 202 555 0103'),
  ].join('');
  send('export.VCF', Buffer.from(file), 'application/octet-stream');
  const answer = await chat.shows(/1 renamed · 3 not usable/);
  expect(textOf(answer)).toMatch(/Nobody: not imported, there is no number in the card/);
  expect(textOf(answer)).toMatch(/Me · \+44 20 7946 0001: not imported, it is your own number/);
  expect(textOf(answer)).toMatch(/Ben · \+1 202 555 0103: not imported, the same number/);
  await chat.press(/Keep the old name: Ben Okafor/);
  expect(book()).toContain('Ben Okafor');
});

test('typed lines are imported, whichever comes first', async () => {
  stage.world.addPerson({ firstName: 'Ida', phone: '+12025550106' });
  stage.world.addPerson({ firstName: 'Tom', phone: '+442079460106' });
  chat.say('/import Ida Berg +1 (202) 555-0106\n020 7946 0106, Tom Reed\nNobody');
  const answer = textOf(await chat.shows(/2 added · 1 not usable/));
  expect(answer).toMatch(/Nobody: not imported, there are no digits in the number/);
  expect(book()).toEqual(expect.arrayContaining(['Ida Berg', 'Tom Reed']));
});

test('/import alone says what can be sent, and too much is refused whole', async () => {
  chat.say('/import');
  await chat.shows(/^Send me people in any of these ways:\n· \/import with a number and a name/);
  const before = book();
  chat.say(`/import ${Array.from({ length: 101 }, (_, at) => `+1202556${1000 + at}`).join('\n')}`);
  await chat.shows(/more than 100 numbers in this message/);
  expect(book()).toEqual(before);
});

test.each([
  ['a picture', 'cat.png', Buffer.from('\x89PNG'), 'image/png', /This file is something else/],
  ['no cards', 'list.vcf', Buffer.from('name;phone'), 'text/vcard', /There is no contact in this/],
  ['one byte', 'empty.vcf', Buffer.from('\n'), 'text/vcard', /There is no contact in this/],
  ['25 MB', 'big.vcf', Buffer.alloc(25 * 1024 * 1024), 'text/vcard', /over 20 MB/],
])('a file with %s is one clear sentence', async (_, name, bytes, mime, words) => {
  const before = book();
  send(name, bytes, mime);
  await chat.shows(words);
  expect(chat.answers()).toHaveLength(1);
  expect(book()).toEqual(before);
});

test('a file of more than a hundred numbers is refused whole', async () => {
  const calls = stage.sandbox.wire.calls.length;
  const many = Array.from({ length: 101 }, (_, at) => card(`N${at}`, `+1202555${1000 + at}`));
  send('many.vcf', Buffer.from(many.join('')));
  await chat.shows(/more than 100 numbers in this file/);
  expect(stage.sandbox.wire.calls.slice(calls).map(({ method }) => method)).not.toContain(
    'contacts.importContacts',
  );
});
