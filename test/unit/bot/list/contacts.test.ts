import { afterEach, beforeEach, expect, test } from 'vitest';
import { buttonsOf, tableOf, textOf } from '../../../e2e/chat-text.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' };
const ben = { id: 12n, firstName: 'Ben', lastName: 'Okafor', phone: '+12025550102' };
const crowd = Array.from({ length: 12 }, (_, at) => ({ id: 100n + BigInt(at), firstName: 'Pal' }));

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben, ...crowd], ({ elsewhere }) => {
    for (const person of [zoe, ben]) elsewhere.add(person.id, person);
    for (const { id, firstName } of crowd) elsewhere.add(id, { firstName, lastName: `${id}` });
  });
});

afterEach(() => app[Symbol.asyncDispose]());

test('/contacts lists the contacts by name, and turns pages in the same message', async () => {
  const { me } = app;
  me.say('/contacts');
  const list = await me.shows(/^Contacts of Max Muster · 14\n/);
  expect(textOf(list)).toMatch(/Ben Okafor[^]*Pal 100/);
  expect(textOf(list)).not.toContain('Zoe Miller');
  await me.press(/^›$/);
  const second = await me.shows(/Zoe Miller/);
  expect(second.id).toBe(list.id);
  expect(textOf(second)).not.toContain('Ben Okafor');
});

test('words of a command search the list', async () => {
  app.me.say('/contacts mil');
  const list = await app.me.shows(/^Contacts of Max Muster · 1 of 14\n/);
  expect(textOf(list)).toContain('Zoe Miller');
  expect(textOf(list)).not.toContain('Ben Okafor');
});

test('where rich messages are refused, the list is plain text with the same buttons', async () => {
  const { me } = app;
  app.botApi.fail('sendRichMessage', { code: 400, description: 'Bad Request: not supported' });
  me.say('/contacts zoe');
  const list = await me.shows(/^Contacts of Max Muster/);
  expect(list.rich).toBeUndefined();
  expect(tableOf(list)).toEqual([]);
  expect(list.text).toMatch(/\n1\. Zoe Miller · long ago/);
  expect(buttonsOf(list).map(({ label }) => label)).toContain('1');
});

test('when Telegram ends the session, the person is asked to pair again', async () => {
  const { me } = app;
  me.does(() => app.phone.elsewhere.endSession());
  await me.shows(/^Telegram ended my connection to Max Muster/);
  me.say('/contacts');
  await me.shows(/pair/i);
  expect(await app.roster.accounts.list(app.account.personId)).toMatchObject([{ signedIn: false }]);
});
