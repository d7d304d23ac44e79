import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';

const others = ['News of contacts', 'Language', 'History…', 'My accounts', 'Privacy', 'Forget me'];

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeAll(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
      world.app(owner.id).add(zoe.id, 'Zoe', '', false);
    },
    owners: [alex.id],
  });
  chat = harness.chat(owner);
});

afterAll(() => harness[Symbol.asyncDispose]());

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('before pairing there is only what is about the bot itself', async () => {
  chat.say('/settings');
  const shown = await chat.shows(/^Settings\n\nTables: on/);
  expect(labels()).toEqual(['Send tables as plain text', ...others, 'For all users…']);
  await chat.press(/^Send tables as plain text$/);
  expect((await chat.shows(/Tables: off, sent as plain text/)).id).toBe(shown.id);
  await chat.press(/^Send tables as tables$/);
  await chat.shows(/Tables: on/);
});

test('join notices are turned off and on at Telegram, in place', async () => {
  await pairByCode(harness, owner);
  chat.say('/settings');
  const shown = await chat.shows(/“Contact joined” from Telegram, Alex Rivers: on/);
  await chat.press(/^Turn off “contact joined”$/);
  expect((await chat.shows(/Alex Rivers: off/)).id).toBe(shown.id);
  expect(owner.announcesSignUps).toBe(false);
  await chat.press(/^Turn on “contact joined”$/);
  await chat.shows(/Alex Rivers: on/);
  expect(owner.announcesSignUps).toBe(true);
});

test('tables come as plain text once that is chosen, also after a restart, and back', async () => {
  chat.say('/contacts');
  expect(tableOf(await chat.shows(/Contacts of Alex Rivers/))).not.toEqual([]);
  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^Send tables as plain text$/);
  await chat.shows(/Tables: off, sent as plain text/);
  await harness.restart();
  chat.say('/contacts');
  const plain = await chat.shows(/^Contacts of Alex Rivers/);
  expect(plain.rich).toBeUndefined();
  expect(textOf(plain)).toContain('1. Zoe');

  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^Send tables as tables$/);
  await chat.shows(/Tables: on/);
  chat.say('/contacts');
  expect(tableOf(await chat.shows(/Contacts of Alex Rivers/))).not.toEqual([]);
});

test('a setting that Telegram does not return leaves the rest of the settings', async () => {
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('account.getContactSignUpNotification', { kind: 'error', error });
  chat.say('/settings');
  await chat.shows(/Alex Rivers: I couldn’t ask just now/);
  const first = ['Send tables as plain text', 'Close empty chats of newcomers'];
  const all = others.toSpliced(3, 0, 'Backup…');
  expect(labels()).toEqual([...first, ...all, 'For all users…']);
});

test('owners may allow only own accounts, and another one is refused with a sentence', async () => {
  await openForAll();
  const shown = await chat.shows(/People may pair any account they can sign in to/);
  await chat.press(/^Only own accounts$/);
  await chat.shows(/People may pair only the account they chat from/);

  const other = harness.world.addPerson({ firstName: 'Victim', phone: '+12025550144' });
  chat.say('/pair');
  await chat.shows(/Already paired with Alex Rivers/);
  await chat.press(/^Pair another account$/);
  harness.world.app(other.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/didn’t work out[^]+allows only the account you chat from/);
  expect(harness.world.app(other.id).authorizations()).toEqual([]);

  const data = buttonsOf(shown).find(({ label }) => label === 'Only own accounts')?.data ?? '';
  const guest = await letIn('Mina');
  guest.say('/settings');
  await guest.shows(/^Settings/);
  expect(buttonsOf(guest.latest()).map(({ label }) => label)).not.toContain('For all users…');
  const answer = await guest.pressData(guest.latest(), data.replace('on', 'off'), 'forged');
  expect(answer).toMatchObject({ text: expect.stringContaining('Only the owner of this bot') });
  await openForAll();
  await chat.shows(/People may pair only the account they chat from/);
});

/** Opens what an owner sets for all people. */
async function openForAll(): Promise<void> {
  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^For all users…$/);
}

/** The chat of a new member. */
async function letIn(firstName: string): Promise<Chat> {
  const guest = harness.chat(harness.world.addPerson({ firstName, phone: '+12025550145' }));
  chat.say('/invite_member');
  const link = /\?start=(invite-[\w-]+)/;
  const payload = link.exec(textOf(await chat.shows(link)))?.[1];
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome! You can use this bot now/);
  return guest;
}
