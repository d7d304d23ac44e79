import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { features } from '../../../../src/bot/features.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, keysOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness, scanAsAnother } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

/** Commands that answer about the person or all their accounts, not about one account. */
const aboutNoAccount = [
  'forget',
  'pair',
  'cancel',
  'jobs',
  'accounts',
  'help',
  'start',
  'settings',
  'language',
  'invite_member',
  'members',
  'health',
  'restore',
];
/** Alone these only explain how they are used. */
const written: Readonly<Record<string, string>> = {
  delete_phones: '/delete_phones +1 202 555 0199',
  import: '/import +1 202 555 0199 Somebody Else',
};
const aboutOne = features
  .flatMap(({ commands }) => commands.map(({ name }) => name))
  .filter((name) => !aboutNoAccount.includes(name))
  .map((name) => written[name] ?? `/${name}`);

const home = /^Account: Alex Rivers, \+44 20 7946 0001\n/;
const work = /^Account: Alex Rivers, \+1 202 555 0180\n/;

let harness: Harness;
let owner: Person;
let second: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    // Two accounts of one person have one name.
    second = world.addPerson({ firstName: 'Alex', lastName: 'Rivers', phone: '+12025550180' });
    const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
    const ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Home', false);
    world.app(second.id).add(zoe.id, 'Zoe', 'Work', false);
    world.app(second.id).add(ben.id, 'Ben', 'Work', false);
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function book(person: Person): string[] {
  const { contacts } = harness.world.app(person.id).book();
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()).toSorted();
}

async function workOn(label: RegExp): Promise<void> {
  chat.say('/accounts');
  await chat.shows(/^Your 2 accounts:/);
  await chat.press(label);
  await chat.shows(/^Commands now work on/);
}

test('with one account no answer names it', async () => {
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers · 1/);
});

test('a second account is paired on top of the first, whose table stays good', async () => {
  chat.say('/contacts');
  const old = await chat.shows(/^Contacts of Alex Rivers · 1/);
  chat.say('/pair');
  const asked = await chat.shows(/^Already paired with Alex Rivers\.$/);
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual([
    'Pair another account',
    'Open contacts',
  ]);
  await chat.press(/^Pair another account$/);
  await scanAsAnother(harness, chat, second);
  const paired = textOf(await chat.shows(/Paired with Alex Rivers\. It has 2 contacts\./));
  expect(paired).toMatch(work);
  expect(paired).toContain('Commands now work on this account; /accounts switches.');

  chat.say('/contacts');
  await chat.shows(/^Account: Alex Rivers, \+1 202 555 0180\n+Contacts of Alex Rivers · 2/);
  const open = keysOf(old).find(({ label }) => label === '1')?.data ?? '';
  await chat.pressData(old, open);
  await chat.press(/^Delete$/);
  await chat.shows(/^Account: Alex Rivers, \+44 20 7946 0001\n+Delete Zoe Home from/);
  await chat.press(/^Keep$/);
  const again = await chat.shows(home);
  expect(again.id).toBe(old.id);
});

test('/pair says that there are several', async () => {
  chat.say('/pair');
  await chat.shows(/^Already paired with 2 accounts; \/accounts lists them\.$/);
});

test('/accounts lists them, and commands work on the chosen one', async () => {
  chat.say('/accounts');
  const list = await chat.shows(/^Your 2 accounts:/);
  expect(textOf(list)).toBe(
    [
      'Your 2 accounts:',
      'Alex Rivers, +44 20 7946 0001',
      'Alex Rivers, +1 202 555 0180 · commands work on this one',
    ].join('\n'),
  );
  expect(buttonsOf(list).map(({ label }) => label)).toEqual([
    'Work on Alex Rivers, +44 20 7946 0001',
    'Pair another account',
  ]);
  await chat.press(/^Work on Alex Rivers, \+44/);
  const switched = await chat.shows(/^Commands now work on Alex Rivers, \+44 20 7946 0001/);
  expect(switched.id).toBe(list.id);
  chat.say('/contacts');
  await chat.shows(/0001\n+Contacts of Alex Rivers · 1/);
});

test.each(aboutOne)('%s says which account it works on', async (text) => {
  chat.say(text);
  // The keyboard of the question before is taken away by a message of its own.
  const answers = (): string[] =>
    chat
      .answers()
      .map(textOf)
      .filter((one) => one !== 'OK.');
  await eventually('the bot has answered', () => expect(answers()).not.toEqual([]));
  for (const answer of answers()) expect(answer).toMatch(home);
});

test('an import says which account it goes into, also among what is under way', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_300' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  chat.say('/import +1 202 555 0191 Ann\n+1 202 555 0192 Bob');
  await chat.shows(/0001\n+Import into .*\n2 numbers read/);
  await chat.press(/^Import 2$/);
  await chat.shows(/0001\n+Importing into [^]*Pausing, so that Telegram/);
  chat.say('/jobs');
  await chat.shows(/^Running\nImporting into .*\nAccount: Alex Rivers, \+44 20 7946 0001\n/);
  await chat.press(/^Cancel$/);
  await chat.shows(/0001\n+Import into .*, canceled/);
});

test('a command changes the chosen account, a button the one it was drawn for', async () => {
  chat.say('/rename zoe = Zoe Mine');
  await chat.shows(/0001\n+Renamed: Zoe Home is Zoe Mine now/);
  const old = chat.latest();
  expect(book(owner)).toEqual(['Zoe Mine']);
  expect(book(second)).toEqual(['Ben Work', 'Zoe Work']);

  await workOn(/^Work on Alex Rivers, \+1/);
  const undo = buttonsOf(old).find(({ label }) => label === 'Undo')?.data ?? '';
  await chat.pressData(old, undo);
  await chat.shows(/0001\n+Zoe Mine is called Zoe Home again/);
  expect(book(owner)).toEqual(['Zoe Home']);
  expect(book(second)).toEqual(['Ben Work', 'Zoe Work']);

  chat.say('/delete ben');
  await chat.shows(/0180\n+Delete Ben Work from/);
  await chat.press(/^Delete Ben Work$/);
  await chat.shows(/0180\n+Deleted Ben Work/);
  expect(book(second)).toEqual(['Zoe Work']);
});

test('a switch in the middle of a question leaves the answer to the account it named', async () => {
  await workOn(/^Work on Alex Rivers, \+44/);
  const list = chat.latest();
  chat.say('/rename zoe');
  await chat.shows(/0001\n+What should I call/);
  const other = buttonsOf(list).find(({ label }) => label.startsWith('Work on'))?.data ?? '';
  await chat.pressData(list, other);
  await chat.shows(/^Commands now work on Alex Rivers, \+1/);
  chat.say('Zoe Asked');
  await chat.shows(/0001\n+Renamed: Zoe Home is Zoe Asked now/);
  expect(book(owner)).toEqual(['Zoe Asked']);
  expect(book(second)).toEqual(['Zoe Work']);
});

test('an error names the account, in a message', async () => {
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'error', error });
  chat.say('/rename zoe = Zoe Never');
  await chat.shows(/^Account: Alex Rivers, \+1 202 555 0180\n+Telegram has a problem of its own/);
});

test('a notification names the account', async () => {
  const [session] = harness.world.app(second.id).authorizations();
  harness.world.app(second.id).terminate(session?.keyId ?? 0n);
  chat.say('/contacts');
  await chat.shows(/^Account: Alex Rivers, \+1 202 555 0180\n+Telegram ended my connection/);
  chat.say('/accounts');
  const list = await chat.shows(/^Your 2 accounts:/);
  expect(textOf(list)).toContain('commands work on this one · Telegram ended my connection to it');
  await chat.press(/^Pair again: Alex Rivers, \+1/);
  await scanAsAnother(harness, chat, second);
  await chat.shows(/^Account: Alex Rivers, \+1 202 555 0180\n+Paired with Alex Rivers again/);
});

test('/unpair says which account goes, and on which one commands work next', async () => {
  chat.say('/unpair');
  await chat.shows(/^Account: Alex Rivers, \+1 202 555 0180\n+Unpair Alex Rivers\?/);
  await chat.press(/^Unpair$/);
  const done = textOf(await chat.shows(/^Account: Alex Rivers, \+1 202 555 0180\n+Unpaired/));
  expect(done).toContain('Commands now work on Alex Rivers, +44 20 7946 0001.');
  expect(harness.world.app(second.id).authorizations()).toEqual([]);
  expect(harness.world.app(owner.id).authorizations()).toHaveLength(1);
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers · 1/);
});
