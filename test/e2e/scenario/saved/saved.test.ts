import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' });
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

beforeEach(async () => {
  const cards = [
    ['Zoe', '+12025550101'],
    ['Ben', '+12025550102'],
    ['Nia', '+12025550777'],
  ].map(([name, phone]) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`);
  const bytes = Buffer.from(cards.join(''));
  chat.does(() => chat.raw.sendFile({ name: 'all.vcf', mime: 'text/vcard', bytes }));
  const preview = await chat.shows(/^Import into the contacts/);
  if (/\d new · /.test(textOf(preview))) {
    await chat.press(/^Import \d$/);
    await chat.shows(/^Imported into the contacts/);
  }
});

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName }) => firstName).toSorted();
}

function saved(): string[] {
  const numbers = harness.world.app(owner.id).book().saved;
  return numbers.map(({ phone }) => phone).toSorted();
}

test('/reset_saved counts, asks twice, and leaves the contacts', async () => {
  chat.say('/reset_saved');
  const question = await chat.shows(/^Telegram keeps 3 saved numbers for Alex Rivers\. Clear them/);
  expect(textOf(question)).toMatch(/Your contacts stay\./);
  await chat.press(/^Clear 3 saved numbers$/);
  const sure = await chat.shows(
    /^Clear the saved numbers of Alex Rivers\? .* only those that \/saved has read/,
  );
  expect(sure.id).toBe(question.id);
  expect(saved()).toHaveLength(3);
  await chat.press(/^Keep$/);
  await chat.shows(/^OK, nothing changed\.$/);
  expect(saved()).toHaveLength(3);

  chat.say('/reset_saved');
  await chat.shows(/^Telegram keeps 3/);
  await chat.press(/^Clear 3/);
  await chat.press(/^Yes, clear the list$/);
  await chat.shows(/^Cleared the saved numbers of Alex Rivers\. Your contacts are as they were/);
  expect(saved()).toEqual([]);
  expect(book()).toEqual(['Ben', 'Zoe']);
  chat.say('/reset_saved');
  await chat.shows(/^No saved numbers to clear/);
});

test('/delete_phones asks, and takes contacts and saved numbers', async () => {
  chat.say('/delete_phones +1 202 555 0101, +1 (202) 555-0777');
  const question = await chat.shows(/^Delete these 2 numbers from the contacts and the saved/);
  expect(textOf(question)).toContain('+1 202 555 0101 · Zoe\n+1 202 555 0777\n');
  expect(book()).toEqual(['Ben', 'Zoe']);
  expect(saved()).toEqual(['+12025550777']);
  await chat.press(/^Delete these 2 numbers$/);
  const done = await chat.shows(/^Deleted 2 numbers\.\nNo longer contacts: Zoe\.$/);
  expect(done.id).toBe(question.id);
  expect(book()).toEqual(['Ben']);
  expect(saved()).toEqual([]);
});

test('a number that Telegram could not delete is not said to be deleted', async () => {
  chat.say('/delete_phones +12025550102');
  await chat.shows(/^Delete this number from/);
  harness.sandbox.wire.faults.add('contacts.deleteByPhones', {
    kind: 'error',
    error: { code: 400, text: 'PEER_FLOOD' },
  });
  const { text } = await chat.press(/^Delete this number$/);
  expect(text).toMatch(/Telegram restricts this account/);
  expect(book()).toEqual(['Ben', 'Zoe']);
});

test.each([
  ['/delete_phones', /^Say which numbers, with their country codes/],
  ['/delete_phones zoe', /^zoe: there are no digits in the number\.\nCorrect this/],
  ['/delete_phones +12025550101, +12', /^\+12: the number is too short/],
])('%s changes nothing and says what to send', async (text, words) => {
  chat.say(text);
  const answer = await chat.shows(words);
  expect(buttonsOf(answer).filter(({ label }) => label.startsWith('Delete'))).toEqual([]);
  expect(book()).toEqual(['Ben', 'Zoe']);
});

test('/ids are the real ids, and contacts without one are counted', async () => {
  chat.say('/ids');
  const answer = textOf(await chat.shows(/^2 ids among the contacts of Alex Rivers/));
  expect(answer.match(/^\d{10}$/gm)?.toSorted()).toEqual([`${zoe.id}`, `${ben.id}`].toSorted());
  expect(answer).toMatch(/One more saved number has no account, or a hidden one/);
});

test('many ids come as a file', async () => {
  const many = Array.from({ length: 70 }, (_, at) => {
    const person = harness.world.addPerson({ firstName: `P${at}`, phone: `+12025551${100 + at}` });
    harness.world.app(owner.id).add(person.id, `P${at}`, '', false);
    return person.id;
  });
  chat.say('/ids');
  const answer = await chat.shows(/^72 ids among the contacts/);
  expect(answer.document).toMatchObject({ name: 'contact-ids.txt' });
  const file = chat.raw.file(answer.document?.fileId ?? '').toString();
  expect(file.trim().split('\n')).toEqual(expect.arrayContaining(many.map(String)));
});
