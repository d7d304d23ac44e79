import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { inDatabase } from '../../../integration/accounts/accounts-harness.ts';
import type { Chat } from '../../chat.ts';
import { textOf } from '../../chat-text.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;
let next = 0;

beforeAll(async () => {
  clock = new ManualClock();
  const people = (count: number) => Array.from({ length: count }, (_, at) => at);
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      for (const at of people(60)) world.addPerson({ firstName: 'Own', phone: phoneOf(at) });
    },
    { clock },
  ));
});

afterAll(() => harness[Symbol.asyncDispose]());

function phoneOf(at: number): string {
  return `+12025551${String(100 + at)}`;
}

const passTimeUntil = (check: () => void): Promise<void> =>
  passTime(clock, 500, 'the check holds', check);

/** Sends a file with two numbers in it, imports it, and returns the names as they then are. */
async function imports(
  name: string,
  write: (phones: readonly [string, string]) => string,
): Promise<readonly string[]> {
  const phones = [phoneOf(next++), phoneOf(next++)] as const;
  const bytes = Buffer.from(write(phones));
  chat.does(() => chat.raw.sendFile({ name, mime: 'application/octet-stream', bytes }));
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  expect(textOf(chat.latest())).toMatch(/^Import into/);
  await chat.press(/^Import 2$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/^Imported into[^]*2 added/));
  return [...owner.contacts.values()]
    .slice(-2)
    .map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
}

const card = (name: string, phone: string, line = ''): string =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${line}TEL:${phone}\nEND:VCARD\n`;

test.each([
  ['a NUL in a note', 'NOTE:a\0b\n'],
  ['a NUL in an organization', 'ORG:\0\n'],
  ['a NUL in a category', 'CATEGORIES:a\0,b\n'],
  ['a NUL in a nickname', 'NICKNAME:\0Z\n'],
  ['a NUL in the uid', 'UID:a\0b\n'],
  ['a NUL in a number that is none', 'TEL:\0\n'],
  ['a NUL in a name of a property', 'X-A\0B:c\n'],
  [
    'half a character in quoted-printable',
    'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=ED=A0=BD\n',
  ],
])('a card with %s is imported with the others', async (_, line) => {
  const names = await imports('contacts.vcf', ([a, b]) => card('Zoe', a, line) + card('Ben', b));
  expect(names).toEqual(['Zoe', 'Ben']);
});

test.each([
  ['a NUL', '\\u0000'],
  ['half a character', '\\ud83d'],
  ['the other half', '\\ude00'],
])('JSON with %s beside the names is imported', async (_, escape) => {
  const names = await imports('people.json', ([a, b]) => {
    const note = `"note":"x${escape}y","labels":["${escape}"],"${escape}":"${escape}"`;
    return `[{"name":"Zoe","phone":"${a}",${note}},{"name":"Ben","phone":"${b}"}]`;
  });
  expect(names).toEqual(['Zoe', 'Ben']);
});

test.each([
  ['a NUL', '\\u0000'],
  ['half a character', '\\ud83d'],
])('a name with %s reaches Telegram well-formed', async (_, escape) => {
  const names = await imports(
    'people.json',
    ([a, b]) => `[{"name":"Z${escape}oe","phone":"${a}"},{"name":"Ben","phone":"${b}"}]`,
  );
  expect(names[0]).toMatch(/^Z.oe$/u);
  expect(names.every((name) => name.isWellFormed() && !name.includes('\0'))).toBe(true);
});

test('a table with NULs in columns that are no number is imported', async () => {
  // Far behind what tells that it is text.
  const long = 'x'.repeat(70_000);
  const names = await imports(
    'people.csv',
    ([a, b]) => `Name,Phone,Notes,Label\nZoe,${a},${long},\nBen,${b},n\0n,\0\n`,
  );
  expect(names).toEqual(['Zoe', 'Ben']);
});

test('a file whose name has a NUL is imported, and its name shown', async () => {
  expect(await imports('con\0tacts.vcf', ([a, b]) => card('Zoe', a) + card('Ben', b))).toEqual([
    'Zoe',
    'Ben',
  ]);
  expect(textOf(chat.latest())).not.toContain('\0');
  const kept = await inDatabase(
    harness,
    (sql) => sql`select name from imports where position(chr(65533) in name) > 0`,
  );
  expect(kept).toHaveLength(1);
});

test.each([
  ['/contacts zo\0e', /^Contacts of Alex Rivers/],
  ['/search zoe\0miller', /^Search: /],
  ['/search z\0', /^Search: |^Type at least two/],
  ['/history \0', /What was done|history/i],
  ['/contact z\0qx', /No contact is called/],
  ['/saved a\0', /^Telegram keeps every number/],
  ['/import Zoe\0 +12025551159', /^Added|^Import into/],
])('%j is answered', async (text, words) => {
  chat.say(text);
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  expect(textOf(await chat.shows(words))).not.toMatch(/Something went wrong/);
});

test('a name with a NUL in the answer to a question is saved without', async () => {
  chat.say('/rename ben');
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  await chat.press(/^Ben/);
  await chat.shows(/Ben/);
  chat.say('B\0enny');
  await chat.shows(/^Renamed: Ben is B.enny now/);
});
