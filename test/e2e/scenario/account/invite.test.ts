import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';

let harness: Harness;
let owner: Person;
let zoe: Person;
let chat: Chat;

beforeAll(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      zoe = world.addPerson({
        id: 7_100_000_002n,
        firstName: 'Zoe',
        lastName: 'Miller',
        phone: '+12025550101',
      });
    },
    owners: [alex.id, 7_100_000_002n],
  });
  await pairByCode(harness, owner);
  await pairByCode(harness, zoe);
  chat = harness.chat(owner);
});

afterAll(() => harness[Symbol.asyncDispose]());

/** The link that the copying button carries. */
function copied(message: ShownMessage): string {
  const [key] = message.inlineKeyboard?.[0] ?? [];
  return key && 'copy_text' in key ? key.copy_text.text : '';
}

async function linkOfZoe(): Promise<string> {
  harness.chat(zoe).say('/invite');
  return copied(await harness.chat(zoe).showsPicture());
}

test('/invite shows my link as text, to copy, and as a code that says the same', async () => {
  chat.say('/invite');
  const shown = await chat.showsPicture();
  expect(copied(shown)).toMatch(/^https:\/\/t\.me\/contact\/[\w-]+$/);
  expect(textOf(shown)).toMatch(/^Contact link of Alex Rivers\n/);
  expect(textOf(shown)).toContain(copied(shown));
  expect(chat.readCode(shown)).toBe(copied(shown));
  expect(textOf(shown)).toMatch(/shows your name, not your number/);
  expect(textOf(shown)).not.toMatch(/7946/);
  const expires = shown.captionEntities?.find(({ type }) => type === 'date_time');
  expect(expires).toMatchObject({ date_time_format: 'Dt' });
});

test('a new link takes the place of the one that was shown', async () => {
  const before = chat.latest();
  await chat.press(/^New link$/);
  const after = chat.latest();
  expect(after.id).toBe(before.id);
  expect(copied(after)).not.toBe(copied(before));
  expect(chat.readCode(after)).toBe(copied(after));
});

test('a link shows whose it is, and leads to adding them', async () => {
  chat.say(`/invite ${await linkOfZoe()}`);
  const card = await chat.shows(/^Zoe Miller\n/);
  expect(textOf(card)).toMatch(/Number hidden from you[^]+Not in your contacts/);
  await chat.press(/^Add$/);
  await chat.shows(/^Add Zoe Miller to the contacts of Alex Rivers\?/);
  await chat.press(/^Add Zoe Miller$/);
  await chat.shows(/^Added Zoe Miller/);
  expect(harness.world.app(owner.id).book().contacts).toMatchObject([{ id: zoe.id }]);
});

test('a link alone is understood too', async () => {
  chat.say(await linkOfZoe());
  const card = await chat.shows(/^Zoe Miller\n/);
  expect(buttonsOf(card).map(({ label }) => label)).toContain('Rename');
});

test('a link that leads to no user, or anything else, is explained', async () => {
  chat.say('https://t.me/contact/bm8tc3VjaC10b2tlbg');
  await chat.shows(/^This contact link is too old or was never valid/);
  chat.say('/invite zoe');
  await chat.shows(/^\/invite alone gives you a link/);
});
