import { afterEach, beforeEach, expect, test } from 'vitest';
import { people } from '../../../../src/store/schema/people.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

let app: PairedMemoryApp;
let talk: Talk;

beforeEach(async () => {
  app = await openPairedMemoryApp([{ id: 11n, firstName: 'Zoe' }], ({ elsewhere }) => {
    elsewhere.add(11n, { firstName: 'Zoe', lastName: '' });
  });
  await app.database.query((q) => q.update(people).set({ askedTables: false }));
  talk = talkOf(app, app.me);
});

afterEach(() => app[Symbol.asyncDispose]());

test('the first table is followed by the question whether it can be seen, once', async () => {
  expect(await talk.say('/help')).not.toContain('Do you see a table?');
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
