import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';

const hourMs = 3_600_000;
const numbers = Array.from({ length: 30 }, (_, at) => `+1202555${2000 + at}`);

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      for (const [at, phone] of numbers.entries())
        world.addPerson({ firstName: `Own ${at}`, phone });
    },
    { clock },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

const shows = (words: RegExp): Promise<void> =>
  passTime(clock, 1000, `the chat shows ${words}`, () =>
    expect(chat.answers().map(textOf)).toContainEqual(expect.stringMatching(words)),
  );

/** Begins an import that waits for Telegram after its first call. */
async function beginImport(): Promise<void> {
  const rows = numbers.map((phone, at) => `Person ${at},${phone}`);
  const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await shows(/^Import into/);
  const error = { code: 420, text: 'FLOOD_WAIT_60' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  await chat.press(/^Import 30$/);
  await shows(/Pausing, so that Telegram/);
}

function expectAllOnce(): void {
  const { contacts } = harness.world.app(owner.id).book();
  const names = contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
  expect(names.toSorted()).toEqual(numbers.map((_, at) => `Person ${at}`).toSorted());
}

test('after a jump of three days ahead, an import ends, with nothing lost or doubled', async () => {
  await beginImport();
  await clock.skip(72 * hourMs);
  await shows(/^Imported into/);
  expectAllOnce();
  chat.say('/contacts');
  await shows(/^Contacts of Alex Rivers · 30/);
});

test('after the clock was put back, commands are answered, and an import that waits goes on', async () => {
  await beginImport();
  clock.jump(-2 * hourMs);
  chat.say('/contacts');
  await shows(/^Contacts of Alex Rivers/);
  chat.say('/jobs');
  await shows(/^Running/);
  await clock.skip(2 * hourMs + 60_000);
  await shows(/^Imported into/);
  expectAllOnce();
});
