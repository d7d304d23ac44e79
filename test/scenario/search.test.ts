import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../sandbox/world/person.ts';
import type { Chat } from './chat.ts';
import { buttonsOf, textOf } from './chat-text.ts';
import { openScene, type Stage } from './stage.ts';

let stage: Stage;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  ({ stage, owner, chat } = await openScene((world, me) => {
    const own = world.addPerson({ firstName: 'Zoltan', phone: '+12025550101' });
    world.app(me.id).add(own.id, 'Zoltan', 'Kiss', false);
    world.addPerson({ firstName: 'Other', phone: '+12025550102', username: 'zoltan_b' });
  }));
});

afterAll(() => stage[Symbol.asyncDispose]());

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('own people and others stand apart, each to open, strangers to add', async () => {
  chat.say('/search zolt');
  const found = await chat.shows(/^Search in Telegram: zolt/);
  expect(textOf(found)).toMatch(
    /Your contacts and chats\n1\. Zoltan Kiss.* · contact\n\nOthers in Telegram\n2\. Other · @zoltan_b/,
  );
  expect(labels()).toEqual(['1. Zoltan Kiss', '2. Other', 'Add']);
  await chat.press(/^1\. Zoltan Kiss$/);
  const card = await chat.shows(/^Zoltan Kiss\n/);
  expect(card.id).toBeGreaterThan(found.id);
});

test('somebody found is added from the list', async () => {
  chat.say('/search @zoltan');
  await chat.shows(/^Search in Telegram: @zoltan/);
  await chat.press(/^Add$/);
  await chat.shows(/^Add Other to the contacts of Alex Rivers\?/);
  await chat.press(/^Add Other$|^Add, and keep/);
  await chat.shows(/^Added Other to the contacts of Alex Rivers/);
  const names = stage.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName }) => firstName);
  expect(names.toSorted()).toEqual(['Other', 'Zoltan']);
});

test.each([
  ['/search', /^What do you want to look for\?/],
  ['/search zol', /^Telegram looks for 4 letters or more/],
  ['/search @zol', /^Telegram looks for 4 letters or more/],
  ['/search xyzzy', /Nobody was found by this name/],
])('%s is answered by what to do', async (text, words) => {
  chat.say(text);
  await chat.shows(words);
  expect(chat.answers()).toHaveLength(1);
});
