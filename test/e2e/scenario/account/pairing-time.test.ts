import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, type Harness } from '../../app-harness.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: Harness;
let owner: Person;
let chat: Chat;
let clock: ManualClock;

beforeEach(async () => {
  clock = new ManualClock();
  harness = await startHarness({
    clock,
    populate: (world) => void (owner = world.addPerson(alex)),
    owners: [alex.id],
  });
  chat = harness.chat(owner);
});

afterEach(() => harness[Symbol.asyncDispose]());

test('the code renews itself in its place before it is worthless', async () => {
  chat.say('/pair');
  const first = await chat.showsPicture();
  const link = chat.readCode(first);
  await passTime(clock, 5000, 'the picture holds another code', () =>
    expect(chat.readCode(chat.latest())).not.toBe(link),
  );
  expect(chat.latest().id).toBe(first.id);
  expect(() => harness.world.app(owner.id).scanLogin(link)).toThrow();
  harness.world.app(owner.id).scanLogin(chat.readCode(chat.latest()));
  await chat.shows(/^Paired with Alex Rivers/);
});

test('an unscanned code is removed after ten minutes, with a way to go on', async () => {
  chat.say('/pair');
  const picture = await chat.showsPicture();
  for (let minute = 0; minute < 11; minute += 1) await clock.advance(60_000);
  const over = await chat.shows(/^This pairing is over and its code has expired\./);
  await chat.loses(picture);
  expect(buttonsOf(over).map(({ label }) => label)).toEqual([
    'Pair again',
    'Use phone number instead',
  ]);
  await chat.press(/Pair again/);
  await chat.showsPicture();
});

test('an unreachable Telegram when pairing begins is said, with what to do', async () => {
  harness.sandbox.wire.setDown(true);
  chat.say('/pair');
  await passTime(clock, 5000, 'the chat says that the pairing did not work out', () =>
    expect(chat.answers().map(textOf).join()).toMatch(/The pairing didn’t work out/),
  );
  expect(textOf(chat.latest())).toMatch(/Telegram didn’t answer in time/);
  harness.sandbox.wire.setDown(false);
  const said = chat.answers().length;
  for (let minute = 0; minute < 11; minute += 1) await clock.advance(60_000);
  expect(chat.answers()).toHaveLength(said);
  await chat.press(/Pair again/);
  await chat.showsPicture();
});
