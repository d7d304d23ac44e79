import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { features } from '../../../../src/bot/features.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let owner: Person;
let friend: Person;
let stranger: Person;

beforeAll(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      friend = world.addPerson({ firstName: 'Mina', phone: '+12025550102' });
      stranger = world.addPerson({ firstName: 'Mallory', phone: '+12025550666' });
    },
  });
});

afterAll(() => harness[Symbol.asyncDispose]());

test('a stranger gets one polite sentence, whatever they send', async () => {
  const chat = harness.chat(stranger);
  for (const text of ['/start', '/contacts', 'hello', '/start claim-AAAAAAAAAAAAAAAAAAAAAA']) {
    chat.say(text);
    const answer = await chat.shows(/This bot is private|This link was used already/);
    expect(buttonsOf(answer)).toEqual([]);
    expect(chat.answers()).toHaveLength(1);
  }
  chat.does(() => chat.raw.shareContact({ phone: '+12025550102', firstName: 'Mina' }));
  await chat.shows(/This bot is private/);
  expect(await chat.pressData(chat.latest(), '1:contacts', 'forged')).toMatchObject({
    text: expect.stringContaining('This bot is private'),
  });
  expect(chat.answers()).toEqual([]);
});

test('the link the program prints makes its first user the owner, once', async () => {
  const payload = harness.app.claimLink?.split('?start=')[1];
  const chat = harness.chat(owner);
  chat.does(() => chat.raw.start(payload));
  const welcome = await chat.shows(/This bot is yours now/);
  expect(textOf(welcome)).toContain('Hello Alex.');
  expect(buttonsOf(welcome).map(({ label }) => label)).toEqual(['Pair my account']);

  const other = harness.chat(stranger);
  other.does(() => other.raw.start(payload));
  await other.shows(/This link was used already or is too old/);
});

test('the menu shows the commands for all, and to the owner those for owners', async () => {
  const names = (of: typeof owner): readonly string[] =>
    harness
      .chat(of)
      .raw.commands()
      .map(({ command }) => command);
  const all = features.flatMap(({ commands }) => commands);
  const shown = all.filter((one) => !one.ownerOnly).map(({ name }) => name);
  await eventually('the menu is set', () => names(friend), shown);
  const everything = all.map(({ name }) => name);
  await eventually('the menu of the owner is set', () => names(owner), everything);
  expect(shown).toContain('contacts');
  expect(shown).not.toContain('invite_member');
});

test('only the owner lets one more person in with a link', async () => {
  const chat = harness.chat(owner);
  chat.say('/invite_member');
  const link = /https:\/\/t\.me\/roster_bot\?start=(invite-[\w-]+)/;
  const payload = link.exec(textOf(await chat.shows(link)))?.[1];

  const guest = harness.chat(friend);
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome! You can use this bot now/);
  guest.say('/invite_member');
  await guest.shows(/Only the owner of this bot can invite people/);

  const other = harness.chat(stranger);
  other.does(() => other.raw.start(payload));
  await other.shows(/This link was used already/);
});

test('an opened invitation stays good for whom it was meant', async () => {
  const chat = harness.chat(owner);
  chat.say('/invite_member');
  const link = /\?start=(invite-[\w-]+)/;
  const payload = link.exec(textOf(await chat.shows(link)))?.[1];
  chat.does(() => chat.raw.start(payload));
  await chat.shows(/Hello Alex/);

  const guest = harness.chat(stranger);
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome! You can use this bot now/);
});

test('help is grouped, and only the owner reads of invitations', async () => {
  const chat = harness.chat(owner);
  chat.say('/help');
  await chat.shows(/What I can do/);
  await chat.press(/^All commands$/);
  const groupOf = async (name: RegExp): Promise<string> => {
    await chat.press(name);
    return textOf(chat.latest());
  };
  await chat.shows(/Everything I can do:\n\nContacts\n\/contacts - /);
  expect(await groupOf(/^Blocking$/)).toMatch(
    /Blocking\n\/block - .*\n\/unblock - .*\n\/blocked - .*$/,
  );
  expect(await groupOf(/^Saved numbers$/)).toMatch(/\/reset_saved - /);
  expect(await groupOf(/^Account$/)).toMatch(/Account\n\/pair - [^]*\/invite_member - /);
  const guest = harness.chat(friend);
  guest.say('/help');
  await guest.shows(/What I can do/);
  await guest.press(/^All commands$/);
  await guest.shows(/Everything I can do/);
  await guest.press(/^Account$/);
  expect(textOf(guest.latest())).toMatch(/\/pair - /);
  expect(textOf(guest.latest())).not.toContain('/invite_member');
});

test.each([
  ['/frobnicate now', /^There’s no \/frobnicate\. \/help/],
  ['/hepl', /^There’s no \/hepl\. Did you mean \/help\?/],
  ['what is this?', /^No Telegram account here yet/],
  ['contacts zoe', /^No Telegram account here yet/],
  ['HELP', /^What I can do/],
  ['hello', /^Hello /],
])('%s gets a friendly answer', async (text, answer) => {
  const chat = harness.chat(owner);
  chat.say(text);
  await chat.shows(answer);
});

test('commands that need an account say how to get one', async () => {
  const chat = harness.chat(friend);
  for (const command of ['/contacts', '/share', '/unpair']) {
    chat.say(command);
    const answer = await chat.shows(/No Telegram account here yet/);
    expect(buttonsOf(answer).map(({ label }) => label)).toEqual(['Pair my account']);
  }
});

test('an admitted person is remembered', async () => {
  await harness.restart();
  expect(harness.app.claimLink).toBeUndefined();
  const chat = harness.chat(friend);
  chat.say('/start');
  await chat.shows(/Hello Mina/);
});
