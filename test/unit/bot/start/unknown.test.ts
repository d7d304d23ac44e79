import { afterEach, beforeEach, expect, test } from 'vitest';
import { buttonsOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp();
});

afterEach(() => app[Symbol.asyncDispose]());

test('words that are no command are offered as a search', async () => {
  app.me.say('zoe miller');
  const shown = await app.me.shows(/I did not understand that/);
  expect(buttonsOf(shown)).toHaveLength(1);
  await app.me.press(/zoe miller/);
  await app.me.shows(/^Contacts of Max Muster/);
});

test('a text of more than 40 characters is not', async () => {
  app.me.say('z'.repeat(41));
  expect(buttonsOf(await app.me.shows(/I did not understand that/))).toEqual([]);
});

test('a command that does not exist is named', async () => {
  app.me.say('/nothing at all');
  await app.me.shows(/\/nothing/);
});

test('a button of an older message says so', async () => {
  app.me.say('/contacts');
  const list = await app.me.shows(/^Contacts of/);
  const answer = await app.me.pressData(list, 'garbage', 'forged');
  expect(answer).toMatchObject({ alert: true });
  expect(answer.text).toMatch(/older message/);
});

test('/help lists every command a person may use', async () => {
  app.me.say('/help');
  await app.me.shows(/\/contacts - [^]*\/invite_member - /);
});
