import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { waitForCache } from '../../../support/settled.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let hal: Person;
let chat: Chat;

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      world.addPerson({ firstName: 'Ben', phone: '+12025550101' });
      hal = world.addPerson({
        firstName: 'Hal',
        phone: '+12025550102',
        privacy: { added_by_phone: 'contacts' },
      });
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

let file = ['Name,Phone', 'Ben,+12025550101', 'Hal,+12025550102', 'Gone,+12025550103'].join('\n');

async function send(): Promise<string> {
  const bytes = Buffer.from(file);
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  return textOf(await passTimeUntil(/^Import into/));
}

/** Presses what imports, and waits for the end. */
async function run(button: RegExp): Promise<string> {
  await chat.press(button);
  return textOf(await passTimeUntil(/^Imported into/));
}

async function passTimeUntil(words: RegExp): Promise<ShownMessage> {
  return passTime(clock, 500, 'the bot has answered with the words', () => {
    const answer = chat.answers().at(-1);
    if (!answer || !words.test(textOf(answer))) throw new Error(`no answer with ${words}`);
    return answer;
  });
}

function saved(): string[] {
  const numbers = harness.world.app(owner.id).book().saved;
  return numbers.map(({ phone }) => phone).toSorted();
}

test('numbers without a result are not sent again by themselves', async () => {
  expect(await send()).toMatch(/3 new/);
  expect(await run(/^Import 3$/)).toMatch(/1 added · 2 not found or private/);

  const again = await send();
  expect(again).toMatch(/No one new here\. The same file again changes nothing/);
  expect(again).toMatch(/2 not found before · none of them[^]*1 already there/);
  expect(again).toMatch(/\n☐ Hal/);
  const labels = buttonsOf(chat.latest()).map(({ label }) => label);
  expect(labels.filter((label) => /^Import \d/.test(label))).toEqual([]);
});

test('they are when their row is switched on', async () => {
  harness.world.app(hal.id).setPrivacy('added_by_phone', 'everybody');
  await chat.press(/^☐ \d+$/);
  const report = await run(/^Import 1$/);
  expect(report).toMatch(/1 added · 1 left out · 1 there before/);
  expect(report).toMatch(/Gone · .* · left out, not found before/);
  expect(await send()).toMatch(/1 not found before[^]*2 already there/);
});

test('a number that was taken back is new again', async () => {
  expect(saved()).toContain('+12025550103');
  chat.say('/delete_phones +12025550103');
  await chat.shows(/^Delete/);
  await chat.press(/^Delete/);
  await eventually('the number is no longer saved', () =>
    expect(saved()).not.toContain('+12025550103'),
  );
  expect(await send()).toMatch(/1 new · all of them[^]*2 already there/);
  expect(await run(/^Import 1$/)).toMatch(/1 not found or private/);
});

test('a person who was found later and deleted again is new again', async () => {
  // By the official app, which the bot hears of and writes no change down for.
  harness.world.app(owner.id).remove(hal.id);
  await waitForCache(harness, owner.id);
  expect(await send()).toMatch(/1 new[^]*1 not found before/);
});

test('a person who joined and was deleted is new again', async () => {
  harness.world.addPerson({ firstName: 'Gone', phone: '+12025550103' });
  await waitForCache(harness, owner.id);
  expect(await send()).toMatch(/1 new[^]*2 already there/);
  chat.say('/delete gone');
  await chat.shows(/^Delete Gone/);
  await chat.press(/^Delete Gone$/);
  await eventually('the number is no longer saved', () =>
    expect(saved()).not.toContain('+12025550103'),
  );
  expect(await send()).toMatch(/2 new[^]*1 already there/);
});

test('after the saved list was cleared they are new', async () => {
  file += '\nNew,+12025550104';
  await send();
  await run(/^Import 3$/);
  expect(await send()).toMatch(/1 not found before[^]*3 already there/);
  chat.say('/reset_saved');
  await chat.shows(/^Telegram keeps/);
  await chat.press(/^Clear/);
  await chat.press(/^Yes, clear/);
  await chat.shows(/^Cleared/);
  expect(await send()).toMatch(/1 new · all of them[^]*3 already there/);
});
