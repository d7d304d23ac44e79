import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { waitForCache } from '../../../support/settled.ts';
import { startPairedApp, type Harness, scanAsAnother } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let zoe: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  ({ harness, owner, chat } = await startPairedApp(
    (world, me) => {
      zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
      world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    { clock },
  ));
});

afterEach(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()).toSorted();
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

function dataOf(label: string): string {
  return buttonsOf(chat.latest()).find((one) => one.label === label)?.data ?? '';
}

async function passTimeUntil(check: () => void, ms = 500): Promise<void> {
  await passTime(clock, ms, 'the awaited state is reached', check);
}

async function deleteZoe(): Promise<void> {
  chat.say('/delete zoe');
  await chat.shows(/^Delete Zoe Miller/);
  await chat.press(/^Delete Zoe Miller$/);
  await chat.shows(/^Deleted Zoe Miller/);
}

async function rename(name: string): Promise<void> {
  chat.say(`/rename zoe = ${name}`);
  await chat.shows(new RegExp(`^Renamed: .* is ${name} now`));
}

test('an older change is not forced over a later one of the same contact', async () => {
  await rename('Zoë');
  const first = chat.latest();
  const undo = dataOf('Undo');
  await rename('Zoelle');
  await chat.pressData(first, undo);
  await chat.shows(/^Zoë has changed since: now Zoelle\. I left that alone/);
  expect(book()).toEqual(['Zoelle']);
});

test('a contact who cannot be addressed stays away, with what would help', async () => {
  await deleteZoe();
  harness.world.app(zoe.id).deleteAccount();
  await chat.press(/^Undo$/);
  const said = await chat.shows(/^I can’t bring Zoe Miller back/);
  expect(textOf(said)).toMatch(/If you know a number or username that works, send it to me/);
  expect(labels()).toEqual(['History']);
  expect(book()).toEqual([]);
});

test('losses are said afterwards, even for one contact', async () => {
  harness.world.app(zoe.id).add(owner.id, 'Alex', '', false);
  chat.say('/contact zoe');
  await chat.shows(/Has you as a contact too/);
  await deleteZoe();
  await chat.press(/^Undo$/);
  await chat.shows(
    /^Zoe Miller is in your contacts again\.\nWhat didn’t come back:\nhaving you as a contact/,
  );
  expect(book()).toEqual(['Zoe Miller']);
});

test('a refused change stays as it is, and is tried again on request', async () => {
  await deleteZoe();
  const error = { code: 400, text: 'CONTACT_ADD_REFUSED' };
  harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'error', error });
  await chat.press(/^Undo$/);
  await chat.shows(/^Telegram didn’t let me undo that for Zoe Miller/);
  expect(book()).toEqual([]);
  await chat.press(/^Try again$/);
  await chat.shows(/^Zoe Miller is in your contacts again\.$/);
  expect(book()).toEqual(['Zoe Miller']);
});

test('while Telegram does not answer nothing is lost, and it goes on by itself', async () => {
  await rename('Zoë');
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.addContact', { kind: 'silence' }, 1000);
  const pressed = chat.press(/^Undo$/);
  // Until then the app waits for an answer to the press.
  const patience = 6_000;
  await eventually('the retry sleeps', () => expect(clock.sleeping).toContain(patience));
  await clock.advance(patience);
  await pressed;
  await passTimeUntil(
    () => expect(textOf(chat.latest())).toMatch(/Telegram isn’t answering/),
    5000,
  );
  faults.clear();
  await passTimeUntil(() => expect(book()).toEqual(['Zoe Miller']), 30_000);
});

test('/undo while an import runs takes back nothing from before it', async () => {
  await rename('Zoë');
  const lifted = Promise.withResolvers<void>();
  const delay = { kind: 'delay', until: lifted.promise } as const;
  harness.sandbox.wire.faults.add('contacts.importContacts', delay);
  const taken = vi.spyOn(harness.sandbox.wire.faults, 'take');
  chat.say('/import +1 202 555 0191 Ann\n+1 202 555 0192 Bob');
  await chat.shows(/2 numbers read/);
  await chat.press(/^Import 2$/);
  await passTimeUntil(() =>
    expect(taken.mock.calls.map(([method]) => method)).toContain('contacts.importContacts'),
  );
  chat.say('/undo');
  await chat.shows(/^That’s still running/);
  expect(book()).toEqual(['Zoë']);
  lifted.resolve();
});

test('an import that is not over is not taken back, and one that is may be', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_600' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  chat.say('/import +1 202 555 0191 Ann\n+1 202 555 0192 Bob');
  await chat.shows(/2 numbers read/);
  await chat.press(/^Import 2$/);
  await passTimeUntil(() => expect(textOf(chat.latest())).toMatch(/Pausing, so that Telegram/));
  chat.say('/undo');
  await chat.shows(/^Nothing to undo/);
  chat.say('/history');
  await chat.shows(/^Changes/);
});

test('sharing the number has no way back: that is said, and there is no button', async () => {
  harness.world.app(owner.id).setPrivacy('phone_number', 'nobody');
  chat.does(() => harness.world.app(zoe.id).add(owner.id, 'Alex', '', false));
  await chat.shows(/^Zoe Miller added you to their contacts\.[^]*You can’t take this back/);
  await chat.press(/^Share my number$/);
  await chat.shows(/can see your number/);
  expect(labels()).not.toContain('Undo');
  chat.say('/undo');
  await chat.shows(/^Nothing to undo/);
  chat.say('/history');
  await chat.shows(/Shared the number with Zoe/);
  await chat.press(/^Open$/);
  await chat.shows(/You can’t take this back: they’ve seen your number/);
});

test('a button of an account that is gone changes nothing, and says why', async () => {
  await deleteZoe();
  const old = chat.latest();
  const undo = dataOf('Undo');
  chat.say('/unpair');
  await chat.shows(/Unpair Alex Rivers\?/);
  await chat.press(/^Unpair$/);
  await chat.shows(/^Unpaired Alex Rivers/);
  const said = await chat.pressData(old, undo);
  expect(said.text).toMatch(/^That’s no longer in the history/);
  expect(book()).toEqual([]);
});

test('it goes to the account it happened on, which is named', async () => {
  const second = harness.world.addPerson({
    firstName: 'Alex',
    lastName: 'Work',
    phone: '+12025550180',
  });
  harness.world.app(second.id).add(zoe.id, 'Zoe', 'Work', false);
  await rename('Zoë');
  const first = chat.latest();
  const undo = dataOf('Undo');
  chat.say('/pair');
  await chat.shows(/^Already paired with/);
  await chat.press(/^Pair another account$/);
  await scanAsAnother(harness, chat, second);
  await chat.shows(/^Account: Alex Work, .*\n\nPaired with Alex Work/);
  chat.say('/undo');
  await chat.shows(/^Account: Alex Work, .*\n\nNothing to undo/);
  await chat.pressData(first, undo);
  await chat.shows(/^Account: Alex Rivers, \+44 20 7946 0001\n\nZoë is called Zoe Miller again\.$/);
  expect(book()).toEqual(['Zoe Miller']);
  expect(harness.world.app(second.id).book().contacts[0]).toMatchObject({ lastName: 'Work' });
});

test('contacts whose numbers were hidden go with them, are not counted as numbers, and come back', async () => {
  for (const at of [2, 3]) {
    const privacy = { phone_number: 'nobody' } as const;
    const phone = `+1202555011${at}`;
    const { id } = harness.world.addPerson({ firstName: `Own ${at}`, phone, privacy });
    harness.world.app(owner.id).add(id, `Hidden ${at}`, '', false);
  }
  await waitForCache(harness, owner.id);
  chat.say('/delete_phones +12025550112 +12025550113');
  await chat.shows(/^Delete these 2 numbers/);
  await chat.press(/^Delete/);
  await chat.shows(/^Deleted/);
  expect(book()).toEqual(['Zoe Miller']);
  chat.say('/history');
  await chat.shows(/^Deleted 2 numbers \|/m);
  chat.say('/undo');
  await chat.shows(/^Undone: Deleted 2 numbers/);
  expect(book()).toEqual(['Hidden 2', 'Hidden 3', 'Zoe Miller']);
});
