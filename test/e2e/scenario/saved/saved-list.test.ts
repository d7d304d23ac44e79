import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { inDatabase } from '../../../integration/accounts/accounts-harness.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, keysOf, tableOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world) => {
      world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
      world.addPerson({ firstName: 'Ben', phone: '+12025550102' });
    },
    { clock },
  ));
  const lines = ['Zoe Miller +12025550101', 'Ben +12025550102', 'Nia +12025550777'];
  for (let at = 10; at < 20; at++) lines.push(`Gone ${at} Long +120255501${at}`);
  chat.say(`/import ${lines.join('\n')}`);
  await chat.shows(/^Import into .*\n13 numbers read/);
  await chat.press(/^Import 13$/);
  await chat.shows(/2 added · 11 not found or private/);
});

afterEach(() => harness[Symbol.asyncDispose]());

/** Asks for the list, where Telegram wants no consent. */
async function getList(): Promise<void> {
  harness.world.takeouts.delaySeconds = 0;
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.shows(/^Saved numbers of Alex Rivers · 13/);
}

function saved(): string[] {
  const numbers = harness.world.app(owner.id).book().saved;
  return numbers.map(({ phone }) => phone).toSorted();
}

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName }) => firstName).toSorted();
}

function shown(): string {
  return textOf(chat.latest());
}

function rows(): string[][] {
  return tableOf(chat.latest()).map((row) => [...row]);
}

test('the list comes unasked once it is allowed, also over a restart', async () => {
  const phone = harness.world.app(owner.id);
  const asksToAllow = (): boolean => phone.serviceChat().some(({ allowsTakeout }) => allowsTakeout);
  chat.say('/saved');
  const intro = await chat.shows(/^Telegram keeps every number you ever imported/);
  expect(textOf(intro)).toMatch(/tells all your devices, and may want you to allow it/);
  expect(asksToAllow()).toBe(false);

  await chat.press(/^Ask Telegram$/);
  expect(shown()).toMatch(/^Telegram releases the list on \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
  expect(shown()).toMatch(/tap Allow in the chat named Telegram/);
  expect(chat.latest().entities).toMatchObject([{ type: 'date_time', date_time_format: 'Dt' }]);
  expect(asksToAllow()).toBe(true);
  const { text } = await chat.press(/^I tapped Allow$/);
  expect(text).toMatch(/Telegram isn’t giving the list out yet/);

  await harness.restart();
  chat.say('/saved');
  const waiting = await chat.shows(/^Telegram releases the list on/);
  const offers = () =>
    chat.raw
      .messages()
      .flatMap((one) => keysOf(one))
      .filter(({ label }) => label === 'I tapped Allow');
  const [allow] = offers();
  // Below the message from before the restart, too.
  expect(offers()).toHaveLength(2);
  chat.does(() => phone.allowTakeout());
  // Nothing tells the program of the tap: it looks every few minutes.
  await passTime(clock, 60_000, 'the chat shows the 13 saved numbers', () =>
    expect(shown()).toMatch(/^Saved numbers of Alex Rivers · 13/),
  );
  expect(rows()).toHaveLength(11);

  await eventually('what still offers to wait', () => offers(), []);

  // A tap that was on its way shows the list, and asks for no other export.
  const error = { code: 420, text: 'TAKEOUT_INIT_DELAY_83764' };
  harness.sandbox.wire.faults.add('account.initTakeoutSession', { kind: 'error', error });
  await chat.pressData(waiting, allow?.data ?? '', 'forged');
  await chat.shows(/^Saved numbers of Alex Rivers · 13/);
  expect(chat.answers()).toHaveLength(1);
});

test('its arrival is delivered for sure, with everything else undelivered', async () => {
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.shows(/^Telegram releases the list on/);
  const { faults } = harness.sandbox.botApi;
  const away = { code: 400, description: 'Bad Request: try later' };
  for (const method of ['sendRichMessage', 'sendMessage'])
    faults.add(method, { kind: 'error', error: away }, 20);
  const tried = (): Promise<readonly object[]> =>
    inDatabase(
      harness,
      (sql) => sql`select from notifications where delivered_at is null and tries > 0`,
    );
  chat.does(() => {
    harness.world.app(owner.id).allowTakeout();
    harness.world.app(harness.world.findByPhone('+12025550102')?.id ?? 0n).setUsername('ben_now');
  });
  await passTime(clock, 20_000, 'the export was tried twice', async () =>
    expect(await tried()).toHaveLength(2),
  );
  // By then both are due, and are tried at the same time from then on.
  await harness.restart(() => clock.advance(6 * 60 * 60_000));
  faults.clear();
  await passTime(clock, 5 * 60_000, 'the bot has written', () =>
    expect(chat.answers()).not.toEqual([]),
  );
  expect(shown()).toMatch(
    /^News of the contacts of Alex Rivers\n\nThe saved numbers of Alex Rivers are here\.\n\nBen took the username @ben_now\.$/,
  );
  await chat.press(/^Saved numbers$/);
  await chat.shows(/^Saved numbers of Alex Rivers · 13/);
});

test('a list that is read again, and is as it was, is said to be', async () => {
  await getList();
  const { text } = await chat.press(/^Read again$/);
  expect(text).toMatch(/^The list is the same\./);
  chat.say('/import Max +12025550888');
  await chat.shows(/not found, or private/);
  const { text: changed } = await chat.press(/^Read again$/);
  expect(changed).toBeUndefined();
  await chat.shows(/^Saved numbers of Alex Rivers · 14/);
});

test('a person who says that it is allowed gets the list in place of the question', async () => {
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  const question = chat.latest();
  harness.world.app(owner.id).allowTakeout();
  await chat.press(/^I tapped Allow$/);
  // It may come by itself as well: Telegram's thanks for the Allow has the program look at once.
  const now = (): string =>
    chat.raw
      .messages()
      .flatMap((one) => (one.id === question.id ? textOf(one) : []))
      .join();
  await eventually('the chat shows the 13 saved numbers', () =>
    expect(now()).toMatch(/^Saved numbers of Alex Rivers · 13/),
  );
});

test('waiting can be stopped', async () => {
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.press(/^Stop waiting$/);
  expect(shown()).toMatch(/^OK, stopped waiting/);
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
});

test('numbers stand with their visible owners, in pages and filters', async () => {
  await getList();
  expect(shown()).toMatch(/11 not on Telegram or hidden, 2 with an account\. As of \d{4}-/);
  expect(rows().slice(0, 4)).toEqual([
    ['Ben', '+1 202 555 0102', ''],
    ['contact'],
    ['Gone 10 Long', '+1 202 555 0110', ''],
    ['Gone 11 Long', '+1 202 555 0111', ''],
  ]);
  await chat.press(/^›$/);
  expect(rows().filter((row) => row.length > 1)).toHaveLength(3);
  await chat.press(/^With account$/);
  expect(shown()).toMatch(/^Saved numbers of Alex Rivers · 2 of 13/);
  expect(rows().map(([name]) => name)).toEqual(['Ben', 'contact', 'Zoe Miller', 'contact']);
  const list = chat.latest();
  await chat.press(/^Zoe Miller$/);
  await chat.shows(/^Zoe Miller\n/);
  await chat.press(/^Back to the list$/);
  expect(shown()).toMatch(/^Saved numbers of Alex Rivers · 2 of 13/);
  expect(chat.latest().id).toBeGreaterThan(list.id);
});

test('only those without an account are deleted after one question', async () => {
  await getList();
  await chat.press(/^Without account$/);
  await chat.press(/^Delete these 11 numbers$/);
  expect(shown()).toMatch(/^Delete these 11 numbers from the saved numbers of Alex Rivers\?/);
  expect(shown()).toMatch(/Gone 10 Long · \+1 202 555 0110\n[^]*… and one more\./);
  expect(saved()).toHaveLength(13);
  await chat.press(/^Delete these 11 numbers$/);
  expect(shown()).toMatch(/^Deleted 11 numbers\.$/);
  expect(saved()).toEqual(['+12025550101', '+12025550102']);
  expect(book()).toEqual(['Ben', 'Zoe']);
  await chat.press(/^Back to the list$/);
  expect(shown()).toMatch(/^Saved numbers of Alex Rivers · 0 of 2\nNo number matches/);
});

test('a number goes by its line, with its contact', async () => {
  await getList();
  chat.say('/saved zoe');
  await chat.shows(/^Saved numbers of Alex Rivers · 1 of 13[^]*Search: zoe/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  expect(shown()).toMatch(/\nZoe Miller · \+1 202 555 0101\nOne is a contact and goes too/);
  await chat.press(/^Keep$/);
  expect(shown()).toMatch(/Search: zoe/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  await chat.press(/^Delete this number$/);
  expect(shown()).toMatch(/^Deleted the number\.\nNo longer contacts: Zoe Miller\.$/);
  expect(book()).toEqual(['Ben']);
  expect(saved()).not.toContain('+12025550101');
});

test('a person who joins after the question is asked about again', async () => {
  await getList();
  await chat.press(/^Without account$/);
  await chat.press(/^Delete these 11 numbers$/);
  const nia = harness.world.addPerson({ firstName: 'Nia', phone: '+12025550777' });
  if (!book().includes('Nia')) harness.world.app(owner.id).add(nia.id, 'Nia', '', false);
  // A contact that is not known yet goes with the number, and comes back with Undo.
  await chat.shows(/^Nia joined Telegram\.$/);
  await chat.press(/^Delete these 11 numbers$/);
  await chat.shows(/^Some of these numbers have an account by now[^]*Delete these 10 numbers/);
  expect(saved()).toContain('+12025550777');
  await chat.press(/^Delete these 10 numbers$/);
  await chat.shows(/^Deleted 10 numbers\.$/);
  expect(book()).toEqual(['Ben', 'Nia', 'Zoe']);
});

test('a number that Telegram could not delete is not said to be deleted', async () => {
  await getList();
  await chat.press(/^Delete these 13 numbers$/);
  harness.sandbox.wire.faults.add('contacts.deleteByPhones', {
    kind: 'error',
    error: { code: 400, text: 'PEER_FLOOD' },
  });
  const { text } = await chat.press(/^Delete these 13 numbers$/);
  expect(text).toMatch(/Telegram restricts this account/);
  expect(saved()).toHaveLength(13);
});

test('plain messages have the numbers and their buttons too', async () => {
  await getList();
  const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
  harness.sandbox.botApi.faults.add('sendRichMessage', { kind: 'error', error: refusal });
  chat.say('/saved nia');
  const list = await chat.shows(/\n1\. Nia · \+1 202 555 0777$/);
  expect(buttonsOf(list).map(({ data }) => data)).not.toContain(expect.stringContaining('0777'));
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  await chat.press(/^Delete this number$/);
  expect(saved()).not.toContain('+12025550777');
});
