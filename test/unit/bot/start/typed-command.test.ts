import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe' };
/** They are called like words that are commands. */
const namesakes = ['Home', 'Salam', 'News', 'Jobs', 'Find Ben'];

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

test.each(namesakes)('a contact called %s can be found by typing the name', async (name) => {
  app.phone.elsewhere.add(zoe.id, { firstName: name, lastName: name === 'Home' ? '' : 'Miller' });
  await me.say('/contacts');
  expect(await me.say(name.toLowerCase())).toMatch(
    new RegExp(
      `^“${name.toLowerCase()}” is a contact of yours and a command[^]*\\[${name}[^]*\\[/`,
    ),
  );
  expect(await me.press(new RegExp(`^${name}`))).toMatch(new RegExp(`^${name}[^]*\\[Rename\\]`));
  await me.say(name);
  expect(await me.press(/^\//)).not.toContain('[Rename]');
});

test('of contacts called like a command, five are offered', async () => {
  for (let id = 21n; id <= 26n; id += 1n) {
    app.phone.elsewhere.join({ id, firstName: 'Home', phone: `+120255501${id}` });
    app.phone.elsewhere.add(id, { firstName: 'Home', lastName: '' });
  }
  await me.say('/contacts');
  expect((await me.say('home')).match(/\[Home/g)).toHaveLength(5);
});

test('a command with a slash, or that no contact is called, asks nothing', async () => {
  app.phone.elsewhere.add(zoe.id, { firstName: 'Home', lastName: 'Depot' });
  await me.say('/contacts');
  expect(await me.say('/home')).toMatch(/^Hello Max/);
  expect(await me.say('menu')).toMatch(/^Hello Max/);
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

test('a misspelled command without a slash is suggested where it is the name of no one', async () => {
  expect(await me.say('contcts')).toMatch(/^No contact matches “contcts”[^]*\[\/contacts\]/);
  expect(await me.press(/^\/contacts$/)).toMatch(/^Contacts of Max Muster · 1\n/);
  expect(await me.say('birthday')).toMatch(/birthday/i);
});

test('the suggestion for a command that takes no words can be pressed', async () => {
  expect(await me.say('/hlep me out')).toMatch(/\[\/help\]$/);
  expect(await me.press(/^\/help$/)).toMatch(/^What I can do/);
});

test('a command without its slash ends a question', async () => {
  await me.say('/rename');
  expect(await me.say('contacts')).toMatch(/^Contacts of Max Muster/m);
  expect(await me.say('zoe')).toMatch(/^Zoe Miller\n/);
  await me.say('/rename zoe');
  expect(await me.say('cancel')).toMatch(/^OK, canceled/);
});

test.each([
  ['ru', 'отмена', /^Хорошо, отменено/],
  ['de', 'Abbrechen', /^OK, abgebrochen/],
])('in %s the word %s ends a question', async (language, word, shown) => {
  await app.roster.preferences.setLanguage(app.account.personId, language);
  await me.say('/rename zoe');
  expect(await me.say(word)).toMatch(shown);
  expect(await me.say('zoe')).toMatch(/^Zoe Miller\n/);
});

test.each([
  ['Jobs', '/jobs'],
  ['help', '/help'],
  ['contcts', '/contacts'],
  ['find zoe', '/contacts zoe'],
])('%s as a name may be meant as %s', async (text, command) => {
  await me.say('/rename zoe');
  expect(await me.say(text)).toContain(`[${command}] [Rename to ${text}]`);
  expect(await me.say('zoe')).toMatch(/^Zoe Miller\n/);
  await me.say('/rename zoe');
  await me.say(text);
  expect(await me.press(/^Rename to /)).toContain(`Zoe Miller is ${text} now`);
});
