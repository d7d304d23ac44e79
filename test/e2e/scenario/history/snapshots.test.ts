import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

const many = 14;

let clock: ManualClock;
let harness: Harness;
let people: readonly Person[];
let app: OfficialApp;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock(new Date('2026-11-03T10:21:00.000Z'));
  ({ harness, chat } = await startPairedApp(
    (world, me) => {
      app = world.app(me.id);
      people = Array.from({ length: many }, (_, at) => {
        const privacy = { phone_number: 'everybody' } as const;
        const person = world.addPerson({ firstName: `Own ${at}`, phone: phoneOf(at), privacy });
        app.add(person.id, 'Contact', numbered(at), false);
        // Mutual contacts are found by number again; the others are added one by one.
        if (at < 12) world.app(person.id).add(me.id, 'Alex', '', false);
        return person;
      });
    },
    { clock },
  ));
  // It is taken right after pairing, unasked.
  await eventually('the list of snapshots says that the oldest is a daily one', async () => {
    chat.say('/snapshots');
    expect(textOf(await chat.shows(/^Snapshots of/))).toMatch(/the oldest · daily/);
  });
});
afterEach(() => harness[Symbol.asyncDispose]());

const phoneOf = (at: number): string => `+12025550${100 + at}`;
const numbered = (at: number): string => String(at).padStart(2, '0');
const idOf = (at: number): bigint => people[at]?.id ?? 0n;
const labels = (): readonly string[] => buttonsOf(chat.latest()).map(({ label }) => label);
const held = (): readonly string[] =>
  app
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    .toSorted();

const passTimeUntil = (check: () => void): Promise<void> =>
  passTime(clock, 500, 'the check holds', check);

function now({ id }: ShownMessage): ShownMessage {
  const found = chat.raw.messages().find((one) => one.id === id);
  if (!found) throw new Error('the message is gone');
  return found;
}

/** Waits until the program knows how many contacts there are. */
async function knows(count: number): Promise<void> {
  await eventually('/contacts shows the count', async () => {
    chat.say('/contacts');
    const shown = textOf(await chat.shows(/^Contacts of Alex Rivers/));
    expect(shown).toMatch(new RegExp(`^Contacts of Alex Rivers · ${count}\\b`));
  });
}

async function takeOne(): Promise<void> {
  chat.say('/snapshots');
  await chat.shows(/^Snapshots of the contacts of Alex Rivers/);
  await chat.press(/^Take one now$/);
  await chat.shows(/Took a snapshot of all \d+ contacts/);
}

test('without an account there is nothing to keep', async () => {
  chat.say('/unpair');
  await chat.shows(/\?/);
  await chat.press(/^Unpair$/);
  await chat.shows(/^Unpaired/);
  chat.say('/snapshots');
  await chat.shows(/No Telegram account here yet/);
});

test('contacts deleted in Telegram’s app are compared, looked at and brought back', async () => {
  chat.say('/snapshots');
  const list = await chat.shows(/^Snapshots of the contacts of Alex Rivers/);
  expect(textOf(list)).toMatch(/before I change more than 10 at once/);
  expect(textOf(list)).toMatch(/kept for 90 days; \/settings/);
  expect(tableOf(now(list)).slice(1)).toEqual([
    ['2026-11-03 10:21 UTC', 'Open'],
    ['14 contacts · the oldest · daily'],
  ]);
  await chat.press(/^Take one now$/);
  const same = await chat.shows(/Nothing changed since the snapshot of 2026-11-03 10:21 UTC/);
  expect(same.id).toBe(list.id);

  const before = held();
  for (let at = 0; at < 13; at++) app.remove(idOf(at));
  app.add(idOf(13), 'Wrong', 'Name', false);
  await knows(1);
  chat.say('/snapshots');
  await chat.shows(/^Snapshots of/);
  await chat.press(/^Open$/);
  const shown = await chat.shows(/^Snapshot of 2026-11-03 10:21 UTC/);
  expect(textOf(shown)).toMatch(/14 contacts, daily/);
  expect(textOf(shown)).toMatch(/Since then, until now:/);
  expect(textOf(shown)).toMatch(/No longer in it\nContact 00 · \+1 202 555 0100\nContact 01/);
  expect(textOf(shown)).toMatch(
    /Restoring adds 13 contacts and gives one contact the old name back\. It removes no one/,
  );
  expect(textOf(shown)).toMatch(/I can’t restore who has you as a contact/);
  expect(labels()).toEqual([
    '1/2',
    '›',
    '13 left',
    '1 renamed',
    'Restore…',
    'Compare with another',
    'All snapshots',
  ]);
  await chat.press(/^›$/);
  expect((await chat.shows(/Contact 12/)).id).toBe(shown.id);
  expect(textOf(now(shown))).not.toMatch(/Contact 00/);
  await chat.press(/^1 renamed$/);
  await chat.shows(/Renamed\nContact 13 → Wrong Name/);

  await chat.press(/^Restore…$/);
  const preview = await chat.shows(/^Restore the contacts of Alex Rivers/);
  expect(textOf(preview)).toMatch(
    /14 contacts come back, and no one is removed\. Nothing’s sent yet\./,
  );
  expect(labels()).not.toContain('Another country');
  expect(app.book().contacts).toHaveLength(1);
  await chat.press(/^Restore 14$/);
  await passTimeUntil(() => expect(textOf(now(preview))).toMatch(/^Restored the contacts of/));
  expect(textOf(now(preview))).toMatch(/13 added · 1 renamed/);
  expect(held()).toEqual(before);

  chat.say('/snapshots');
  const after = await chat.shows(/^Snapshots of/);
  // The import was of more than ten, and so after a snapshot of what was left of the book.
  expect(tableOf(after)[2]?.[0]).toMatch(/^1 contact · −13, 1 renamed · before an import$/);
  await chat.press(/^Open$/);
  await chat.shows(/Since then, until now:/);
});

test('a snapshot without a missing contact has nothing to restore', async () => {
  await chat.press(/^Open$/);
  await chat.shows(/No one left, no one’s new, and no one changed\./);
  expect(labels()).toEqual(['Compare with another', 'All snapshots']);
});

test('two snapshots are compared with each other, in whichever order they are chosen', async () => {
  app.remove(idOf(0));
  chat.does(() => harness.world.app(idOf(1)).setUsername('contact_one'));
  await chat.shows(/took the username @contact_one/);
  await knows(13);
  await takeOne();
  const [, , latest, , oldest] = tableOf(await chat.shows(/^Snapshots of/));
  expect(latest?.[0]).toMatch(/13 contacts · −1 · because you asked/);
  expect(oldest?.[0]).toMatch(/14 contacts · the oldest/);
  await chat.press(/^Open$/);
  await chat.shows(/No one left/);
  await chat.press(/^Compare with another$/);
  await chat.shows(/Compare with which one\?/);
  expect(tableOf(chat.latest())).toHaveLength(3);
  await chat.press(/^Open$/);
  const shown = await chat.shows(/^Snapshot of 2026-11-03 10:21 UTC/);
  expect(textOf(shown)).toMatch(/until the snapshot of 2026-11-03 10:2\d UTC:/);
  expect(labels()).toEqual([
    '1 left',
    '1 changed',
    'Compare with now',
    'Compare with another',
    'All snapshots',
  ]);
  await chat.press(/^1 changed$/);
  await chat.shows(/Changed otherwise\nContact 01 · username @contact_one/);
  await chat.press(/^Compare with now$/);
  await chat.shows(/Since then, until now:/);
  expect(labels()).toContain('Restore…');
});

test('a restore while an import runs begins by itself after it and says so', async () => {
  app.remove(idOf(0));
  await knows(13);
  const held = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.importContacts', {
    kind: 'delay',
    until: held.promise,
  });
  const bytes = Buffer.from('Name,Phone\nNew One,+12025550198\nNew Two,+12025550199');
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  await passTimeUntil(() => expect(chat.answers()).not.toEqual([]));
  await chat.press(/^Import 2$/);
  const first = await chat.shows(/^Importing into/);
  expect(textOf(first)).not.toMatch(/begins by itself after it/);
  await clock.advance(1_000);

  chat.say('/snapshots');
  await chat.shows(/^Snapshots of/);
  await chat.press(/^Open$/);
  await chat.shows(/^Snapshot of/);
  await chat.press(/^Restore…$/);
  const preview = await chat.shows(/^Restore the contacts/);
  await chat.press(/^Restore 1$/);
  await chat.shows(/Something else is running on this account\. This begins by itself after it/);
  expect(app.book().contacts).toHaveLength(13);
  chat.say('/jobs');
  await chat.shows(/^Running\n[^]*Snapshot of 2026-11-03[^]*begins by itself after it/);
  held.resolve();
  await passTimeUntil(() =>
    expect(textOf(now(preview))).toMatch(/^Restored the contacts[^]*1 added/),
  );
  expect(textOf(now(first))).toMatch(/^Imported into/);
  expect(app.book().contacts).toHaveLength(14);
});

test('a button of a snapshot that is gone says so', async () => {
  const message = chat.latest();
  const open = buttonsOf(message).find(({ label }) => label === 'Open');
  const gone = open?.data?.replace(/:\d+:0:first/, ':999999:0:first') ?? '';
  const answer = await chat.pressData(message, gone, 'forged');
  expect(answer.text).toMatch(/^This snapshot’s time is over/);
});

test('a snapshot that Telegram does not let me take is not taken', async () => {
  app.remove(idOf(0));
  await knows(13);
  chat.say('/snapshots');
  await chat.shows(/^Snapshots of/);
  const error = { code: 420, text: 'FLOOD_WAIT_600' };
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
  const answer = await chat.press(/^Take one now$/);
  expect(answer.text).toMatch(/pause/);
  harness.sandbox.wire.faults.clear();
  chat.say('/snapshots');
  expect(tableOf(await chat.shows(/^Snapshots of/))).toHaveLength(3);
});

test('how long they are kept is a setting', async () => {
  chat.say('/settings');
  const shown = await chat.shows(/kept for 90 days/);
  await chat.press(/^History…$/);
  await chat.press(/^Keep 365 days$/);
  expect((await chat.shows(/kept for 365 days/)).id).toBe(shown.id);
  chat.say('/snapshots');
  await chat.shows(/Snapshots are kept for 365 days/);
});

test('plain text has the same, with numbered buttons', async () => {
  chat.say('/settings');
  await chat.shows(/^Settings/);
  await chat.press(/^Send tables as plain text$/);
  await chat.shows(/Tables: off, sent as plain text/);
  chat.say('/snapshots');
  const list = await chat.shows(/^Snapshots of/);
  expect(list.rich).toBeUndefined();
  expect(textOf(list)).toMatch(/\n1\. 2026-11-03 10:21 UTC · 14 contacts · the oldest · daily/);
  await chat.press(/^1$/);
  await chat.shows(/^Snapshot of 2026-11-03/);
});
