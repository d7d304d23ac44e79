import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import { findInTables } from '../../../support/find-in-database.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import type { Chat } from '../../chat.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let mina: Person;
let guest: Chat;

beforeEach(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      mina = world.addPerson({ firstName: 'Mina', lastName: 'Park', phone: '+12025550102' });
      const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
      world.app(mina.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
  });
  const claim = harness.app.claimLink?.split('?start=')[1];
  const chat = harness.chat(owner);
  chat.does(() => chat.raw.start(claim));
  await chat.shows(/This bot is yours now/);
  chat.say('/invite_member');
  const link = /\?start=(invite-[\w-]+)/;
  const invitation = link.exec(textOf(await chat.shows(link)))?.[1];
  guest = harness.chat(mina);
  guest.does(() => guest.raw.start(invitation));
  await guest.shows(/Welcome! You can use this bot now/);
});

afterEach(() => harness[Symbol.asyncDispose]());

async function forgetMe(chat: Chat): Promise<void> {
  chat.say('/forget');
  await chat.shows(/^Delete everything I know about you\?/);
  await chat.press(/^Forget me$/);
  await chat.shows(/everything I know about you\? You can’t undo this/);
  await chat.press(/^Yes, delete everything$/);
}

test('a member reads what goes and what stays, is asked twice, and is a stranger then', async () => {
  await pairByCode(harness, mina);
  guest.say('/forget');
  const question = await guest.shows(/^Delete everything I know about you\?/);
  const read = textOf(question);
  expect(read).toMatch(/the pairing with Mina Park, \+1 202 555 0102, signing out at Telegram\n/);
  for (const words of ['history', 'settings', 'contacts at Telegram stay', 'invitation link']) {
    expect(read).toContain(words);
  }
  await guest.press(/^Forget me$/);
  const sure = await guest.shows(/everything I know about you\? You can’t undo this/);
  expect(sure.id).toBe(question.id);
  expect(harness.world.app(mina.id).authorizations()).toHaveLength(1);

  // Open when the end comes: nothing of it may be left either.
  guest.say('/search');
  await guest.shows(/^Who are you looking for/);
  await guest.press(/^Yes, delete everything$/);
  const bye = await guest.shows(/^Everything I knew about you is deleted\. Goodbye!/);
  expect(textOf(bye)).toMatch(/I signed out at Telegram too\.\n\nTo come back, ask/);
  expect(buttonsOf(bye)).toEqual([]);
  expect(harness.world.app(mina.id).authorizations()).toEqual([]);
  expect(harness.world.app(mina.id).book().contacts).toHaveLength(1);
  expect(guest.answers()).toHaveLength(1);
  guest.say('Zoe');
  await guest.shows(/^This bot is private/);
  const traces = [String(mina.id), '12025550102', 'Park'];
  const found = (): Promise<unknown> => findInTables(harness.databaseUrl, traces);
  await eventually('no table or queue has anything of her', found, []);
});

test('Keep at either question changes nothing', async () => {
  await pairByCode(harness, mina);
  guest.say('/forget');
  await guest.shows(/^Delete everything/);
  await guest.press(/^Keep$/);
  await guest.shows(/^OK, nothing changed\.$/);
  guest.say('/forget');
  await guest.shows(/^Delete everything/);
  await guest.press(/^Forget me$/);
  await guest.press(/^Keep$/);
  await guest.shows(/^OK, nothing changed\.$/);
  guest.say('/contacts');
  await guest.shows(/^Contacts of Mina Park · 1/);
});

test('a pairing under way ends without another word', async () => {
  guest.say('/pair');
  const picture = await guest.showsPicture();
  await forgetMe(guest);
  const bye = await guest.shows(
    /^Everything I knew about you is deleted\. Goodbye!\n\nTo come back/,
  );
  await guest.loses(picture);
  expect(guest.answers()).toEqual([bye]);
});

test('the owner reads how the bot is claimed again, and the others stay', async () => {
  const chat = harness.chat(owner);
  chat.say('/forget');
  expect(textOf(await chat.shows(/^Delete everything/))).toMatch(/You own this bot\./);
  await forgetMe(chat);
  await chat.shows(/No one owns this bot now\. To come back, start the program again/);
  await harness.restart();
  const claim = harness.app.claimLink?.split('?start=')[1];
  chat.does(() => chat.raw.start(claim));
  await chat.shows(/This bot is yours now/);
  guest.say('/start');
  await guest.shows(/Hello Mina/);
});

test('a session that could not be signed out yet is said', async () => {
  await pairByCode(harness, mina);
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('auth.logOut', { kind: 'error', error }, 20);
  await forgetMe(guest);
  await guest.shows(/I couldn’t reach Telegram to sign out everywhere yet, and I’ll keep trying/);
});
