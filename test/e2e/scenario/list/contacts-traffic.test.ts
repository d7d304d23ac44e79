import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const count = 2_000;

let harness: Harness;
let owner: Person;
let chat: Chat;
let clock: ManualClock;

beforeAll(async () => {
  // Time stands still, so that no ping is counted.
  clock = new ManualClock();
  harness = await startHarness({
    clock,
    cuttable: true,
    populate: (world) => {
      owner = world.addPerson(alex);
      for (let at = 0; at < count; at += 1) {
        const person = world.addPerson({ firstName: `P${at}`, phone: `+1202556${1000 + at}` });
        world.app(owner.id).add(person.id, `P${at}`, '', false);
      }
    },
    owners: [alex.id],
  });
  await pairByCode(harness, owner);
  // The message after pairing asks for birthdays, too.
  await eventually('the first round has read the list', () => rounds(), 2);
  chat = harness.chat(owner);
});

afterAll(() => harness[Symbol.asyncDispose]());

/** The calls to Telegram while something was done, and the bytes this took both ways. */
async function trafficOf(act: () => Promise<unknown>) {
  const { calls } = harness.sandbox.wire;
  const carried = (): number => harness.network.telegram.reduce((sum, way) => sum + way.carried, 0);
  const [callsBefore, bytesBefore] = [calls.length, carried()];
  await act();
  return { calls: calls.slice(callsBefore), bytes: carried() - bytesBefore };
}

/** How often birthdays were asked for: each round does, and so did the message after pairing. */
function rounds(): number {
  return harness.sandbox.wire.calls.filter(({ method }) => method === 'contacts.getBirthdays')
    .length;
}

async function openContacts(): Promise<string> {
  chat.say('/contacts');
  return textOf(await chat.shows(/Contacts of Alex Rivers · 2,000/));
}

test('an unchanged book costs one small call, a changed one is read', async () => {
  await openContacts();
  await clock.advance(31_000);
  const unchanged = await trafficOf(openContacts);
  expect(unchanged.calls.map(({ method }) => method)).toEqual(['contacts.getContacts']);
  expect(unchanged.calls[0]?.answerBytes).toBe(4);
  expect(unchanged.bytes).toBeLessThan(500);

  const again = await trafficOf(openContacts);
  expect(again).toEqual({ calls: [], bytes: 0 });

  await clock.advance(31_000);
  const world = harness.world.addPerson({ firstName: 'New', phone: '+12025550999' });
  harness.world.app(owner.id).add(world.id, 'New', '', false);
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 2,001/);
});

test('a round of an unchanged book reads it whole, for the names, and then asks by the hash', async () => {
  const before = rounds();
  const round = await trafficOf(async () => {
    // While it runs, a leap of the clock would look like a lost connection.
    await harness.restart(() => void clock.advance(21.5 * 60 * 60_000));
    await passTime(clock, 5_000, 'the second round has read the list', () =>
      expect(rounds()).toBe(before + 1),
    );
  });
  const answers = round.calls.flatMap(({ method, answerBytes }) =>
    method === 'contacts.getContacts' ? answerBytes : [],
  );
  expect(answers.filter((bytes) => bytes > 4)).toHaveLength(1);
  expect(answers).toHaveLength(2);
  // Packed, and with what it takes to connect.
  expect(round.bytes).toBeLessThan(25 * count);
});
