import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const own = world.addPerson({ firstName: 'Zoltan', phone: '+12025550101' });
    world.app(me.id).add(own.id, 'Zoltan', 'Kiss', false);
    world.addPerson({ firstName: 'Other', phone: '+12025550102', username: 'zoltan_b' });
    const wang = world.addPerson({ firstName: 'Wang', phone: '+12025550103', username: 'wxm1' });
    world.app(me.id).add(wang.id, '王小明', '', false);
    const max = world.addPerson({ firstName: 'M', phone: '+12025550104', username: 'max' });
    world.app(me.id).add(max.id, 'Max', 'Muster', false);
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('own people and others stand apart, each to open, strangers to add', async () => {
  chat.say('/search zolt');
  const found = await chat.shows(/^Search: zolt/);
  expect(textOf(found)).toMatch(
    /Your contacts and chats\n1\. Zoltan Kiss.*\ncontact\nOthers in Telegram\n2\. Other.*\n@zoltan_b/,
  );
  expect(labels()).toEqual(['Zoltan Kiss', 'Other', 'Add']);
  await chat.press(/^Zoltan Kiss$/);
  const card = await chat.shows(/^Zoltan Kiss\n/);
  expect(card.id).toBeGreaterThan(found.id);
});

test('a found user is added from the list', async () => {
  chat.say('/search @zoltan');
  await chat.shows(/^Search: @zoltan/);
  await chat.press(/^Add$/);
  await chat.shows(/^Add Other to the contacts of Alex Rivers\?/);
  await chat.press(/^Add Other$|^Add, and keep/);
  await chat.shows(/^Added Other to the contacts of Alex Rivers/);
  const names = harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName }) => firstName);
  expect(names).toEqual(expect.arrayContaining(['Other', 'Zoltan']));
});

test.each([
  ['/search', /^Who are you looking for\?/],
  ['/search z', /^Type at least two letters of the name\.$/],
  ['/search @z', /^Type at least two letters of the name\.$/],
  ['/search qq', /^Search: qq\nTelegram looks for 4 letters[^]*None of your contacts matches/],
  ['/search xyzzy', /No one found/],
])('%s is answered by what to do', async (text, words) => {
  chat.say(text);
  await chat.shows(words);
  expect(chat.answers()).toHaveLength(1);
});

test.each([
  ['max', 'Max Muster'],
  ['ma', 'Max Muster'],
  ['@max', 'Max Muster'],
  ['@ma', 'Max Muster'],
  ['MUS', 'Max Muster'],
  ['王小明', '王小明'],
  ['小明', '王小明'],
  ['明', '王小明'],
  ['kis', 'Zoltan Kiss'],
])('/search %s is too short for Telegram and answered from the contacts', async (words, name) => {
  const asked = harness.sandbox.wire.calls.filter(
    ({ method }) => method === 'contacts.search',
  ).length;
  chat.say(`/search ${words}`);
  const found = await chat.shows(/^Search: .*\nTelegram looks for/);
  expect(textOf(found)).toMatch(
    /Telegram looks for 4 letters or more, so I only searched your contacts\.\nYour contacts and chats\n1\. /,
  );
  expect(labels()).toEqual([name]);
  expect(
    harness.sandbox.wire.calls.filter(({ method }) => method === 'contacts.search'),
  ).toHaveLength(asked);
  await chat.press(new RegExp(`^${name}$`));
  await chat.shows(new RegExp(`^${name}\\n`));
});

test('words that Telegram itself finds too short are answered from the contacts too', async () => {
  const error = { code: 400, text: 'QUERY_TOO_SHORT' };
  harness.sandbox.wire.faults.add('contacts.search', { kind: 'error', error });
  chat.say('/search zoltan kiss');
  const found = await chat.shows(/\nTelegram wants more letters than this/);
  expect(textOf(found)).toMatch(/so I only searched your contacts\.\n.*\n1\. Zoltan Kiss/);
});

test('a short answer to the question of /search is searched for too', async () => {
  chat.say('/search');
  await chat.shows(/^Who are you looking for\?/);
  chat.say('王');
  await chat.shows(/so I only searched your contacts\.\n.*\n1\. 王小明/);
  chat.say('zoltan_b');
  await chat.shows(/^Search: zoltan_b/);
});
