import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { waitForCache } from '../../../support/settled.ts';
import { passTime } from '../../../support/pass-time.ts';
import { startPairedApp, pairByCode, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

const many = 24;

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;
let people: Person[];

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      people = Array.from({ length: many }, (_, at) => {
        const person = world.addPerson({ firstName: `Own ${at}`, phone: `+120255501${at + 10}` });
        world.app(me.id).add(person.id, `Pal ${at + 10}`, '', false);
        return person;
      });
    },
    { clock },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName }) => firstName)
    .toSorted();
}

const passTimeUntil = (check: () => void, stepMs = 500): Promise<void> =>
  passTime(clock, stepMs, 'the check holds', check);

function now(message: ShownMessage): string {
  const found = chat.raw.messages().find(({ id }) => id === message.id);
  return found ? textOf(found) : '';
}

async function deleteAll(): Promise<void> {
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers/);
  await chat.press(/^Select$/);
  await chat.press(/^Select all 24$/);
  await chat.press(/^Delete 24…$/);
  await chat.press(/^Delete these 24 contacts$/);
  await chat.shows(/^Deleted 24 contacts/);
  expect(book()).toEqual([]);
}

/** The calls that add somebody go through `before` times, and then one is told to wait. */
function floodAfter(before: number, seconds: number): void {
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.addContact', { kind: 'delay', until: Promise.resolve() }, before);
  const error = { code: 420, text: `FLOOD_WAIT_${seconds}` };
  faults.add('contacts.addContact', { kind: 'error', error });
}

test('24 come back one after the other, with a wait in the middle and a restart', async () => {
  // Only contacts know whether they dropped the account. This one shows the number, and is found by it.
  harness.world.app(people[0]?.id ?? 0n).add(owner.id, 'Alex', '', false);
  await waitForCache(harness, owner.id);
  const all = book();
  await deleteAll();
  floodAfter(9, 300);
  await chat.press(/^Undo$/);
  const shown = await chat.shows(/^Undoing: Deleted 24 contacts\n/);
  await passTimeUntil(() => {
    expect(now(shown)).toMatch(/^Undoing: Deleted 24 contacts\n/);
    expect(now(shown)).toMatch(
      /Pausing, so that Telegram doesn’t limit the account\. I’ll go on by myself/,
    );
  });
  expect(now(shown)).toMatch(/ 10 of 24\n10 undone\n/);
  expect(book()).toHaveLength(10);

  chat.say('/jobs');
  const jobs = await chat.shows(/^Running\nUndoing: Deleted 24 contacts\n.* 10 of 24\n/);
  expect(buttonsOf(jobs).map(({ label }) => label)).toEqual(['Stop', 'Look again']);
  await clock.advance(240_000);
  expect(book()).toHaveLength(10);

  await harness.restart();
  await passTimeUntil(() => expect(now(shown)).toMatch(/ (1[1-9]|2\d) of 24\n/), 2000);
  expect(now(shown)).not.toMatch(/Pausing, so that Telegram/);
  await passTimeUntil(() => expect(now(shown)).toMatch(/^Undone: Deleted 24 contacts\n/), 2000);
  expect(now(shown)).toMatch(/^.*\n24 undone\nWhat didn’t come back:\nhaving you as a contact/);
  expect(book()).toEqual(all);
  // The list stands still until somebody asks.
  expect(now(jobs)).toMatch(/ 10 of 24\n/);
  await chat.press(/^Look again$/);
  await eventually('/jobs shows nothing under way', () =>
    expect(now(jobs)).toMatch(/^Nothing is running/),
  );
  chat.say('/jobs');
  await chat.shows(/^Nothing is running/);
});

test('those who cannot come back are listed, and what would help', async () => {
  await deleteAll();
  // Without a number, a username or somebody to be reached nothing is left of them.
  for (const person of people.slice(0, 12)) harness.world.app(person.id).deleteAccount();
  const [, ...rest] = people.slice(12);
  const changed = people[12];
  harness.world.app(owner.id).add(changed?.id ?? 0n, 'Somebody else', '', false);
  await chat.press(/^Undo$/);
  const shown = await chat.shows(/^Undoing: /);
  await passTimeUntil(() => expect(now(shown)).toMatch(/^Undone: /), 10_000);
  expect(now(shown)).toMatch(/^.*\n11 undone · 1 changed since, and kept · 12 without a way back/);
  const first = now(shown);
  expect(first).toMatch(
    /\nPal \d\d · no way back\n[^]*If you know a number or username that works/,
  );
  await chat.press(/^›$/);
  expect(first + now(shown)).toMatch(/Pal 22 · changed since, and kept · now Somebody else$/m);
  expect(book()).toEqual(
    [
      'Somebody else',
      ...rest.map(({ firstName }) => `Pal ${Number(firstName.slice(4)) + 10}`),
    ].toSorted(),
  );
});

function endSession(): void {
  const phone = harness.world.app(owner.id);
  for (const { keyId } of phone.authorizations()) phone.terminate(keyId);
}

test('one that waits goes on by itself once its account is paired again, and says so', async () => {
  await deleteAll();
  floodAfter(3, 3000);
  await chat.press(/^Undo$/);
  const shown = await chat.shows(/^Undoing: /);
  await passTimeUntil(() => expect(now(shown)).toMatch(/Pausing, so that Telegram/));
  endSession();
  await passTimeUntil(() => expect(now(shown)).toMatch(/ 3 of 24\n[^]*I’ll go on by myself/), 5000);
  // Telegram does not announce the end of a session: the next call finds out.
  chat.say('/blocked');
  await chat.shows(/^Telegram ended my connection to/);
  await clock.skip(3_000_000);
  expect(book()).toHaveLength(3);
  await pairByCode(harness, owner);
  await passTimeUntil(() => expect(book().length).toBeGreaterThan(3));
});

test('an undo whose session ends stops, and goes on on request', async () => {
  await deleteAll();
  await chat.press(/^Undo$/);
  const shown = await chat.shows(/^Undoing: /);
  await passTimeUntil(() => expect(now(shown)).toMatch(/ \d of 24\n/));
  endSession();
  await passTimeUntil(
    () => expect(now(shown)).toMatch(/\/pair this account again, then press Continue/),
    2000,
  );
  expect(book().length).toBeLessThan(many);
  await pairByCode(harness, owner);
  await chat.press(/^Continue$/);
  await passTimeUntil(() => expect(book()).toHaveLength(many), 2000);
});

test('while an import runs it waits its turn, says so, and both are listed', async () => {
  await deleteAll();
  const lifted = Promise.withResolvers<void>();
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.importContacts', { kind: 'delay', until: lifted.promise });
  chat.say('/import +1 202 555 0191 Ann\n+1 202 555 0192 Bob');
  await chat.shows(/2 numbers read/);
  await chat.press(/^Import 2$/);
  await chat.shows(/^Importing into/);
  await chat.press(/^Undo$/);
  const shown = await chat.shows(/^Undoing: /);
  await eventually('the shown says that an import is running', () =>
    expect(now(shown)).toMatch(/An import is running on this account/),
  );
  chat.say('/jobs');
  await chat.shows(/^Running\n1\. Importing into [^]*\n2\. Undoing: Deleted 24 contacts\n/);
  expect(book()).toEqual([]);
  lifted.resolve();
  await passTimeUntil(() => expect(now(shown)).toMatch(/^Undone: .*\n24 undone/), 2000);
  expect(book()).toHaveLength(many);
});
