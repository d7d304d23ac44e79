import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { openCallBudgets } from '../../../../src/accounts/services/call-budgets.ts';
import { accountSpender } from '../../../../src/contacts/call-budgets.ts';
import { connect } from '../../../../src/store/database.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, keysOf, textOf } from '../../chat-text.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

const size = 1200;

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(undefined, { clock }));
});

afterEach(() => harness[Symbol.asyncDispose]());

/** Gives the first numbers accounts, but each tenth. */
function addPeople(count: number): void {
  for (let at = 0; at < count; at++) {
    if (at % 10 !== 0) harness.world.addPerson({ firstName: `Own ${at}`, phone: phoneOf(at) });
  }
}

function phoneOf(at: number): string {
  return `+1202555${String(at).padStart(4, '0')}`;
}

function book(): Map<string, string> {
  const { contacts } = harness.world.app(owner.id).book();
  return new Map(
    contacts.map(({ id, firstName }) => [harness.world.person(id).phone ?? '', firstName]),
  );
}

/** Sends a file of the first numbers, and waits for what is said of it. */
async function send(count: number): Promise<ShownMessage> {
  const rows = Array.from({ length: count }, (_, at) => `Name ${at},${phoneOf(at)}`);
  const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  return chat.latest();
}

const passTimeUntil = (check: () => void, stepMs = 500): Promise<void> =>
  passTime(clock, stepMs, 'the check holds', check);

function now(message: ShownMessage): ShownMessage {
  const found = chat.raw.messages().find(({ id }) => id === message.id);
  if (!found) throw new Error('the message is gone');
  return found;
}

async function ledger(message: ShownMessage): Promise<Record<string, string>[]> {
  const csv = buttonsOf(now(message)).find(({ label }) => label === 'All rows as CSV');
  await chat.pressData(now(message), csv?.data ?? '');
  const sent = chat.answers().find(({ document }) => document)?.document;
  if (!sent) throw new Error('there is no document');
  return parse(chat.raw.file(sent.fileId), { bom: true, columns: true });
}

test('over a thousand numbers, put off, refused for a while and cut off in the middle', async () => {
  addPeople(size);
  const preview = await send(size);
  expect(textOf(preview)).toMatch(/people\.csv · 1,200 numbers read\. Nothing’s sent/);
  await chat.press(/^Import 1,200$/);
  const asked = await chat.shows(/^Are these 1,200 people you know\?/);
  expect(textOf(asked)).toMatch(/and bans some/);
  expect(book().size).toBe(0);

  const late = [phoneOf(1), phoneOf(777), phoneOf(1199)];
  // Both the call and its repetition put them off.
  harness.world.imports.throttle(30, late);
  const { faults } = harness.sandbox.wire;
  // In the middle: the first call goes through, and the second, for what the first put off.
  faults.add('contacts.importContacts', { kind: 'delay', until: Promise.resolve() }, 2);
  faults.add('contacts.importContacts', {
    kind: 'error',
    error: { code: 420, text: 'FLOOD_WAIT_30' },
  });
  await chat.press(/^Yes, import 1,200$/);
  await passTimeUntil(() => {
    expect(textOf(now(asked))).toMatch(
      /Pausing, so that Telegram doesn’t limit the account\. I’ll go on by myself/,
    );
  }, 250);
  expect(buttonsOf(now(asked)).map(({ label }) => label)).toEqual(['Pause', 'Cancel']);
  expect(textOf(now(asked))).toMatch(/ \d{2,3} of 1,200\n/);
  expect(book().size).toBeGreaterThan(0);

  await harness.restart();
  await passTimeUntil(
    () => expect(textOf(now(asked))).toMatch(/wants the rest of the numbers later/),
    2000,
  );
  expect(textOf(now(asked))).toMatch(/1,197 of 1,200/);
  expect(textOf(now(asked))).toMatch(/1,077 added · 120 not found or private · 3 to try later/);

  chat.say('/jobs');
  await chat.shows(/^Running\n[^]*people\.csv\n.*1,197 of 1,200/);
  harness.world.imports.throttle(0);
  await passTimeUntil(() => expect(textOf(now(asked))).toMatch(/^Imported into/), 600_000);
  expect(textOf(now(asked))).toMatch(/1,080 added · 120 not found or private/);
  // Hours after it began nobody looks at that message.
  await eventually('the import is reported as done', () =>
    expect(textOf(chat.latest())).toMatch(/^Imported into/),
  );
  expect(chat.latest().id).not.toBe(asked.id);

  const rows = await ledger(asked);
  expect(rows).toHaveLength(size);
  const names = book();
  for (const [at, row] of rows.entries()) {
    const found = at % 10 !== 0;
    expect(row['Number']?.replaceAll(/[ -]/g, '')).toBe(phoneOf(at));
    expect(row['Outcome']).toBe(found ? 'added' : 'not found or private');
    expect(names.get(phoneOf(at))).toBe(found ? row['Name'] : undefined);
  }
  chat.say('/jobs');
  await chat.shows(/^Nothing is running\./);

  const again = await send(size);
  expect(textOf(again)).toMatch(
    /The same file again changes nothing[^]*120 not found before[^]*1,080 already there/,
  );
}, 120_000);

test('an import is paused, gone on with and cancelled, by its own buttons and by others', async () => {
  const preview = await send(40);
  harness.sandbox.wire.faults.add('contacts.importContacts', {
    kind: 'error',
    error: { code: 420, text: 'FLOOD_WAIT_300' },
  });
  await chat.press(/^Import 40$/);
  await passTimeUntil(() => expect(textOf(now(preview))).toMatch(/Pausing, so that Telegram/), 50);
  await chat.press(/^Pause$/);
  await chat.shows(/, paused\n[^]*I’ll send nothing until you resume/);
  await clock.advance(600_000);
  expect(textOf(now(preview))).toMatch(/, paused\n/);
  expect(book().size).toBe(0);

  chat.say('/cancel');
  const jobs = await chat.shows(/^Running\n[^]*people\.csv/);
  expect(buttonsOf(jobs).map(({ label }) => label)).toEqual(['Resume', 'Cancel', 'Look again']);
  await chat.press(/^Cancel$/);
  await chat.shows(/^Import into the contacts of Alex Rivers, canceled\n[^]*40 left out/);
  await passTimeUntil(() => expect(textOf(now(preview))).toMatch(/, canceled\n/));
  expect(book().size).toBe(0);
});

test('an import that its account holds up says why, and goes on on request', async () => {
  addPeople(12);
  const preview = await send(12);
  const { faults } = harness.sandbox.wire;
  const error = { code: 400, text: 'PEER_FLOOD' };
  faults.add('contacts.importContacts', { kind: 'error', error });
  await chat.press(/^Import 12$/);
  await passTimeUntil(() => expect(textOf(now(preview))).toMatch(/, paused\n/), 50);
  expect(textOf(now(preview))).toMatch(/restricts this account[^]*@SpamBot[^]*press Resume/);
  expect(textOf(now(preview))).not.toMatch(/I’ll send nothing until you resume/);
  await chat.press(/^Resume$/);
  await passTimeUntil(() => expect(textOf(now(preview))).toMatch(/^Imported into/));
  expect(chat.latest().id).toBe(preview.id);
});

test('a preview that was put away by another message begins nothing, and says so', async () => {
  const preview = await send(12);
  const go = buttonsOf(preview).find(({ label }) => label === 'Import 12')?.data ?? '';
  await chat.press(/^Cancel$/);
  await chat.shows(/^OK, nothing changed/);
  const { text } = await chat.pressData(preview, go, 'forged');
  expect(text).toMatch(/from an older message/);
  expect(book().size).toBe(0);
});

test('a row that is switched off is left out, and said to be', async () => {
  addPeople(12);
  const preview = await send(12);
  await chat.press(/^None$/);
  await chat.shows(/12 new · none of them/);
  const [first] = keysOf(now(preview)).filter(({ label }) => label.startsWith('☐'));
  await chat.pressData(now(preview), first?.data ?? '');
  await chat.shows(/12 new · 1 of them/);
  await chat.press(/^›$/);
  await chat.shows(/☐ Name 10 \|/);
  const [second] = keysOf(now(preview)).filter(({ label }) => label.startsWith('☐'));
  await chat.pressData(now(preview), second?.data ?? '');
  await chat.shows(/☑ Name 10 \|/);
  await chat.press(/^Import 2$/);
  await passTimeUntil(() => expect(textOf(now(preview))).toMatch(/^Imported into/));
  expect(textOf(now(preview))).toMatch(/2 not found or private · 10 left out/);
  const rows = await ledger(preview);
  expect(rows.map((row) => row['Outcome'])).toEqual(
    Array.from({ length: 12 }, (_, at) =>
      at === 0 || at === 10 ? 'not found or private' : 'left out',
    ),
  );
});

test('the owner says above how many numbers it is asked once more', async () => {
  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^For all users…$/);
  await chat.shows(/before importing more than 500 new numbers/);
  await chat.press(/^Ask above 100$/);
  await chat.shows(/before importing more than 100 new numbers/);
  const preview = await send(101);
  await chat.press(/^Import 101$/);
  await chat.shows(/^Are these 101 people you know\?/);
  await chat.press(/^Back$/);
  await chat.shows(/101 new · all of them/);
  expect(now(preview).id).toBe(chat.latest().id);
});

test('an import paces itself when the budget of the account is used up, and ends by itself', async () => {
  addPeople(size);
  // All but one of the calls that the account may make at once.
  await using database = connect(harness.databaseUrl);
  const budgets = openCallBudgets({ database, clock, secret: harness.sandbox.botToken });
  for (let call = 0; call < 59; call += 1) {
    await budgets.take(accountSpender(owner.id), 'contacts.ImportContacts');
  }
  await send(size);
  await chat.press(/^Import 1,200$/);
  await chat.press(/^Yes, import 1,200$/);
  const progress = chat.latest();
  await passTimeUntil(
    () => expect(textOf(now(progress))).toMatch(/Pausing, so that Telegram/),
    250,
  );
  expect(book().size).toBeLessThan(1080);
  await passTimeUntil(() => expect(book().size).toBe(1080), 5000);
});
