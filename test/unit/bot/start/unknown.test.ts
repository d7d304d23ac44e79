import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp();
});

afterEach(() => app[Symbol.asyncDispose]());

test('a text that is no name is answered by what can be sent', async () => {
  expect(await talkOf(app, app.me).say('z '.repeat(200))).toMatch(/^Send me a name/);
});

test('a button of an older message says so', async () => {
  app.me.say('/contacts');
  const list = await app.me.shows(/^Contacts of/);
  const answer = await app.me.pressData(list, 'garbage', 'forged');
  expect(answer).toMatchObject({ alert: true });
  expect(answer.text).toMatch(/older message/);
});

test('the help leads to every command a person may use', async () => {
  app.me.say('/help');
  await app.me.shows(/^What I can do/);
  await app.me.press(/^All commands$/);
  await app.me.shows(/\/contacts - /);
  await app.me.press(/^Account$/);
  await app.me.shows(/\/invite_member - /);
});
