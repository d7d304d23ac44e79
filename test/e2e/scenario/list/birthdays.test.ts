import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

/** So that yesterday is of another year than tomorrow. */
const clock = new ManualClock(new Date('2026-12-31T15:00:00Z'));
let harness: Harness;
let owner: Person;
let sam: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      const add = (firstName: string, phone: string, birthday?: Person['birthday']): Person => {
        const username = `${firstName.toLowerCase()}_x`;
        const person = world.addPerson({ firstName, phone, ...(birthday && { birthday }) });
        if (firstName !== 'Ivy') world.app(person.id).setUsername(username);
        world.app(me.id).add(person.id, firstName, '', false);
        return person;
      };
      add('Zoe', '+12025550101', { day: 30, month: 12, year: 1990 });
      add('Ivy', '+12025550102', { day: 1, month: 1, year: 2000 });
      add('Ben', '+12025550103', { day: 31, month: 12 });
      sam = add('Sam', '+12025550104', { day: 4, month: 7, year: 1980 });
      add('Olu', '+12025550105');
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

test('birthdays of the three days stand under their dates, with the age they reach', async () => {
  chat.say('/birthdays');
  const list = await chat.shows(/^Birthdays, contacts of Alex Rivers\n/);
  const [shown, note] = textOf(list).split('\nTelegram lists ');
  expect(shown).toBe(
    [
      'Birthdays, contacts of Alex Rivers',
      '30 December\nZoe turns 36',
      '31 December\nBen',
      '1 January\nIvy turns 27',
    ].join('\n'),
  );
  expect(note).toMatch(/^three days only/);
  expect(buttonsOf(list).map(({ label }) => label)).toEqual([
    'Zoe',
    'Open chat',
    'Ben',
    'Open chat',
    'Ivy',
  ]);
});

test('a name opens the card below', async () => {
  const list = chat.latest();
  await chat.press(/^Ivy$/);
  const card = await chat.shows(/Birthday: 1 January 2000, 26 years old/);
  expect(card.id).toBeGreaterThan(list.id);
});

test('other birthdays are on the cards, and none in these days is said', async () => {
  for (const { id } of harness.world.app(owner.id).book().contacts) {
    if (id !== sam.id) harness.world.app(id).setBirthday(undefined);
  }
  chat.say('/birthdays');
  await chat.shows(/^No birthdays yesterday, today or tomorrow/);
  chat.say('/contact sam');
  await chat.shows(/Birthday: 4 July 1980, 46 years old/);
});
