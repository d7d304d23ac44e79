import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { inDatabase, isFirstRoundOver } from '../../../integration/accounts/accounts-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const clock = new ManualClock(new Date('2026-12-30T15:00:00Z'));

let harness: Harness;
let chat: Chat;
let lastId = 0;

beforeAll(async () => {
  ({ harness, chat } = await startPairedApp(
    (world, me) => {
      const born = (firstName: string, phone: string, birthday: Person['birthday']): void => {
        const person = world.addPerson({ firstName, phone, ...(birthday && { birthday }) });
        world.app(me.id).add(person.id, firstName, '', false);
      };
      born('Zoe', '+12025550101', { day: 30, month: 12, year: 1990 });
      born('Ben', '+12025550103', { day: 31, month: 12 });
      born('Kim', '+12025550104', { day: 31, month: 12, year: 1986 });
      born('Ivy', '+12025550102', { day: 1, month: 1, year: 2000 });
      born('Mo', '+12025550105', { day: 2, month: 3 });
    },
    { clock },
  ));
  lastId = chat.latest().id;
});

afterAll(() => harness[Symbol.asyncDispose]());

function told(): readonly string[] {
  const messages = chat.raw.messages().filter((one) => one.from === 'bot' && one.id > lastId);
  return messages.map(textOf);
}

/** It is this time when the program starts again. */
async function startAt(time: string): Promise<void> {
  await harness.restart(() => void clock.advance(Date.parse(time) - clock.now().getTime()));
}

async function inTime(sees: () => void | Promise<void>): Promise<void> {
  await passTime(clock, 31_000, 'the birthdays are in the chat', sees);
}

test('a pairing in the afternoon does not bring the birthdays of that morning', async () => {
  await eventually('the first round is over', () => isFirstRoundOver(harness, clock), true);
  await clock.advance(31_000);
  expect(told()).toEqual([]);
});

test('in the morning all birthdays of the day are delivered, once', async () => {
  await startAt('2026-12-31T06:50:00Z');
  await clock.advance(31_000);
  expect(told()).toEqual([]);
  await clock.advance(10 * 60_000);
  await inTime(() => expect(told()).toHaveLength(1));
  expect(told()[0]?.split('\n').toSorted()).toEqual([
    '',
    'Ben has a birthday today.',
    'Kim turns 40 today.',
    'News of the contacts of Alex Rivers',
  ]);
});

test('a late birthday says when it was', async () => {
  // The round of this day, which notes the birthday of the next.
  await startAt('2026-12-31T15:00:00Z');
  await inTime(async () => expect(await isFirstRoundOver(harness, clock)).toBe(true));
  expect(told()).toHaveLength(1);
  await startAt('2027-01-02T09:00:00Z');
  await inTime(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toBe('Ivy turned 27 on 1 January.');
});

test('a list that Telegram does not return loses no birthday', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_7200' };
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error }, 100);
  await startAt('2027-03-01T15:00:00Z');
  await inTime(async () => {
    const noted = await inDatabase(
      harness,
      (sql) => sql`select from notifications where day = '2027-03-02'`,
    );
    expect(noted).toHaveLength(1);
  });
  harness.sandbox.wire.faults.clear();
  await startAt('2027-03-02T07:30:00Z');
  await inTime(() => expect(told()).toHaveLength(3));
  expect(told()[2]).toBe('Mo has a birthday today.');
});
