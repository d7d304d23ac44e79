import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { alex, pairByCode, startHarness, type Harness } from '../../app-harness.ts';

const inviteLink = /\?start=(invite-[\w-]+)/;

let harness: Harness;
let owner: Person;
let mina: Person;
let chat: Chat;
let guest: Chat;

beforeAll(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      mina = world.addPerson({ firstName: 'Mina', phone: '+12025550102', username: 'mina_m' });
    },
    owners: [alex.id],
  });
  chat = harness.chat(owner);
  guest = harness.chat(mina);
  chat.say('/start');
  await chat.shows(/Hello Alex/);
});

afterAll(() => harness[Symbol.asyncDispose]());

async function invitation(): Promise<string> {
  chat.say('/invite_member');
  return inviteLink.exec(textOf(await chat.shows(inviteLink)))?.[1] ?? '';
}

test('an owner sees who uses the bot, since when, by whose link, and when they were last here', async () => {
  const payload = await invitation();
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome! You can use this bot now/);
  chat.say('/members');
  const text = textOf(await chat.shows(/^2 people use this bot/));
  const day = /\d{4}-\d\d-\d\d/.source;
  expect(text).toMatch(
    new RegExp(`Alex Rivers \\(@alex_rivers\\) · owner · since ${day} · last here ${day}`),
  );
  expect(text).toMatch(
    new RegExp(
      `Mina \\(@mina_m\\) · since ${day} · by a link of Alex Rivers \\(@alex_rivers\\) · last here ${day}`,
    ),
  );
  expect(buttonsOf(chat.latest()).map(({ label }) => label)).toEqual(['× Mina (@mina_m)']);
});

test('a new name is shown after the person wrote again', async () => {
  harness.world.app(mina.id).rename('Mina', 'Murray');
  guest.say('/help');
  await guest.shows(/What I can do/);
  chat.say('/members');
  expect(textOf(await chat.shows(/^2 people use this bot/))).toContain('Mina Murray (@mina_m)');
});

test('open invitations can be withdrawn', async () => {
  const payload = await invitation();
  chat.say('/members');
  await chat.shows(/One invitation is open, until/);
  await chat.press(/^Withdraw the open invitation$/);
  await chat.shows(/^Withdrawn\. Those links no longer work\.[^]+2 people use this bot/);
  const other = harness.chat(
    harness.world.addPerson({ firstName: 'Mallory', phone: '+12025550666' }),
  );
  other.does(() => other.raw.start(payload));
  await other.shows(/This link was used already/);
});

test('a member gets a sentence, and cannot remove anybody by a forged button', async () => {
  guest.say('/members');
  await guest.shows(/^Only the owner of this bot can see who uses it/);
  for (const data of [
    `1:out:${mina.id}:do`,
    `1:out:${owner.id}:do`,
    '1:no-invites',
    '1:members:0',
  ]) {
    expect(await guest.pressData(guest.latest(), data, 'forged')).toMatchObject({
      text: expect.stringContaining('Only the owner of this bot'),
    });
  }
  guest.say('/help');
  await guest.shows(/What I can do/);
  await guest.press(/^All commands$/);
  expect(textOf(await guest.shows(/Everything I can do/))).not.toContain('/members');
});

test('an owner is not removed', async () => {
  expect(await chat.pressData(chat.latest(), `1:out:${owner.id}:do`, 'forged')).toBeDefined();
  await chat.shows(/^They don’t use this bot anymore, or they own it\./);
  chat.say('/help');
  await chat.shows(/What I can do/);
});

test('removing a member does what their /forget does, after a question', async () => {
  await pairByCode(harness, mina);
  chat.say('/members');
  await chat.shows(/^2 people use this bot/);
  await chat.press(/^× Mina/);
  await chat.shows(/^Remove Mina Murray \(@mina_m\)\?/);
  await chat.press(/^Keep$/);
  await chat.shows(/^2 people use this bot/);
  await chat.press(/^× Mina/);
  await chat.shows(/^Remove Mina/);
  guest.does(() => undefined);
  await chat.press(/^Remove Mina Murray/);
  await chat.shows(
    /^Removed Mina Murray \(@mina_m\), and deleted everything I knew[^]+One person uses/,
  );
  await guest.shows(/^The owner of this bot removed you/);
  expect(harness.world.app(mina.id).authorizations()).toEqual([]);
  guest.say('/contacts');
  await guest.shows(/This bot is private/);
});
