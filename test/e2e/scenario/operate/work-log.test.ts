import { afterEach, beforeEach, expect, test } from 'vitest';
import { ManualClock } from '../../../support/manual-clock.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';

const phones = [1, 2, 3].map((at) => `+1202555010${at}`);

let clock: ManualClock;
let harness: Harness;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, chat } = await startPairedApp(
    (world) => {
      for (const [at, phone] of phones.entries()) {
        const privacy = { phone_number: 'everybody' } as const;
        world.addPerson({ firstName: `Quixote ${at}`, phone, privacy });
      }
    },
    { clock },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

const shows = (words: RegExp): Promise<unknown> =>
  passTime(clock, 5_000, `the chat shows ${words}`, () => {
    if (!chat.answers().some((one) => words.test(textOf(one)))) throw new Error('not yet');
  });

/** What the log has of the work on accounts: the last word of each line, and its fields without ids. */
function linesOf(
  work: string,
): readonly (readonly [string | undefined, Record<string, unknown>])[] {
  return harness.log.flatMap(({ message, fields }) => {
    const { account, id, worker: _, ...rest } = fields as Record<string, unknown>;
    if (!message.startsWith('Work on an account ') || rest['work'] !== work) return [];
    expect(account).toMatch(/^[\da-f-]{36}$/);
    if (id !== undefined) expect(id).toMatch(/^[\da-f-]{36}$/);
    return [[message.split(' ').at(-1), rest] as const];
  });
}

async function importAll(): Promise<void> {
  const rows = phones.map((phone, at) => `Quixote ${at},${phone}`);
  const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await shows(/^Import into/);
  await chat.press(/^Import 3$/);
  await shows(/^Imported into/);
}

test('the log says of an import and its undo where they stand and until when they wait', async () => {
  const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_60' } } as const;
  harness.sandbox.wire.faults.add('contacts.importContacts', flood);
  await importAll();
  const floodEnd = expect.any(Date) as Date;
  const facts = { work: 'import', purpose: 'add' };
  const running = { ...facts, state: 'running' };
  const [first, ...others] = linesOf('import');
  expect(first).toMatchObject(['begins', { ...running, done: 0, left: 3 }]);
  expect(others).toContainEqual([
    'waits',
    expect.objectContaining({ ...facts, waitsFor: 'flood', until: floodEnd, done: 0, left: 3 }),
  ]);
  expect(others.at(-1)).toMatchObject(['ends', { ...facts, state: 'done', done: 3, left: 0 }]);
  await chat.press(/^Undo$/);
  await shows(/^Undone: /);
  expect(linesOf('undo')).toMatchObject([
    ['begins', { state: 'running', done: 0, left: 3 }],
    ['ends', { state: 'done', done: 3, left: 0 }],
  ]);
});

test('the log says how a mass delete, a takeout and a backup went, without names', async () => {
  await importAll();
  harness.world.takeouts.delaySeconds = 0;
  chat.say('/saved');
  await shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await shows(/^Saved numbers of Alex Rivers · 3/);
  chat.say('/backup');
  await shows(/^Backup of Alex/);
  chat.say('/contacts');
  await shows(/^Contacts of Alex Rivers · 3/);
  await chat.press(/^Select$/);
  for (const at of [0, 1, 2]) await chat.press(new RegExp(`^Quixote ${at}$`));
  await chat.press(/^Delete 3…$/);
  await chat.press(/^Delete these 3/);
  await shows(/^Deleted 3 contacts/);
  const wordsOf = (work: string) =>
    linesOf(work).map(([word, { done, left }]) => [word, done, left]);
  expect(wordsOf('takeout')).toEqual([
    ['begins', 0, undefined],
    ['ends', 3, undefined],
  ]);
  expect(wordsOf('backup')).toEqual(wordsOf('takeout'));
  expect(wordsOf('delete')).toEqual([
    ['begins', 0, 3],
    ['ends', 3, 0],
  ]);
  const text = JSON.stringify(harness.log);
  for (const secret of [...phones, 'Quixote', 'Rivers']) expect(text).not.toContain(secret);
});
