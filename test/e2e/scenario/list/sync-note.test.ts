import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let harness: Harness;
let chat: Chat;

const said = /A phone with Sync Contacts on brings these back\. Switch it off .*Settings › Privacy/;

beforeAll(async () => {
  ({ harness, chat } = await startPairedApp((world, me) => {
    for (const at of [1, 2, 3]) {
      const person = world.addPerson({ firstName: `P${at}`, phone: `+1202555010${at}` });
      world.app(me.id).add(person.id, `P${at}`, '', false);
      if (at === 3) world.app(person.id).deleteAccount();
    }
    me.saved.set({ phone: '+12025550777', firstName: 'N', lastName: '', date: world.now() });
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

test.each([
  ['/reset_saved', /^Telegram keeps one saved number/],
  ['/delete_phones +12025550101 +12025550102', /^Delete these 2 numbers/],
  ['/cleanup', /^Clean-up/],
])('%s says that a phone may bring it all back', async (text, words) => {
  chat.say(text);
  expect(textOf(await chat.shows(words))).toMatch(said);
});

test('so does the question before many are deleted', async () => {
  chat.say('/contacts');
  await chat.shows(/^Contacts of/);
  await chat.press(/^Select$/);
  await chat.press(/^Select all 3$/);
  await chat.press(/^Delete 3…$/);
  expect(textOf(await chat.shows(/^Delete these 3 contacts/))).toMatch(said);
});

test.each([
  ['/delete_phones +12025550101', /^Delete this number/],
  ['/delete p1', /^Delete P1 from/],
])('%s, of one, does not', async (text, words) => {
  chat.say(text);
  expect(textOf(await chat.shows(words))).not.toMatch(said);
});
