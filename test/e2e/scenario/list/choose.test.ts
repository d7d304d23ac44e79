import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { waitForCache } from '../../../support/settled.ts';
import { alex, startPairedApp, type Harness } from '../../app-harness.ts';

const many = 23;

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  ({ harness, owner, chat } = await startPairedApp((world) => {
    for (let at = 1; at <= many; at++) addContact(world, at);
  }));
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers · 23/);
  await chat.press(/^Select$/);
});

afterEach(() => harness[Symbol.asyncDispose]());

/** Named by number: every fifth is called Old, the others New. */
function addContact(world: Harness['world'], at: number): void {
  const number = String(at).padStart(2, '0');
  const firstName = at % 5 === 0 ? 'Old' : 'New';
  const person = world.addPerson({
    firstName,
    phone: `+120255501${number}`,
    presence: at === 1 ? { kind: 'online' } : { kind: 'never' },
  });
  world.app(alex.id).add(person.id, firstName, number, false);
}

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`).toSorted();
}

function ticked(): string[] {
  const rows = tableOf(chat.latest());
  return rows.flatMap(([name = '']) => (name.startsWith('☑ ') ? name.slice(2) : []));
}

function shown(): string {
  return textOf(chat.latest());
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('names picked on several pages are deleted at once, after one question', async () => {
  expect(shown()).toMatch(/No one’s selected yet/);
  expect(labels()).not.toContain('Open');
  await chat.press(/^New 01$/);
  await chat.press(/^New 03$/);
  expect(ticked()).toEqual(['New 01', 'New 03']);
  await chat.press(/^New 03$/);
  expect(ticked()).toEqual(['New 01']);
  await chat.press(/^›$/);
  await chat.press(/^New 13$/);
  expect(ticked()).toEqual(['New 13']);
  await chat.press(/^‹$/);
  expect(ticked()).toEqual(['New 01']);
  expect(shown()).toMatch(/2 contacts selected/);
  await chat.press(/^Delete 2…$/);
  expect(shown()).toMatch(
    /^Delete these 2 contacts from the contacts of Alex Rivers\?\nNew 01, New 13\n\nRemoves them/,
  );
  expect(book()).toHaveLength(many);

  const calls = harness.sandbox.wire.calls.length;
  const question = chat.latest();
  const yes =
    buttonsOf(question).find(({ label }) => label.startsWith('Delete these 2'))?.data ?? '';
  await chat.pressData(question, yes);
  expect(shown()).toMatch(/^Deleted 2 contacts:\nNew 01, New 13$/);
  expect(book()).toHaveLength(many - 2);
  expect(book()).not.toContain('New 13');
  const methods = harness.sandbox.wire.calls.slice(calls).map(({ method }) => method);
  expect(methods.filter((method) => method === 'contacts.deleteContacts')).toHaveLength(1);

  const again = await chat.pressData(chat.latest(), yes, 'forged');
  expect(again.text).toMatch(/None of them is a contact anymore/);
  await chat.press(/^Back to the list$/);
  expect(shown()).toMatch(/^Contacts of Alex Rivers · 21/);
  expect(labels()).toContain('Select');
});

test('all that a search finds, but one', async () => {
  await chat.press(/^Done$/);
  chat.say('/contacts old');
  await chat.shows(/Search: old/);
  await chat.press(/^Select$/);
  await chat.press(/^Select all 4$/);
  expect(ticked()).toEqual(['Old 05', 'Old 10', 'Old 15', 'Old 20']);
  await chat.press(/^Old 10$/);
  await chat.press(/^Delete 3…$/);
  await chat.press(/^Delete these 3 contacts$/);
  expect(shown()).toMatch(/^Deleted 3 contacts:\nOld 05, Old 15, Old 20$/);
  expect(book().filter((name) => name.startsWith('Old'))).toEqual(['Old 10']);
  expect(book()).toHaveLength(many - 3);
});

test('all of a filter stay those of the filter when it is changed', async () => {
  await chat.press(/▾$/);
  await chat.press(/^Online$/);
  await chat.press(/^Select all 1$/);
  await chat.press(/▾$/);
  await chat.press(/^Everyone$/);
  expect(shown()).toMatch(/One contact selected/);
  expect(ticked()).toEqual(['New 01']);
  await chat.press(/▾$/);
  await chat.press(/^By last seen$/);
  expect(ticked()).toEqual(['New 01']);
  await chat.press(/^Clear$/);
  expect(ticked()).toEqual([]);
  expect(labels().filter((label) => label.startsWith('Delete '))).toEqual([]);
});

test('a contact who matches only after the question is not deleted with the others', async () => {
  await chat.press(/^Select all 23$/);
  await chat.press(/^Delete 23…$/);
  expect(shown()).toMatch(/New 01, .*, 13 more\n/);
  addContact(harness.world, 24);
  harness.world.app(owner.id).remove(harness.world.findByPhone('+12025550101')?.id ?? 0n);
  await waitForCache(harness, owner.id);
  await chat.press(/^Delete these 23 contacts$/);
  expect(shown()).toMatch(/^Deleted 22 contacts:\n(?!.*New 01)[^]*\nOne was no longer a contact/);
  expect(book()).toEqual(['New 24']);
});

test('names tapped faster than the table is drawn are all picked', async () => {
  const table = chat.latest();
  const dataOf = (name: string): string =>
    buttonsOf(table).find(({ label }) => label === name)?.data ?? '';
  const tap = (name: string): Promise<unknown> => chat.raw.press(table.id, dataOf(name), 'forged');
  await Promise.all([tap('New 01'), tap('New 02'), tap('New 01'), tap('New 04')]);
  expect(ticked()).toEqual(['New 01', 'New 02', 'New 04']);
  await chat.press(/^New 02$/);
  expect(ticked()).toEqual(['New 01', 'New 04']);
});

test('keeping leads back to the choice', async () => {
  await chat.press(/^New 02$/);
  await chat.press(/^Delete 1…$/);
  await chat.press(/^Keep$/);
  expect(ticked()).toEqual(['New 02']);
  expect(book()).toHaveLength(many);
});

test('plain messages have the ticks too', async () => {
  const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
  harness.sandbox.botApi.faults.add('editMessageText', { kind: 'error', error: refusal });
  await chat.press(/^New 02$/);
  expect(shown()).toMatch(/\n☐ 1\. New 01/);
  expect(shown()).toMatch(/\n☑ 2\. New 02/);
  await chat.press(/^☐ 1$/);
  await chat.press(/^Delete 2…$/);
  await chat.press(/^Delete these 2 contacts$/);
  expect(book()).toHaveLength(many - 2);
});
