import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { passTime } from '../../../support/pass-time.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let ivy: Person;
let olu: Person;
let pia: Person;
let rio: Person;
let chat: Chat;
const clock = new ManualClock();

/** Longer than a rule counts as known. */
const passTimeUntil = (): Promise<void> => clock.advance(61_000);

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' });
      ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
      ivy = world.addPerson({ firstName: 'Ivy', phone: '+12025550103' });
      world.addPerson({ firstName: 'Mia', phone: '+12025550105', username: 'mia_k' });
      pia = world.addPerson({ firstName: 'Pia', phone: '+12025550106', username: 'pia_p' });
      rio = world.addPerson({ firstName: 'Rio', phone: '+12025550107', username: 'rio_r' });
      olu = world.addPerson({ firstName: 'Olu', phone: '+12025550104', username: 'olu_a' });
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    .toSorted();
}

function numberSeenBy(other: Person): string | undefined {
  harness.world.app(other.id).add(owner.id, 'Alex', '', false);
  const { contacts } = harness.world.app(other.id).book();
  return contacts.find(({ id }) => id === owner.id)?.phone;
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('/add with a username asks for nothing but a yes, and shows the card', async () => {
  chat.say('/add @olu_a');
  const question = await chat.shows(/^Add Olu to the contacts of Alex Rivers\?/);
  expect(textOf(question)).toContain('Saved as Olu.');
  expect(book()).toEqual([]);
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed\.$/);
  expect(book()).toEqual([]);
});

test('sharing the number is asked only where Telegram asks, and both answers hold', async () => {
  harness.world.app(owner.id).setPrivacy('phone_number', 'nobody');
  chat.say('/add @zoe_m Zoe Miller');
  const question = await chat.shows(/Saved as Zoe Miller\./);
  expect(textOf(question)).toMatch(/Let them see your number \+44 20 7946 0001\?/);
  expect(textOf(question)).toMatch(/can’t take this back/);
  await chat.press(/^Add, and keep my number to myself$/);
  const card = await chat.shows(/^Added Zoe Miller to the contacts of Alex Rivers\./);
  expect(card.id).toBe(question.id);
  expect(book()).toEqual(['Zoe Miller']);
  expect(numberSeenBy(zoe)).toBeUndefined();

  chat.say('/add @ben_o');
  await chat.shows(/^Add Ben to/);
  await chat.press(/^Add, and show them my number$/);
  await chat.shows(/Ben can see your number \+44 20 7946 0001 now/);
  expect(book()).toEqual(['Ben', 'Zoe Miller']);
  expect(numberSeenBy(ben)).toBe('+442079460001');
});

test('a contact is not added again, and another name renames them', async () => {
  chat.say('/add @zoe_m');
  await chat.shows(/^Zoe Miller is in the contacts of Alex Rivers already\./);
  chat.say('/add @zoe_m Zoe M');
  const question = await chat.shows(/^Rename Zoe Miller in the contacts of Alex Rivers\?/);
  expect(textOf(question)).not.toMatch(/your number/);
  await chat.press(/^Rename to Zoe M$/);
  await chat.shows(/^Renamed: Zoe Miller is Zoe M now\./);
  expect(book()).toContain('Zoe M');
  await chat.press(/^Undo$/);
  await chat.shows(/^Zoe M is called Zoe Miller again\./);
  expect(book()).toContain('Zoe Miller');
});

test('an unknown id is explained, with what makes it reachable', async () => {
  chat.say(`/add ${ivy.id} Ivy`);
  const answer = textOf(await chat.shows(/hasn’t met the id/));
  for (const way of ['username', 'number', 'contact', 'let them write']) {
    expect(answer).toContain(way);
  }
  expect(book()).not.toContain('Ivy');
});

test('/add alone offers the list of people, and the chosen one leads to the question', async () => {
  chat.say('/add');
  await chat.shows(/^Who should I add\?/);
  const [request] = chat.raw.keyboard()?.keyboard.flat() ?? [];
  expect(request).toMatchObject({ text: 'Choose people', request_users: { max_quantity: 10 } });
  chat.does(() => chat.raw.pickUsers(1, [olu.id]));
  await chat.shows(/^Add Olu to the contacts of Alex Rivers\?/);
  expect(chat.raw.keyboard()).toBeUndefined();
});

test('a forwarded message leads to the question, a hidden sender to an explanation', async () => {
  const profile = harness.chat(olu).raw.person;
  chat.does(() => chat.raw.forward(profile, 'Hello there'));
  await chat.shows(/^Add Olu to the contacts of Alex Rivers\?/);
  chat.does(() => chat.raw.forward(profile, 'Hello there', true));
  await chat.shows(/hides their account in forwarded messages/);
  expect(book()).not.toContain('Olu');
});

test('a shared contact without a number is asked about by its id', async () => {
  chat.does(() => chat.raw.shareContact({ phone: '', firstName: 'Ivy', userId: ivy.id }));
  await chat.shows(/hasn’t met the id/);
  chat.does(() => chat.raw.shareContact({ phone: '', firstName: 'Olu', userId: olu.id }));
  await chat.shows(/^Add Olu to the contacts of Alex Rivers\?/);
});

test('another name is written into the chat', async () => {
  chat.say('/add @olu_a');
  await chat.shows(/^Add Olu to/);
  await chat.press(/^Another name$/);
  await chat.shows(/^What should I call Olu\?/);
  expect(labels()).toEqual(['Cancel']);
  chat.say('\u2800');
  await chat.shows(/I see nothing in this name/);
  chat.say('Olu A. Adeyemi');
  await chat.shows(/Saved as Olu A\. Adeyemi\./);
  await chat.press(/^Add, and keep my number to myself$/);
  await chat.shows(/^Added Olu A\. Adeyemi to/);
  expect(book()).toContain('Olu A. Adeyemi');
});

test('oneself cannot be added', async () => {
  chat.say('/add @alex_rivers');
  await chat.shows(/^That’s your own number, and you can’t be your own contact/);
});

test('a refusal of Telegram is shown, and nothing counts as added', async () => {
  chat.say('/add @mia_k');
  await chat.shows(/^Add Mia to/);
  const error = { code: 400, text: 'PEER_FLOOD' };
  harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'error', error });
  const { text } = await chat.press(/^Add, and keep my number to myself$/);
  expect(text).toMatch(/Telegram restricts this account/);
  expect(book().join()).not.toContain('Mia');
});

const sees = /They’ll see your number \+44 20 7946 0001: all your contacts can/;

test('the audience of the number is said first, with the way to the setting', async () => {
  harness.world.app(owner.id).setPrivacy('phone_number', 'contacts');
  await passTimeUntil();
  chat.say('/add @mia_k');
  const question = await chat.shows(/^Add Mia to/);
  expect(textOf(question)).toMatch(sees);
  expect(labels()).toEqual(['Add Mia', 'Another name', 'Cancel', 'Who sees my number']);
  await chat.press(/^Who sees my number$/);
  await chat.shows(/^Who sees my number\nMy contacts/);
  await chat.press(/^Nobody$/);
  await chat.shows(/^Changed\. People who can see your number now: Nobody\./);
  chat.say('/add @mia_k');
  const asked = textOf(await chat.shows(/^Add Mia to/));
  expect(asked).not.toMatch(sees);
  expect(asked).toMatch(/Let them see your number/);
});

test.each(['everybody', 'nobody'] as const)(
  'nothing of that is said where adding does not change it: %s',
  async (audience) => {
    harness.world.app(owner.id).setPrivacy('phone_number', audience);
    await passTimeUntil();
    chat.say('/add @mia_k');
    expect(textOf(await chat.shows(/^Add Mia to/))).not.toMatch(sees);
    expect(labels()).not.toContain('Who sees my number');
  },
);

test('it is asked of Telegram once for several questions, and not of a contact', async () => {
  harness.world.app(owner.id).setPrivacy('phone_number', 'contacts');
  await passTimeUntil();
  const asked = (): number =>
    harness.sandbox.wire.calls.filter(({ method }) => method === 'account.getPrivacy').length;
  const before = asked();
  for (let times = 0; times < 3; times += 1) {
    chat.say('/add @mia_k');
    expect(textOf(await chat.shows(/^Add Mia to/))).toMatch(sees);
  }
  chat.say('/add @zoe_m Zoe Miller Junior');
  expect(textOf(await chat.shows(/^Rename /))).not.toMatch(sees);
  expect(asked()).toBe(before + 1);
});

test('a setting that Telegram does not return does not prevent adding', async () => {
  await passTimeUntil();
  const error = { code: 400, text: 'PRIVACY_KEY_INVALID' };
  harness.sandbox.wire.faults.add('account.getPrivacy', { kind: 'error', error });
  chat.say('/add @mia_k');
  expect(textOf(await chat.shows(/^Add Mia to/))).not.toMatch(sees);
});

test('several people who are chosen are added at once', async () => {
  const before = book();
  chat.say('/add');
  await chat.shows(/^Who should I add\?/);
  chat.does(() => chat.raw.pickUsers(1, [pia.id, rio.id]));
  const preview = textOf(await chat.shows(/^Import into the contacts of Alex Rivers/));
  expect(preview).toContain('2 people read');
  await chat.press(/^Import 2$/);
  const after = [...before, 'Pia', 'Rio'].toSorted();
  await passTime(clock, 1_000, 'both are added', () => expect(book()).toEqual(after));
});
