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

beforeAll(async () => {
  clock = new ManualClock();
  ({ harness, chat } = await startPairedApp(
    (world, me) => {
      for (const at of [1, 2, 3, 4]) {
        const privacy = { phone_number: 'everybody' } as const;
        const { id } = world.addPerson({
          firstName: `Own ${at}`,
          phone: `+1202555010${at}`,
          privacy,
        });
        if (at < 3) world.app(me.id).add(id, `Own ${at}`, '', false);
      }
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

const passTimeUntil = (check: () => void): Promise<void> =>
  passTime(clock, 500, 'the check holds', check);

async function sends(name: string, content: string | Buffer): Promise<string> {
  const bytes = Buffer.from(content);
  chat.does(() => chat.raw.sendFile({ name, mime: 'application/octet-stream', bytes }));
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  return textOf(chat.latest());
}

/** How many rows of each kind a screen says there are. */
function sumOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
}

const card = (...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

const everything = [
  card('FN:Own 1', 'TEL:+12025550101', 'NOTE:hello', 'ORG:Acme', 'BDAY:2000-01-01'),
  card('FN:Other Name', 'TEL:+12025550102', 'TEL;TYPE=FAX:+12025550177'),
  card('FN:New', 'TEL:+12025550103', 'TEL:+12025550103', 'TEL:12', 'CATEGORIES:a,b'),
  card('FN:Nobody Home'),
  card('FN:Handle', 'X-TELEGRAM:zoe_the_first'),
  card('TEL:+12025550104', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ'),
  card('FN:Self', 'TEL:+442079460001'),
].join('');
const count = 10;

test('the preview, the report and the CSV count the same rows', async () => {
  const preview = await sends('all.vcf', everything);
  expect(preview).toMatch(/^all\.vcf · 6 numbers read[^]*\n4 can’t be imported · /m);
  const groups =
    /(?:^|\n)(\d+) (?:new|not sure|under another|not found before|there|already|more than|can’t be imported|to add|in your)/g;
  expect(sumOf(preview, groups)).toBe(count);
  expect(preview).toMatch(/Your contacts get 1 note, labels of 1\.\n/);
  expect(preview).toMatch(/Telegram has no place for the rest: 1 company/);
  const shows = buttonsOf(chat.latest()).find(({ label }) =>
    / to add without a number/.test(label),
  );
  await chat.pressData(chat.latest(), shows?.data ?? '');
  expect(textOf(chat.latest())).toMatch(/@zoe_the_first, from X-TELEGRAM/);
  await chat.press(/^Import 3$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/^Imported into/));
  const report = textOf(chat.latest());
  const line = report.split('\n').find((one) => / · /.test(one)) ?? '';
  expect(sumOf(line, /(\d+) /g)).toBe(count);
  await chat.press(/^All rows as CSV$/);
  await eventually('the bot has sent a file', () =>
    expect(chat.answers().at(-1)?.document).toBeDefined(),
  );
  const bytes = chat.raw.file(chat.answers().at(-1)?.document?.fileId ?? '');
  const table: readonly Readonly<Record<string, string>>[] = parse(bytes, {
    bom: true,
    columns: true,
  });
  expect(table).toHaveLength(count);
  expect(table.map(({ Row }) => Number(Row))).toEqual(table.map((_, at) => at + 1));
});

test.each([
  ['in a note', 'Name,Phone,Notes\nZoe,+12025550150,n\0n\nBen,+12025550151,x\n'],
  ['in a name', 'Name,Phone\nZo\0e,+12025550152\nBen,+12025550153\n'],
  ['in the header', 'Name,Phone,No\0tes\nZoe,+12025550154,n\nBen,+12025550155,x\n'],
  ['alone in a cell', 'Name;Phone;Label\nZoe;+12025550156;\0\nBen;+12025550157;x\n'],
  ['at the end', 'Name,Phone\nZoe,+12025550158\nBen,+12025550159\n\0\0\0\0'],
  ['in a number', 'Name,Phone\nZoe,+12025\u0000550160\nBen,+12025550161\n'],
])('a table with a NUL %s is read', async (_, content) => {
  expect(await sends('people.csv', content)).toMatch(/^Import into[^]*2 numbers read/);
  await chat.press(/^Cancel$/);
});
