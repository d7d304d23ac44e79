import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { photographCodes } from '../../../support/draw-code.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { waitForUpdates, startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      const open = { privacy: { phone_number: 'everybody' } } as const;
      const uma = world.addPerson({ firstName: 'Uma', phone: '+12025550107', ...open });
      world.app(me.id).add(uma.id, 'Uma', 'from work', false);
      world.addPerson({ firstName: 'Ben', lastName: 'Okafor', phone: '+12025550103' });
      world.addPerson({ firstName: 'Ivan', phone: '+79161234567' });
      world.addPerson({
        firstName: 'Hidden',
        phone: '+12025550104',
        privacy: { added_by_phone: 'contacts' },
      });
      world.app(me.id).add(zoe.id, 'Zoe', 'M', false);
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

/** Shares contacts, and lets the time pass in which more could come. */
async function share(...contacts: readonly Parameters<Chat['raw']['shareContact']>[0][]) {
  chat.does(() => contacts.map((contact) => chat.raw.shareContact(contact)));
  await waitForUpdates(harness);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
}

function card(name: string, ...phones: readonly string[]): string {
  const tels = phones.map((phone) => `TEL:${phone}\n`).join('');
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${tels}END:VCARD\n`;
}

test('a shared contact becomes a contact', async () => {
  await share({ phone: '12025550103', firstName: 'Ben', lastName: 'Okafor' });
  await chat.shows(
    /^Added Ben Okafor to the contacts of Alex Rivers\.\n\nThey can see your number/,
  );
  expect(book()).toEqual(['Ben Okafor', 'Uma from work', 'Zoe M']);
});

test('the same once more changes nothing and says so', async () => {
  await share({ phone: '12025550103', firstName: 'Ben', lastName: 'Okafor' });
  await chat.shows(/^Ben Okafor is in the contacts of Alex Rivers already\./);
  expect(book()).toEqual(['Ben Okafor', 'Uma from work', 'Zoe M']);
});

test('a contact whose number is hidden keeps the name, and the other one is offered', async () => {
  await share({ phone: '+12025550101', firstName: 'Zoe', lastName: 'Miller' });
  const answer = await chat.shows(/0101 is in your contacts as Zoe M\. I kept that name\.$/);
  expect(book()).toContain('Zoe M');
  const rename = buttonsOf(answer).find(({ label }) => label === 'Rename to Zoe Miller');
  await chat.pressData(answer, rename?.data ?? '');
  await eventually('Zoe Miller is in the contact list', () =>
    expect(book()).toContain('Zoe Miller'),
  );
  await chat.press(/^Undo$/);
  await eventually('Zoe M is in the contact list', () => expect(book()).toContain('Zoe M'));
});

test('a number without a result is never said to have no Telegram', async () => {
  await share({ phone: '+12025550104', firstName: 'Hidden' });
  const answer = textOf(await chat.shows(/^Hidden, \+1 202 555 0104: not found, or private\./));
  expect(answer).toMatch(/stay in Telegram’s saved list/);
  expect(answer).not.toMatch(/not on Telegram/i);
});

test('all numbers of a shared card are imported, with others who saved them', async () => {
  const other = harness.world.addPerson({ firstName: 'Olu', phone: '+12025550199' });
  other.saved.set({
    phone: '+12025550777',
    firstName: 'Nia',
    lastName: '',
    date: harness.world.now(),
  });
  const vcard = card('Nia', '+12025550777', '+12025550778');
  await share({ phone: '+12025550777', firstName: 'Nia', vcard });
  const answer = textOf(await chat.shows(/2 not found or private/));
  expect(answer).toMatch(/0777: not found, or private\. One other person has this number saved/);
  expect(answer).toMatch(/0778: not found, or private\./);
});

test('my own contact is me', async () => {
  await share({ phone: '+442079460001', firstName: 'Alex', userId: owner.id });
  await chat.shows(/That’s your own number/);
});

test('a contact without a usable number is one clear sentence', async () => {
  await share({ phone: '12', firstName: 'Bo' });
  await chat.shows(/^Bo · 12: not imported, the number is too short\.$/);
});

test('a contact with another name keeps it until its owner says otherwise', async () => {
  await share({ phone: '12025550107', firstName: 'Uma', lastName: 'Patel' });
  const answer = await chat.shows(/Contacts saved under another name keep yours/);
  expect(textOf(answer)).toMatch(/☐ Uma Patel \| \ninstead of Uma from work/);
  expect(book()).toContain('Uma from work');
  expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Import 1');
  await chat.press(/^☐ 1$/);
  await chat.shows(/1 under another name · all of them/);
  await chat.press(/^Import 1$/);
  await chat.shows(/^Imported into the contacts of Alex Rivers\n1 renamed/);
  expect(book()).toContain('Uma Patel');
});

test('several contacts at once are one import, in their order', async () => {
  harness.world.addPerson({ firstName: 'Ida', phone: '+12025550106' });
  await share(
    { phone: '12025550106', firstName: 'Ida', lastName: 'Berg' },
    { phone: '12025550103', firstName: 'Ben', lastName: 'Okafor' },
    { phone: '12', firstName: 'Bo' },
  );
  const answer = await chat.shows(/^Import into the contacts of Alex Rivers\n2 numbers read/);
  expect(chat.answers()).toHaveLength(1);
  expect(textOf(answer)).toMatch(/1 new · .*\n1 already there · .*\n1 can’t be imported/);
  expect(book()).not.toContain('Ida Berg');
  await chat.press(/^Import 1$/);
  const report = await chat.shows(/^Imported into/);
  expect(report.id).toBe(answer.id);
  expect(textOf(report)).toMatch(/1 added · 1 there before · 1 can’t be imported/);
  expect(book()).toContain('Ida Berg');
});

test('one typed line is one person, more are an import', async () => {
  harness.world.addPerson({ firstName: 'Tom', phone: '+442079460106' });
  chat.say('/import 020 7946 0106, Tom Reed');
  await chat.shows(/^Added Tom Reed to the contacts of Alex Rivers\./);
  chat.say('/import Ida Berg +1 (202) 555-0106\n020 7946 0106, Tom Reed\nNobody');
  const answer = textOf(await chat.shows(/^Import into/));
  expect(answer).toMatch(/2 already there · .*\n1 can’t be imported/);
  expect(answer).toMatch(
    /They’re all in your contacts already\. The same file again changes nothing/,
  );
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed\./);
});

test('lines with numbers are offered as an import, other words are not', async () => {
  const text = '+1 202 555 0106 Ida\n+44 20 7946 0106 Tom\n+1 202 555 0199 Mia';
  chat.say(text);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  await chat.shows(/^Import into .*\n3 numbers read/);
  chat.say('call +1 202 555 0106\nor write');
  await chat.shows(/^No contact matches/);
});

test.each([
  ['names above numbers', 'Mia Wong\n020 7946 0199\n\nIda Berg\n+1 202 555 0106', 2],
  ['numbers of home', 'Mia 020 7946 0199\nTom 020 7946 0106\nEve 020 7946 0107', 3],
  ['a form', 'Name: Mia Wong\nPhone: 020 7946 0199\n\nName: Ida\nPhone: +1 202 555 0106', 2],
  ['links', 'Mia https://wa.me/442079460199\nIda t.me/+12025550106', 2],
  ['vCards', `${card('Mia', '+442079460199')}${card('Ida', '+12025550106')}`, 2],
])('a pasted list is offered as an import: %s', async (_, text, count) => {
  chat.say(text);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  const answer = textOf(await chat.shows(new RegExp(`^Import into .*\n${count} numbers read`)));
  expect(answer).toContain('Mia');
  await chat.press(/^(?:Cancel|Cancel)$/);
});

test.each([
  'Can you call me at 020 7946 0199\nor 020 7946 0106?',
  'Your order 10012345 is on its way.\nTrack it with 20240512.',
])('a sentence with numbers is not: %j', async (text) => {
  chat.say(text);
  await chat.shows(/^No contact matches|^More than one number\?/);
});

test('a name above its number is one person', async () => {
  chat.say('/import Max Stone\n020 7946 0155');
  await chat.shows(/^Max Stone, \+44 20 7946 0155: not found/);
});

test('pictures get one sentence that says what to send instead', async () => {
  const photo = await photographCodes([], { width: 320, height: 240 });
  chat.does(() => {
    chat.raw.sendPhoto(photo);
    chat.raw.sendPhoto(photo);
  });
  await waitForUpdates(harness);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  await chat.shows(
    /^Your 2 files: I see no QR code in this picture\. .* names and numbers as text\.$/,
  );
  expect(chat.answers()).toHaveLength(1);
});

test('lines without a person are answered too', async () => {
  chat.say('/import ---');
  await chat.shows(/^I find no one in what you sent\./);
});

test('an error after a card was gathered is reported', async () => {
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  await share({ phone: '12025550188', firstName: 'Kim' });
  await chat.shows(/^Telegram has a problem of its own/);
  chat.does(() => chat.raw.shareContact({ phone: '12025550188', firstName: 'Kim' }));
  // The outcome of the first is found out meanwhile, and said too.
  await passTime(clock, 500, 'the bot has reported on both cards', () => {
    const told = chat.raw.messages().map(textOf);
    for (const words of [/^Kim, \+1 202 555 0188: not found/, /^Telegram didn’t answer me/]) {
      expect(told).toContainEqual(expect.stringMatching(words));
    }
  });
});

test('the rest of a long list belongs to it', async () => {
  const line = (at: number): string => `020 7946 ${String(at).padStart(4, '0')} Somebody ${at}`;
  const all = Array.from({ length: 160 }, (_, at) => line(at));
  chat.does(() => {
    chat.raw.say(`/import ${all.slice(0, 140).join('\n')}`);
    chat.raw.say(all.slice(140).join('\n'));
  });
  await waitForUpdates(harness);
  await passTime(clock, 500, 'the bot has answered', () => expect(chat.answers()).not.toEqual([]));
  await chat.shows(/^Import into .*\n159 numbers read/);
  expect(chat.answers()).toHaveLength(1);
});

test('/import alone says what can be sent', async () => {
  chat.say('/import');
  await chat.shows(
    /^Send me people in any of these ways:\n· a file, .*: \.vcf, \.csv, \.xlsx, \.json/,
  );
});
