import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe' };

let app: PairedMemoryApp;
let me: Talk;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe], ({ elsewhere }) =>
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Miller' }),
  );
  me = talkOf(app, app.me);
});

afterEach(() => app[Symbol.asyncDispose]());

test.each([
  ['/Contacts', /^Contacts of Max Muster · 1\n/],
  ['Contacts zoe', /^Contacts of Max Muster · 1\nSearch: zoe/],
  ['help', /^What I can do/],
  ['undo', /nothing/i],
  ['clean up', /clean|need/i],
  ['hello', /^Hello Max\.[^]*\[Contacts\]/],
  ['delete zoe', /^Delete Zoe Miller from/],
])('%s does what the command does', async (text, shown) => {
  expect(await me.say(text)).toMatch(shown);
});

test('a misspelled command is suggested, with its words', async () => {
  expect(await me.say('/contcts zoe')).toMatchInlineSnapshot(`
    "There’s no /contcts. Did you mean /contacts?
    [/contacts zoe]"
  `);
  expect(await me.press(/^\/contacts zoe$/)).toMatch(/^Contacts of Max Muster · 1\nSearch: zoe/);
  expect(await me.say(`/contcts ${'z'.repeat(60)}`)).toMatch(/\[\/contacts\]$/);
});

test('a command that is like no other leads to the help', async () => {
  expect(await me.say('/nonsense zoe')).toMatchInlineSnapshot(`
    "There’s no /nonsense. /help lists what I can do.
    [/help]"
  `);
  expect(await me.press(/^\/help$/)).toMatch(/^What I can do/);
});

test('a command without its slash ends a question, and is its answer only where a name is asked for', async () => {
  await me.say('/rename');
  expect(await me.say('contacts')).toMatch(/^Contacts of Max Muster/m);
  expect(await me.say('zoe')).toMatch(/^Zoe Miller\n/);
  await me.say('/rename zoe');
  expect(await me.say('Jobs')).toMatch(/is Jobs now/);
  await me.say('/rename jobs');
  expect(await me.say('cancel')).toMatch(/^OK, canceled/);
});
