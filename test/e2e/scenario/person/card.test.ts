import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let gus: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    zoe = world.addPerson({
      firstName: 'Zoe',
      lastName: 'Miller',
      phone: '+12025550101',
      username: 'zoe_m',
      collectibleUsernames: ['zoe'],
      birthday: { day: 29, month: 2, year: 1992 },
      about: 'Sails & sings.',
      premium: true,
    });
    ben = world.addPerson({
      firstName: 'Ben',
      phone: '+12025550102',
      username: 'ben_o',
      birthday: { day: 3, month: 5 },
    });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    gus = world.addPerson({ firstName: 'Gus', phone: '+12025550103' });
    world.app(me.id).add(gus.id, 'Gus', '', false);
    world.app(me.id).setPrivacy('phone_number', 'nobody');
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

/** As of the clock of this machine, which the stage runs by. */
function ageOn29February1992(): number {
  const now = new Date();
  const year = now.getUTCFullYear();
  return year - 1992 - (now.getTime() >= Date.UTC(year, 1, 29) ? 0 : 1);
}

test('the card of a contact says everything and offers what can be done with them', async () => {
  chat.say('/contact zoe');
  const card = await chat.shows(/^Zoe Miller\n/);
  expect(textOf(card).split('\n')).toEqual([
    'Zoe Miller',
    '',
    '@zoe_m, @zoe',
    'Number hidden from you',
    'Last seen a long time ago, or hidden from you',
    'About: Sails & sings.',
    `Birthday: 29 February 1992, ${ageOn29February1992()} years old`,
    'Doesn’t have you as a contact · Premium',
    `Telegram id ${zoe.id}`,
  ]);
  const id = card.entities?.find(({ type }) => type === 'code');
  expect(card.text?.slice(id?.offset)).toBe(String(zoe.id));
  expect(labels()).toEqual([
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

test('the card of a stranger offers to add them, and the way back only where a list was', async () => {
  chat.say('/contact @ben_o');
  const card = await chat.shows(/^Ben\n/);
  expect(textOf(card)).toContain('Birthday: 3 May\nNot in your contacts');
  expect(labels()).toEqual(['Copy @name', 'Copy id', 'Open chat', 'Add', 'Block']);

  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers/);
  await chat.press(/^Zoe Miller$/);
  expect(labels()).toContain('Back to the list');
  await chat.press(/^Back to the list$/);
  await chat.shows(/Contacts of Alex Rivers/);
});

test('the number is offered to share only while Telegram offers it', async () => {
  chat.does(() => harness.world.app(zoe.id).add(owner.id, 'Alex', '', false));
  await chat.shows(/^Zoe Miller added you/);
  chat.say('/contact zoe');
  await chat.shows(/Has you as a contact too/);
  expect(labels()).toContain('Share my number');
  await chat.press(/^Share my number$/);
  await chat.shows(/^Zoe Miller added you to their contacts/);
  await chat.press(/^Share my number$/);
  await chat.shows(/^Zoe Miller can see your number/);
  chat.say('/contact zoe');
  await chat.shows(/Has you as a contact too/);
  expect(labels()).not.toContain('Share my number');
});

test('blocking leads back to the card, which knows of it', async () => {
  chat.say('/contact @ben_o');
  await chat.shows(/^Ben\n/);
  await chat.press(/^Block$/);
  await chat.press(/^Block Ben$/);
  await chat.shows(/^Blocked Ben\.$/);
  expect(harness.world.app(owner.id).book().blocked).toEqual([ben.id]);
  await chat.press(/^Open card$/);
  await chat.shows(/Blocked by you/);
  await chat.press(/^Unblock$/);
  await chat.shows(/^Unblocked Ben/);
  expect(harness.world.app(owner.id).book().blocked).toEqual([]);
});

test('a close friend is made and unmade on the card', async () => {
  chat.say('/contact zoe');
  const card = await chat.shows(/^Zoe Miller\n/);
  await chat.press(/^Add close friend$/);
  const made = await chat.shows(/^Zoe Miller is a close friend now\.\n\nZoe Miller\n/);
  expect(made.id).toBe(card.id);
  expect(textOf(made)).toMatch(/· Close friend ·/);
  expect(harness.world.app(owner.id).book().closeFriends).toEqual([zoe.id]);
  await chat.press(/^Remove close friend$/);
  await chat.shows(/^Zoe Miller isn’t a close friend anymore\./);
  expect(harness.world.app(owner.id).book().closeFriends).toEqual([]);
});

test('after renaming the card is fresh', async () => {
  harness.world.app(zoe.id).setAbout('Sings no more.');
  chat.say('/rename zoe = Zoë M');
  const card = await chat.shows(/^Renamed: Zoe Miller is Zoë M now\./);
  expect(textOf(card)).toContain('About: Sings no more.');
});

test('a kept contact is shown again, without a list that was never opened', async () => {
  chat.say('/contact zoë');
  await chat.shows(/^Zoë M\n/);
  await chat.press(/^Delete$/);
  await chat.shows(/^Delete Zoë M from the contacts/);
  await chat.press(/^Keep$/);
  await chat.shows(/^Zoë M\n/);
  expect(labels()).not.toContain('Back to the list');
});

test('a deleted account can only be annotated and taken off lists', async () => {
  harness.world.app(gus.id).deleteAccount();
  chat.say(`/contact ${gus.id}`);
  await chat.shows(/This account is deleted/);
  expect(labels()).toEqual(['Copy id', 'Note', 'Labels', 'Delete']);
});

test('without Telegram the card shows what is stored, and from when', async () => {
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('users.getFullUser', { kind: 'error', error }, 20);
  chat.say('/contact zoe');
  const card = await chat.shows(/^Zoë M\n/);
  expect(textOf(card)).toMatch(
    /\n\nThis is as of .+\. Telegram has a problem of its own right now\./,
  );
  expect(textOf(card)).not.toMatch(/About|Birthday/);
  chat.say('/contact @ben_o');
  await chat.shows(/^Telegram has a problem of its own/);
});
