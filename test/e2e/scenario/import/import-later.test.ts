import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { passTime } from '../../../support/pass-time.ts';

const hour = 3_600_000;

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      world.addPerson({ firstName: 'Late', phone: '+12025550105' });
      world
        .app(me.id)
        .add(world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id, 'Zoe', '', false);
    },
    { clock },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName }) => firstName).toSorted();
}

function savedPhones(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .saved.map(({ phone }) => phone);
}

test('a deferred number is tried again by itself, and reported', async () => {
  harness.world.imports.throttle(5, ['+12025550105']);
  chat.say('/import +12025550105 Late');
  const answer = await chat.shows(
    /^Late, \+1 202 555 0105: Telegram wants this number again later/,
  );
  expect(textOf(answer)).toMatch(
    /I’ll send it by myself, \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n\nTelegram limits/,
  );
  expect(answer.entities?.some(({ type }) => type === 'date_time')).toBe(true);
  expect(book()).toEqual(['Zoe']);

  harness.world.imports.throttle(0);
  chat.does(() => undefined);
  await passTime(clock, hour / 4, 'the bot has answered', () =>
    expect(chat.answers()).not.toEqual([]),
  );
  const told = textOf(chat.latest());
  expect(told).toMatch(
    /^Tried again for Alex Rivers, as Telegram had asked\n1 added\nAdded Late to/,
  );
  expect(book()).toEqual(['Late', 'Zoe']);
  await chat.press(/^Undo$/);
  await chat.shows(/^Late is out of your contacts again\.$/);
  expect(book()).toEqual(['Zoe']);
});

test('a number that Telegram puts off is saved there, and taken back it is neither saved nor tried again', async () => {
  harness.world.imports.throttle(5, ['+12025550105']);
  chat.say('/import +12025550105 Late');
  await chat.shows(/^Late, \+1 202 555 0105: Telegram wants this number again later/);
  expect(savedPhones()).toContain('+12025550105');
  await chat.press(/^Undo$/);
  await chat.shows(/^Late \(\+1 202 555 0105\) is out of the saved numbers again\.$/);
  expect(savedPhones()).not.toContain('+12025550105');
  harness.world.imports.throttle(0);
  for (let quarter = 0; quarter < 8; quarter++) await clock.advance(hour / 4);
  chat.say('/session');
  await chat.shows(/Alex Rivers/);
  expect(textOf(chat.latest())).not.toMatch(/wants later/);
  expect(book()).toEqual(['Zoe']);
});
