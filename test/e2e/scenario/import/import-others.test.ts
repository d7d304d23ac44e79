import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let clock: ManualClock;
let harness: Harness;
let chat: Chat;

/** How many others have the number of a row. Rows 0, 1 and every fifth are saved by nobody else. */
const savers = (row: number): number => (row < 2 || row % 5 === 0 ? 0 : row % 7);
const rows = 30;
const phoneOf = (row: number): string => `+1202555${String(1000 + row)}`;

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, chat } = await startPairedApp(
    (world) => {
      const others = Array.from({ length: 6 }, (_, at) =>
        world.addPerson({ firstName: `Other ${at}`, phone: `+1202556000${at}` }),
      );
      for (let row = 0; row < rows; row += 1) {
        const phone = phoneOf(row);
        // Telegram says it of nobody who has an account.
        if (row === 1) world.addPerson({ firstName: 'Own', phone });
        for (const other of others.slice(0, row === 1 ? 6 : savers(row))) {
          other.saved.set({ phone, firstName: 'N', lastName: '', date: world.now() });
        }
      }
    },
    { clock },
  ));
  const lines = Array.from({ length: rows }, (_, row) => `Name ${row},${phoneOf(row)}`);
  const bytes = Buffer.from(['Name,Phone', ...lines].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  await chat.press(/^Import 30$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/^Imported into/));
});

afterAll(() => harness[Symbol.asyncDispose]());

const passTimeUntil = (check: () => void): Promise<void> =>
  passTime(clock, 500, 'the check holds', check);

const expected = Array.from({ length: rows }, (_, row) => row)
  .filter((row) => savers(row) > 0 && row !== 1)
  .sort((a, b) => savers(b) - savers(a) || a - b);

function listed(): number[] {
  return [...textOf(chat.latest()).matchAll(/^(\d+)\. Name/gm)].map(([, at]) => Number(at) - 1);
}

test('numbers that others have saved are listed by themselves, most widely saved first', async () => {
  expect(listed()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await chat.press(new RegExp(`^Saved by others too: ${expected.length}$`));
  const first = textOf(await chat.shows(new RegExp(`${expected.length} numbers that others have`)));
  expect(first).toMatch(/^Imported into/);
  expect(first).toMatch(/6 other people have this number saved/);
  const pages = [listed()];
  while (buttonsOf(chat.latest()).some(({ label, data }) => label.includes('›') && data)) {
    await chat.press(/›/);
    await chat.shows(/numbers that others have/);
    pages.push(listed());
  }
  expect(pages.flat()).toEqual(expected);
  await chat.press(/^All rows$/);
  await chat.shows(/^Imported into/);
  expect(listed()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('the CSV has a column of how many', async () => {
  await chat.press(/^All rows as CSV$/);
  await eventually('the bot has sent a file', () =>
    expect(chat.answers().at(-1)?.document).toBeDefined(),
  );
  const bytes = chat.raw.file(chat.answers().at(-1)?.document?.fileId ?? '');
  const table: readonly Readonly<Record<string, string>>[] = parse(bytes, {
    bom: true,
    columns: true,
  });
  const counts = table.map((row) => Number(row['Others who have it']));
  expect(counts).toEqual(Array.from({ length: rows }, (_, row) => savers(row)));
});
