import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const phone = world.app(me.id);
    const add = (firstName: string, lastName: string, number: string): Person => {
      const person = world.addPerson({
        firstName,
        lastName,
        phone: number,
        privacy: { phone_number: 'everybody' },
      });
      phone.add(person.id, firstName, lastName, false);
      return person;
    };
    zoe = add('Zoe', 'Miller', '+12025550101');
    add('Sam', 'Reed', '+12025550103');
    add('Sam', 'Rook', '+12025550104');
    ben = world.addPerson({
      firstName: 'Ben',
      phone: '+12025550102',
      username: 'ben_o',
      privacy: { added_by_phone: 'contacts' },
    });
    world.addPerson({ firstName: 'Ivy', phone: '+12025550105' });
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    .toSorted();
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('the card of a contact offers everything that can be done with them', async () => {
  chat.say('/contact zoe');
  const card = await chat.shows(/^Zoe Miller\n/);
  expect(textOf(card)).toMatch(/Doesn’t have you as a contact/);
  expect(labels()).toEqual([
    'Copy number',
    'Copy id',
    'Open chat',
    'Rename',
    'Add close friend',
    'Note',
    'Labels',
    'Send as contact',
    'Block',
    'Delete',
  ]);
  const chatKey = buttonsOf(card).find(({ label }) => label === 'Open chat');
  expect(chatKey?.url).toBe('https://t.me/+12025550101');
});

test('the card of a stranger offers to add them', async () => {
  chat.say('/contact @ben_o');
  const card = await chat.shows(/^Ben\n\n@ben_o\n/);
  expect(textOf(card)).toMatch(/Not in your contacts/);
  expect(labels()).toEqual(['Copy @name', 'Copy id', 'Open chat', 'Add', 'Block']);
  await chat.press(/^Add$/);
  await chat.shows(/^Add Ben to the contacts of Alex Rivers\?/);
  // Met by username, the id is good from now on.
  chat.say(`/contact ${ben.id}`);
  await chat.shows(/^Ben\n/);
});

test('my own card offers only to copy', async () => {
  chat.say('/contact @alex_rivers');
  await chat.shows(/This is your own account/);
  expect(labels()).toEqual(['Copy number', 'Copy @name', 'Copy id']);
});

test('a mutual contact who sees my number is not offered it again', async () => {
  harness.world.app(zoe.id).add(owner.id, 'Alex', '', false);
  chat.say('/contact zoe');
  await chat.shows(/Has you as a contact too/);
  expect(labels()).not.toContain('Share my number');
});

test('a name of several is chosen from a list, and the command goes on', async () => {
  chat.say('/contact sam');
  const list = await chat.shows(/Which “sam”\?/);
  expect(labels()).toEqual(['Sam Reed · +1 202 555 0103', 'Sam Rook · +1 202 555 0104']);
  await chat.press(/^Sam Rook/);
  const card = await chat.shows(/^Sam Rook\n/);
  expect(card.id).toBe(list.id);
});

test('/rename gives the chosen one the name that was written before', async () => {
  chat.say('/rename sam = Samuel Reed');
  await chat.shows(/^Which “sam”/);
  await chat.press(/^Sam Reed/);
  await chat.shows(/^Renamed: Sam Reed is Samuel Reed now\./);
  expect(book()).toEqual(['Sam Rook', 'Samuel Reed', 'Zoe Miller']);
});

test('/rename without a name asks for it', async () => {
  chat.say('/rename rook');
  const prompt = await chat.shows(/^What should I call Sam Rook\?/);
  chat.say('Rook');
  await chat.shows(/^Renamed: Sam Rook is Rook now\./);
  expect(book()).toEqual(['Rook', 'Samuel Reed', 'Zoe Miller']);
  await eventually(
    'the prompt has no buttons',
    () => buttonsOf(chat.raw.messages().find(({ id }) => id === prompt.id) ?? prompt),
    [],
  );
});

test('the prompt on the card renames too, and cancelling changes nothing', async () => {
  chat.say('/contact zoe');
  await chat.shows(/^Zoe Miller\n/);
  await chat.press(/^Rename$/);
  await chat.shows(/^What should I call Zoe Miller\?/);
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, canceled\.$/);
  expect(book()).toContain('Zoe Miller');
});

test('a stranger is not renamed', async () => {
  chat.say('/rename @ben_o = Benny');
  await chat.shows(/^They’re not in your contacts/);
  await chat.press(/^Open card$/);
  await chat.shows(/^Ben\n/);
});

test('/delete asks, names the person, and deletes', async () => {
  chat.say('/delete rook');
  await chat.shows(/^Delete Rook from the contacts of Alex Rivers\?/);
  await chat.press(/^Keep$/);
  expect(book()).toContain('Rook');
  chat.say('/delete rook');
  await chat.shows(/^Delete Rook from/);
  await chat.press(/^Delete Rook$/);
  await chat.shows(/^Deleted Rook\./);
  expect(book()).toEqual(['Samuel Reed', 'Zoe Miller']);
});

test.each([
  ['/contact +12025550102', /^I can’t see anyone with \+1 202 555 0102\. Add them anyway/],
  ['/contact @nobody_has_this', /^No one has the username @nobody_has_this\./],
  ['/contact xyzzy', /^No contact is called “xyzzy”\./],
  ['/contact 6999999999', /hasn’t met the id 6999999999/],
  ['/contact ...', /^I can’t tell who you mean\./],
  ['/delete xyzzy', /^No contact is called/],
])('%s is answered by what is the matter', async (text, words) => {
  chat.say(text);
  const answer = textOf(await chat.shows(words));
  expect(answer).not.toMatch(/does not exist|has no Telegram/i);
});

test.each(['contact', 'rename', 'delete', 'block', 'unblock'])(
  '/%s alone asks whom, and stops asking',
  async (command) => {
    chat.say(`/${command}`);
    await chat.shows(/^Who.*\?[^]*Type a username, number/);
    expect(chat.answers()).toHaveLength(1);
    await chat.press(/^Cancel$/);
    await chat.shows(/^OK, canceled\.$/);
    chat.say('zoe');
    await chat.shows(/^Zoe Miller\n/);
  },
);
