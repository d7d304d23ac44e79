import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let ben: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    ben = world.addPerson({ firstName: 'Ben', lastName: 'Okafor', phone: '+12025550103' });
    const phone = world.app(me.id);
    phone.setPrivacy('phone_number', 'nobody');
    phone.add(zoe.id, 'Zoe', 'Miller', false);
    phone.add(ben.id, 'Ben', 'Okafor', false);
    // They see the number, so there is nothing to offer them; but each has to be asked about.
    for (let at = 0; at < 35; at += 1) {
      const friend = world.addPerson({
        firstName: `Friend ${at}`,
        phone: `+12025551${100 + at}`,
      });
      phone.add(friend.id, `Friend ${at}`, '', true);
      world.app(friend.id).add(me.id, 'Alex', '', true);
    }
  }));
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 37/);
});

afterAll(() => harness[Symbol.asyncDispose]());

/** The number the other's contact list shows for Alex. */
function numberSeenBy(other: Person): string | undefined {
  return harness.world
    .app(other.id)
    .book()
    .contacts.find(({ id }) => id === owner.id)?.phone;
}

test('no person waits for the number at first, and the rest is asked about on request', async () => {
  chat.say('/share');
  const some = await chat.shows(/None of those I checked is waiting for your number/);
  expect(textOf(some)).toMatch(/5 more contacts are still to be checked/);
  await chat.press(/^Check more$/);
  const all = await chat.shows(/No one’s waiting for your number/);
  expect(all.id).toBe(some.id);
  expect(buttonsOf(all).map(({ label }) => label)).toEqual(['Open contacts']);
});

test('a person who adds me is offered my number, and gets it only by the button', async () => {
  chat.does(() => harness.world.app(zoe.id).add(owner.id, 'Alex', 'R', false));
  const prompt = await chat.shows(/^Zoe Miller added you to their contacts\./);
  expect(textOf(prompt)).toContain('Let them see your number +44 20 7946 0001?');
  expect(buttonsOf(prompt).map(({ label }) => label)).toEqual(['Share my number', 'Not now']);
  expect(numberSeenBy(zoe)).toBeUndefined();

  await chat.press(/^Not now$/);
  await chat.shows(/^OK, not sharing your number with Zoe Miller/);
  expect(numberSeenBy(zoe)).toBeUndefined();
});

test('/share shows the question again, and sharing changes what they see', async () => {
  chat.say('/share');
  await chat.shows(/One person added you and doesn’t have your number \+44 20 7946 0001/);
  await chat.press(/^Zoe Miller$/);
  await chat.shows(/^Zoe Miller added you to their contacts/);
  expect(numberSeenBy(zoe)).toBeUndefined();
  await chat.press(/^Share my number$/);
  await chat.shows(/^Zoe Miller can see your number \+44 20 7946 0001 now/);
  expect(numberSeenBy(zoe)).toBe('+442079460001');
  await chat.press(/Next/);
  await chat.shows(/No one’s waiting/);
});

test('an offer that was taken back is said to be gone', async () => {
  chat.does(() => harness.world.app(ben.id).add(owner.id, 'Alex', 'R', false));
  const prompt = await chat.shows(/^Ben Okafor added you/);
  harness.world.app(ben.id).remove(owner.id);
  const data = buttonsOf(prompt).find(({ label }) => label === 'Share my number')?.data ?? '';
  const { text } = await chat.pressData(prompt, data);
  expect(text).toMatch(
    /^They’re not waiting for your number: they have it already, or no longer have you/,
  );
  expect(numberSeenBy(ben)).toBeUndefined();
});

test('Telegram wanting them added first is said in words', async () => {
  chat.does(() => harness.world.app(ben.id).add(owner.id, 'Alex', 'R', false));
  const prompt = await chat.shows(/^Ben Okafor added you/);
  const error = { code: 400, text: 'CONTACT_ADD_MISSING' };
  harness.sandbox.wire.faults.add('contacts.acceptContact', { kind: 'error', error });
  const data = buttonsOf(prompt).find(({ label }) => label === 'Share my number')?.data ?? '';
  const { text } = await chat.pressData(prompt, data);
  expect(text).toMatch(/^Add them to your contacts first, then share your number/);
  expect(numberSeenBy(ben)).toBeUndefined();
});
