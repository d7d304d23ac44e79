import { afterEach, beforeEach, expect, test } from 'vitest';
import { people } from '../../../../src/store/schema/people.ts';
import {
  openJustPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

let app: PairedMemoryApp;
let talk: Talk;

beforeEach(async () => {
  app = await openJustPairedMemoryApp([{ id: 11n, firstName: 'Zoe' }], ({ elsewhere }) => {
    elsewhere.add(11n, { firstName: 'Zoe', lastName: '' });
  });
  await app.database.query((q) => q.update(people).set({ askedTables: false }));
  talk = talkOf(app, app.me);
});

afterEach(() => app[Symbol.asyncDispose]());

test.each(['/help', 'help', '/cleanup', '/status', '/duplicates', '/history'])(
  '%s without a table is followed by the question whether it can be read, once',
  async (command) => {
    expect(await talk.say(command)).toMatch(
      /\n---\n(Can you read the message above|Do you see a table)\?\n\[Yes\] \[No, plain text\]$/,
    );
    const { id } = app.me.latest();
    await talk.press(/^No, plain text$/);
    const shown = app.me.latest();
    expect([shown.rich, shown.edited, shown.id < id]).toEqual([undefined, true, true]);
    expect(await talk.say('/help')).toMatch(/^What I can do[^]*(?<!plain text\])$/);
  },
);

test('the preview of an import is followed by the question, and becomes text', async () => {
  app.me.say('+12025550177 Ann\n+12025550178 Bob');
  await app.answerTo(app.me);
  await talk.press(/^No, plain text$/);
  const shown = app.me.latest();
  expect([shown.rich, shown.edited]).toEqual([undefined, true]);
  expect(shown.text).toContain('Ann');
});

test('nothing is undone twice to be shown as text', async () => {
  await talk.say('/rename zoe = Zora');
  expect(await talk.say('/undo')).not.toContain('Can you read');
  expect(await talk.say('undo')).not.toContain('Can you read');
});

test('plain messages are not followed by the question', async () => {
  expect(await talk.say('/start')).not.toContain('Can you read');
  expect(await talk.say('/cancel')).not.toContain('Can you read');
});

test('the first table is followed by the question whether it can be seen, once', async () => {
  expect(await talk.say('/contacts')).toMatch(
    /^Contacts of[^]+\n---\nDo you see a table\?\n\[Yes\] \[No, plain text\]$/,
  );
  expect(await talk.say('/contacts')).not.toContain('Do you see a table?');
});

test('Yes takes the question away', async () => {
  await talk.say('/contacts');
  await talk.press(/^Yes$/);
  expect(app.me.latest().rich).toBeDefined();
  expect(await app.roster.preferences.plainTables(app.account.personId)).toBe(false);
});

test('No turns the table into text in its place, and takes the question away', async () => {
  await talk.say('/contacts zoe');
  await talk.press(/^No, plain text$/);
  const list = app.me.latest();
  expect([list.rich, list.edited]).toEqual([undefined, true]);
  expect(list.text).toMatch(/Search: zoe\n\n1\. Zoe/);
  await talk.press(/^1$/);
  expect(app.me.latest().text).toMatch(/^Zoe\n/);
});

test('a table that a button opened becomes text too', async () => {
  await talk.press(/^Contacts · 1$/);
  await talk.press(/^No, plain text$/);
  expect(app.me.latest().text).toMatch(/^Contacts of Max Muster · 1\n\n1\. Zoe/);
});
