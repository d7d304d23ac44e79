import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let app: OfficialApp;
let chat: Chat;

/** Name and number of each contact; without a number, they hide it. */
const contacts = [
  ['Miller, Zoe', '', '+12025550101'],
  ['BEN', 'OKAFOR', undefined],
  ['Ida 🌸', 'Cole', '+12025550103'],
  ['Nia Cole', '', '+12025550104'],
  ['Dr. Max', 'Moe', '+12025550105'],
  ['Tidy', 'Already', '+12025550106'],
] as const;

beforeEach(async () => {
  ({ harness, chat } = await startPairedApp((world, me) => {
    app = world.app(me.id);
    for (const [at, [firstName, lastName, phone]] of contacts.entries()) {
      const privacy = { phone_number: phone ? 'everybody' : 'nobody' } as const;
      const number = phone ?? `+1202555020${at}`;
      const { id } = world.addPerson({ firstName: `Own ${at}`, phone: number, privacy });
      app.add(id, firstName, lastName, false);
    }
  }));
});
afterEach(() => harness[Symbol.asyncDispose]());

const held = (): readonly string[] =>
  app
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName}|${lastName}`)
    .toSorted();
const labels = (): readonly string[] => buttonsOf(chat.latest()).map(({ label }) => label);

/** Opens /tidy and ticks all rules. */
async function chooseAll(): Promise<void> {
  chat.say('/tidy');
  await chat.shows(/^Tidy the names of Alex Rivers’s contacts/);
  for (let open = 3; open > 0; open--) {
    await chat.press(/^☐/);
    await eventually('one more is ticked', () => {
      expect(textOf(chat.latest()).match(/^☐/gm) ?? []).toHaveLength(open - 1);
    });
  }
}

test('names are tidied by chosen rules, previewed as old and new, and undone at once', async () => {
  const before = held();
  chat.say('/tidy');
  const asked = await chat.shows(/^Tidy the names of Alex Rivers’s contacts/);
  expect(textOf(asked)).toContain('Miller, Zoe → Zoe · Miller');
  expect(textOf(asked)).toContain('BEN OKAFOR → Ben · Okafor');
  expect(textOf(asked)).toContain('Nia Cole → Nia · Cole');
  expect(labels()).toContain('Look at 2 names');
  await chooseAll();
  await chat.press(/^Look at 5 names$/);
  const preview = await chat.shows(/5 names would change\. Nothing’s sent yet/);
  expect(textOf(preview)).toMatch(/Nia Cole\W*→ Nia · Cole/);
  expect(textOf(preview)).toMatch(/Dr\. Max Moe\W*→ Max · Moe/);
  expect(held()).toEqual(before);
  await chat.press(/^Rename 5$/);
  await chat.shows(/^Tidied the names of Alex Rivers’s contacts/);
  expect(held()).toEqual([
    'Ben|Okafor',
    'Ida|Cole',
    'Max|Moe',
    'Nia|Cole',
    'Tidy|Already',
    'Zoe|Miller',
  ]);
  chat.say('/tidy');
  await chat.shows(/These names are tidy/);
  chat.say('/history');
  expect(textOf(await chat.shows(/^Changes to/))).toMatch(/Renamed 5 contacts/);
  chat.say('/undo');
  await eventually('the old names are back', () => expect(held()).toEqual(before));
});

test('plain text has the same, with a sign before the number of a button', async () => {
  chat.say('/settings');
  await chat.shows(/Tables: on/);
  await chat.press(/^Send tables as plain text$/);
  await chat.shows(/Tables: off, sent as plain text/);
  await chooseAll();
  expect(textOf(chat.latest())).toContain('Miller, Zoe → Zoe · Miller');
  await chat.press(/^Look at 5 names$/);
  const preview = await chat.shows(/5 names would change/);
  expect(textOf(preview)).toMatch(/Nia Cole\W*→ Nia · Cole/);
  expect(labels()).toEqual(expect.arrayContaining(['☑ 1', '☑ 5', 'Rename 5', 'Cancel']));
});

test('a name that is switched off in the preview stays', async () => {
  await chooseAll();
  await chat.press(/^Look at 5 names$/);
  await chat.shows(/5 names would change/);
  await chat.press(/^☑/);
  await eventually('one row is off', () => expect(labels()).toContain('Rename 4'));
  await chat.press(/^Rename 4$/);
  await chat.shows(/^Tidied the names/);
  const changed = contacts.filter(([first, last]) => !held().includes(`${first}|${last}`));
  expect(changed).toHaveLength(4);
});

test('a plan that is cancelled changes nothing', async () => {
  const before = held();
  chat.say('/tidy');
  await chat.shows(/^Tidy the names/);
  await chat.press(/^Look at 2 names$/);
  await chat.shows(/2 names would change/);
  await chat.press(/^Cancel$/);
  await chat.shows(/nothing changed/);
  expect(held()).toEqual(before);
});
