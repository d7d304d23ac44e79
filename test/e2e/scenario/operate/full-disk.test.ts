import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from '../../../support/database.ts';
import { eventually } from '../../../support/eventually.ts';
import { startPairedApp, waitForUpdates, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';

let harness: Harness;
let chat: Chat;

beforeAll(async () => {
  ({ harness, chat } = await startPairedApp((world, me) => {
    const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
  }));
  // From here on the program knows whom it may answer without the database.
  chat.say('/help');
  await chat.shows(/What I can do/);
  await waitForUpdates(harness);
});

afterAll(() => harness[Symbol.asyncDispose]());

/** Postgres refuses new rows of a table with the code that it has for this. */
async function breakWrites(table: string, code: string): Promise<void> {
  await inDatabase(harness, async (sql) => {
    await sql.unsafe(`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = '${code}'; end $$`);
    await sql.unsafe(`create trigger refuses before insert on ${table} execute function refuse()`);
  });
}

async function mendWrites(): Promise<void> {
  await inDatabase(harness, (sql) => sql`drop function refuse() cascade`);
}

const isAway = /^I can’t reach my database right now/;

test.each([
  ['the disk is full', '53100'],
  ['the database only reads', '25006'],
])('while %s, a message waits, its person knows, and it is answered once', async (_, code) => {
  await breakWrites('updates', code);
  chat.say('/contacts');
  await chat.shows(/^I can’t reach my database right now\. I’ve got your message/);
  await mendWrites();
  await chat.shows(/^Contacts of Alex Rivers · 1/);
  const answers = chat.answers().filter((one) => textOf(one).startsWith('Contacts of'));
  expect(answers).toHaveLength(1);
});

test('a change that cannot be recorded is not made, and the same command works afterwards', async () => {
  await breakWrites('changes', '53100');
  chat.say('/rename zoe = Zoe Home');
  await chat.shows(isAway);
  const names = (): readonly string[] =>
    harness.world
      .app(7_100_000_001n)
      .book()
      .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  expect(names()).toEqual(['Zoe Miller']);
  await mendWrites();
  chat.say('/rename zoe = Zoe Home');
  await chat.shows(/^Renamed: Zoe Miller is Zoe Home now/);
  await eventually('the contact is renamed', names, ['Zoe Home']);
});
