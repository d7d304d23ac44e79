import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';

/** Above which the owner may have imports asked about. */
const importSizes = ['100', '500', '2,000', '10,000'].map((size) => `Ask above ${size}`);
const ownersOnly = [...importSizes, 'Only own accounts'];
const forAll = ['News of contacts', 'Keep 30 days', 'Keep 90 days', 'Keep 365 days'];

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
  const shown = await chat.shows(/^Settings\n\nTables: drawn/);
  expect(labels()).toEqual(['Send tables as plain text', ...forAll, ...ownersOnly]);
  await chat.press(/^Send tables as plain text$/);
  expect((await chat.shows(/Tables: as plain text/)).id).toBe(shown.id);
  await chat.press(/^Draw tables$/);
  await chat.shows(/Tables: drawn/);
});

test('join notices are turned off and on at Telegram, in place', async () => {
  await pairByCode(harness, owner);
  chat.say('/settings');
  const shown = await chat.shows(/Telegram tells Alex Rivers when a contact joins: on/);
  expect(textOf(shown)).toMatch(/^\/privacy: .+\n\/accounts: /m);
  await chat.press(/^Do not tell when a contact joins$/);
  expect((await chat.shows(/when a contact joins: off/)).id).toBe(shown.id);
  expect(owner.announcesSignUps).toBe(false);
  await chat.press(/^Tell when a contact joins$/);
  await chat.shows(/when a contact joins: on/);
  expect(owner.announcesSignUps).toBe(true);
});

test('tables come as plain text once that is chosen, also after a restart, and back', async () => {
  chat.say('/contacts');
  expect(tableOf(await chat.shows(/Contacts of Alex Rivers/))).not.toEqual([]);
  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^Send tables as plain text$/);
  await chat.shows(/Tables: as plain text/);
  await harness.restart();
  chat.say('/contacts');
  const plain = await chat.shows(/^Contacts of Alex Rivers/);
  expect(plain.rich).toBeUndefined();
  expect(textOf(plain)).toContain('1. Zoe');

  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^Draw tables$/);
  await chat.shows(/Tables: drawn/);
  chat.say('/contacts');
  expect(tableOf(await chat.shows(/Contacts of Alex Rivers/))).not.toEqual([]);
});

test('a setting that Telegram does not return leaves the rest of the settings', async () => {
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('account.getContactSignUpNotification', { kind: 'error', error });
  chat.say('/settings');
  await chat.shows(/could not be asked just now whether it tells Alex Rivers/);
  expect(labels()).toEqual(['Send tables as plain text', ...forAll, ...ownersOnly]);
});

test('owners may allow only own accounts, and another one is refused with a sentence', async () => {
  chat.say('/settings');
  const shown = await chat.shows(/everybody may pair any account that they can sign in to/);
  await chat.press(/^Only own accounts$/);
  await chat.shows(/everybody may pair only the account that they chat from/);

  const other = harness.world.addPerson({ firstName: 'Victim', phone: '+12025550144' });
  chat.say('/pair');
  await chat.shows(/You are paired with Alex Rivers already/);
  await chat.press(/^Pair another account$/);
  harness.world.app(other.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/did not work out[^]+allows only the account that you chat from/);
  expect(harness.world.app(other.id).authorizations()).toEqual([]);

  const data = buttonsOf(shown).find(({ label }) => label === 'Only own accounts')?.data ?? '';
  const guest = await letIn('Mina');
  guest.say('/settings');
  await guest.shows(/^Settings/);
  expect(textOf(guest.latest())).not.toMatch(/everybody may pair/);
  const answer = await guest.pressData(guest.latest(), data.replace('on', 'off'), 'forged');
  expect(answer).toMatchObject({ text: expect.stringContaining('Only the owner of this bot') });
  chat.say('/settings');
  await chat.shows(/everybody may pair only the account that they chat from/);
});

/** The chat of a new member. */
async function letIn(firstName: string): Promise<Chat> {
  const guest = harness.chat(harness.world.addPerson({ firstName, phone: '+12025550145' }));
  chat.say('/invite_member');
  const link = /\?start=(invite-[\w-]+)/;
  const payload = link.exec(textOf(await chat.shows(link)))?.[1];
  guest.does(() => guest.raw.start(payload));
  await guest.shows(/Welcome, you can use this bot now/);
  return guest;
}
