import { afterEach, beforeEach, expect, test } from 'vitest';
import { buttonsOf, textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { readList } from '../../../support/read-list.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', username: 'zoe_m' };
const ben = { id: 12n, firstName: 'Ben', phone: '+12025550102', username: 'ben_o' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben], ({ elsewhere }) => elsewhere.add(zoe.id, zoe));
});

afterEach(() => app[Symbol.asyncDispose]());

/** The contacts at Telegram. */
async function names(): Promise<readonly string[]> {
  const { contacts } = await readList(app.phone);
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
}

test('the card of a contact offers what can be done with them', async () => {
  app.me.say('/contact zoe');
  const card = await app.me.shows(/^Zoe Miller\n/);
  expect(textOf(card)).toContain('@zoe_m');
  const labels = buttonsOf(card).map(({ label }) => label);
  expect(labels).toEqual([
    'Copy @name',
    'Copy id',
    'Open chat',
    'Rename',
    'Add close friend',
    'Note',
    'Labels',
    'Block',
    'Delete',
  ]);
});

test('a contact is renamed at Telegram, and undo gives the former name back', async () => {
  app.me.say('/rename zoe = Zora Park');
  await app.me.shows(/^Renamed: Zoe Miller is Zora Park now\./);
  expect(await names()).toEqual(['Zora Park']);
  await app.me.press(/^Undo$/);
  await app.me.shows(/^Zora Park is called Zoe Miller again\.$/);
  expect(await names()).toEqual(['Zoe Miller']);
});

test('a contact is deleted only after the question was answered, and undo adds them', async () => {
  app.me.say('/delete zoe');
  await app.me.shows(/^Delete Zoe Miller/);
  expect(await names()).toEqual(['Zoe Miller']);
  await app.me.press(/^Delete Zoe Miller$/);
  await app.me.shows(/^Deleted Zoe Miller/);
  expect(await names()).toEqual([]);
  await app.me.press(/^Undo$/);
  await app.me.shows(/^Zoe Miller is in your contacts again\.$/);
  expect(await names()).toEqual(['Zoe Miller']);
});

test('a user who is no contact is added by the button of the card', async () => {
  app.me.say('/contact @ben_o');
  await app.me.shows(/Not in your contacts/);
  await app.me.press(/^Add$/);
  await app.me.shows(/^Add Ben to the contacts of Max Muster\?/);
  await app.me.press(/^Add, and keep my number to myself$/);
  await app.me.shows(/^Added Ben to the contacts/);
  expect(await names()).toEqual(['Zoe Miller', 'Ben']);
});

test('a blocked user is blocked at Telegram until unblocked', async () => {
  app.me.say('/block zoe');
  await app.me.shows(/^Block Zoe Miller/);
  await app.me.press(/^Block Zoe Miller$/);
  await app.me.shows(/^Blocked Zoe Miller/);
  expect(await app.phone.getBlockedUsers()).toMatchObject([{ id: zoe.id }]);
  app.me.say('/unblock zoe');
  await app.me.shows(/^Unblocked Zoe Miller/);
  expect(await app.phone.getBlockedUsers()).toEqual([]);
});

test('a failure of Telegram is explained and changes nothing', async () => {
  app.me.say('/rename zoe');
  await app.me.shows(/Zoe Miller/);
  app.phone.failNext({ kind: 'restricted' });
  app.me.say('/rename zoe = Zora');
  await app.me.shows(/restrict|limit/i);
  expect(await names()).toEqual(['Zoe Miller']);
});

test.each([
  ['+12025550199 Peter Pan', /^I can’t see anyone with \+1 202 555 0199/],
  ['Peter Pan +12025550199', /^I can’t see anyone with \+1 202 555 0199/],
  ['@ben_o Ben', /^Add Ben to the contacts/],
])('%s is no answer to the question for a name', async (text, shown) => {
  app.me.say('/rename zoe');
  await app.me.shows(/Zoe Miller/);
  app.me.say(text);
  await app.me.shows(shown);
  expect(await names()).toEqual(['Zoe Miller']);
});

test('a pasted list is no answer to the question for a name', async () => {
  app.me.say('/rename zoe');
  await app.me.shows(/Zoe Miller/);
  app.me.say('Ann +12025550121\nBob +12025550122');
  await app.answerTo(app.me);
  expect(app.me.answers().map(textOf).join()).toMatch(/Ann[^]*Bob|2 people|2 new/);
  expect(await names()).toEqual(['Zoe Miller']);
});

test.each(['12 Monkeys', 'Apollo 11', 'Zoë O’Neill-Park', '2Pac'])('%s is a name', async (text) => {
  app.me.say('/rename zoe');
  await app.me.shows(/Zoe Miller/);
  app.me.say(text);
  await app.me.shows(/^Renamed: Zoe Miller is /);
  expect(await names()).toEqual([text]);
});
