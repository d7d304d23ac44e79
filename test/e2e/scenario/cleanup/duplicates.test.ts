import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { alex, startHarness, pairByCode, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

const dayMs = 24 * 60 * 60_000;

let clock: ManualClock;
let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  clock = new ManualClock();
  harness = await startHarness({
    clock,
    populate: (world) => {
      owner = world.addPerson(alex);
      world.takeouts.delaySeconds = 0;
    },
    owners: [alex.id],
  });
  chat = harness.chat(owner);
});

afterEach(() => harness[Symbol.asyncDispose]());

interface Facts {
  readonly phone: string;
  readonly seen?: number;
  readonly hidesPhone?: boolean;
  readonly mutual?: boolean;
  readonly username?: string;
}

/** A contact of Alex, called `as` there; seen so many days ago, a day if not said. */
function contact(as: string, { phone, seen = 1, hidesPhone, mutual, username }: Facts): Person {
  const [firstName = '', ...rest] = as.split(' ');
  const person = harness.world.addPerson({
    firstName: 'Own',
    lastName: 'Name',
    phone,
    presence: { kind: 'offline', at: new Date(clock.now().getTime() - seen * dayMs) },
    ...(username !== undefined && { username }),
    privacy: { phone_number: hidesPhone ? 'nobody' : 'everybody' },
  });
  harness.world.app(owner.id).add(person.id, firstName, rest.join(' '), false);
  if (mutual) harness.world.app(person.id).add(owner.id, 'Alex', '', false);
  return person;
}

function save(phone: string, firstName: string, lastName = ''): void {
  owner.saved.set({ phone, firstName, lastName, date: clock.now() });
}

async function readSaved(): Promise<void> {
  await pairByCode(harness, owner);
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.shows(/^Saved numbers of/);
}

/** For the first time once everybody is there; later when the list is not fresh any more. */
async function look(): Promise<void> {
  if (chat.raw.messages().length === 0) await pairByCode(harness, owner);
  else await clock.advance(31_000);
  chat.say('/duplicates');
  await chat.shows(/^Duplicates, contacts of Alex Rivers/);
}

function shown(): string {
  return textOf(chat.latest());
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

function book(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
    .toSorted();
}

function saved(): string[] {
  return harness.world
    .app(owner.id)
    .book()
    .saved.map(({ phone }) => phone)
    .toSorted();
}

function changing(): string[] {
  return harness.sandbox.wire.calls
    .map(({ method }) => method)
    .filter((method) => /^contacts\.(add|delete|import|reset)/.test(method));
}

test('the same name twice is merged into one, as proposed, and can be taken back', async () => {
  contact('zoe', { phone: '+12025550101' });
  contact('Zoë Miller', { phone: '+12025550102', mutual: true, username: 'zoe_m' });
  contact('ZOE MILLER 🌸', { phone: '+12025550103' });
  contact('Ben Oak', { phone: '+12025550104' });
  const before = book();
  await look();
  expect(shown()).toMatch(/\nSame name: 1\nGo through them one by one/);
  expect(shown()).toMatch(/Saved numbers are left out until you read them/);
  await chat.press(/^Same name: 1$/);
  expect(shown()).toMatch(/^Same name · 1\/1\n/);
  expect(shown()).toMatch(
    /1\. Zoë Miller ⇄ · stays.*\n@zoe_m · \+1 202 555 0102 · .*\n2\. ZOE MILLER 🌸/,
  );
  expect(shown()).toMatch(
    /Keep 1 as Zoë Miller, and delete the other one\?\nThe deleted one leaves/,
  );
  expect(changing()).toEqual([]);
  await chat.press(/^Keep \d, delete/);
  expect(shown()).toMatch(
    /^Kept Zoë Miller \(@zoe_m · \+1 202 555 0102\)\.\nDeleted contacts: ZOE MILLER 🌸 \(\+1 202 555 0103\)\.\nDuplicates, contacts of/,
  );
  expect(book()).toEqual(['Ben Oak', 'Zoë Miller', 'zoe']);
  expect(changing()).toEqual(['contacts.deleteContacts']);
  await chat.press(/^Undo$/);
  await eventually('the contact list is as it was before', book, before);
});

test('a group marked as different people is not shown again, also after a restart', async () => {
  contact('Maya Patel', { phone: '+12025550101' });
  contact('Maya Patel', { phone: '+12025550102' });
  await look();
  await chat.press(/^Same name: 1$/);
  await chat.press(/^Not the same person$/);
  expect(shown()).toMatch(/^OK, I won’t show them as duplicates again\.\n[^]*No one’s there twice/);
  await harness.restart();
  await look();
  expect(shown()).toMatch(/No one’s there twice/);
  // Somebody new of that name is asked about, with one of them.
  contact('Maya Patel', { phone: '+12025550103' });
  await look();
  await chat.press(/^Same name: 1$/);
  expect(shown()).not.toMatch(/3\. Maya/);
  expect(book()).toHaveLength(3);
  expect(changing()).toEqual([]);
});

test('a contact called by a number is the one who has it', async () => {
  contact('Zoe Miller', { phone: '+12025550101' });
  contact('+1 (202) 555-0101', { phone: '+12025550102', hidesPhone: true, mutual: true });
  await look();
  expect(labels()).not.toContainEqual(expect.stringContaining('that are there twice'));
  await chat.press(/^Same number: 1$/);
  expect(shown()).toMatch(/Keep 2 as Zoe Miller, and delete the other one/);
  await chat.press(/^Keep \d, delete/);
  await chat.shows(/^Kept Zoe Miller/);
  expect(book()).toEqual(['Zoe Miller']);
});

test('one human with two accounts: the one in use stays', async () => {
  contact('Ben Oak', { phone: '+12025550101', seen: 500, mutual: true });
  contact('Ben Oak', { phone: '+12025550102', seen: 2 });
  await look();
  await chat.press(/^Another account now: 1$/);
  expect(shown()).toMatch(/^Another account now · 1\/1\n[^]*2\. Ben Oak · stays/);
  await chat.press(/^Keep \d, delete/);
  await chat.shows(/^Kept Ben Oak/);
  expect(harness.world.app(owner.id).book().contacts).toMatchObject([{ phone: '+12025550102' }]);
});

test('a contact and the number saved apart become one contact with the number', async () => {
  const zoe = contact('Zoe Miller', { phone: '+12025550101', hidesPhone: true });
  save('+12025550101', 'zoe', 'miller');
  save('+12025550102', 'Dentist');
  await readSaved();
  await look();
  await chat.press(/^Contact and number apart: 1$/);
  expect(shown()).toMatch(/If it’s theirs, I add the contact again with it, and Undo leaves that/);
  await chat.press(/^Keep \d, delete/);
  await chat.shows(/^Kept Zoe Miller.*\.\nDeleted one saved number\.\n/);
  chat.say('/history');
  await chat.shows(/^Merged a duplicate into Zoe Miller \|/m);
  expect(book()).toEqual(['Zoe Miller']);
  expect(saved()).toEqual(['+12025550102']);
  expect(owner.contacts.get(zoe.id)?.phone).toBe('+12025550101');
  await chat.press(/^Undo$/);
  await chat.shows(/^Undone: /);
  expect(book()).toEqual(['Zoe Miller']);
  expect(owner.contacts.get(zoe.id)?.phone).toBe('+12025550101');
});

test('a number that belongs to another person after all is saved again', async () => {
  const zoe = contact('Zoe Miller', { phone: '+12025550101', hidesPhone: true });
  save('+12025550199', 'zoe', 'miller');
  await readSaved();
  await look();
  await chat.press(/^Contact and number apart: 1$/);
  await chat.press(/^Keep \d, delete/);
  await chat.shows(/^Kept Zoe Miller.*\.\nDeleted one saved number\.\n/);
  expect(changing()).toEqual(['contacts.deleteByPhones']);
  expect(saved()).toEqual([]);
  expect(owner.contacts.has(zoe.id)).toBe(true);
  await chat.press(/^Undo$/);
  await eventually('the number is saved', saved, ['+12025550199']);
});

test('the number of the account itself is no duplicate', async () => {
  contact('Zoe Miller', { phone: '+12025550101', hidesPhone: true });
  save(owner.phone ?? '', 'Zoe', 'Miller');
  await readSaved();
  await look();
  expect(shown()).toMatch(/No one’s there twice/);
});

test('an empty book has no duplicates, and an import that runs holds up no look', async () => {
  await look();
  expect(shown()).toMatch(/No one’s there twice/);
  const lifted = Promise.withResolvers<void>();
  const fault = { kind: 'delay', until: lifted.promise } as const;
  harness.sandbox.wire.faults.add('contacts.importContacts', fault);
  chat.say('/import Zoe Miller +12025550101\nBen +12025550102\nNia +12025550103');
  await chat.shows(/^Import into/);
  await chat.press(/^Import 3$/);
  await eventually('the fault has happened', () => harness.sandbox.wire.faults.isEmpty, true);
  chat.say('/duplicates');
  await chat.shows(/^Duplicates, contacts of Alex Rivers\nNo one’s there twice/);
  chat.say('/cleanup');
  await chat.shows(/^Clean-up, Alex Rivers\n/);
  lifted.resolve();
  await chat.shows(/^Imported into/);
});

test('a refusal of Telegram leaves every contact, and says so', async () => {
  contact('Maya Patel', { phone: '+12025550101' });
  contact('Maya Patel', { phone: '+12025550102' });
  await look();
  await chat.press(/^Same name: 1$/);
  harness.sandbox.wire.faults.add('contacts.deleteContacts', {
    kind: 'error',
    error: { code: 400, text: 'PEER_FLOOD' },
  });
  const { text } = await chat.press(/^Keep \d, delete/);
  expect(text).toMatch(/Telegram restricts this account/);
  expect(book()).toHaveLength(2);
});

/** A merge that renames somebody, and then gets this error. The contacts from before it. */
async function mergeThatStops(error: { code: number; text: string }): Promise<readonly string[]> {
  contact('Мария Иванова', { phone: '+12025550101', mutual: true });
  contact('Maria Ivanova', { phone: '+12025550102' });
  const before = book();
  await look();
  await chat.press(/^Same name: 1$/);
  await chat.press(/^Keep 2 instead$/);
  harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'error', error });
  await chat.press(/^Keep \d, delete/);
  return before;
}

test('a refusal in the middle says what stays, and Undo takes that back', async () => {
  const before = await mergeThatStops({ code: 400, text: 'PEER_FLOOD' });
  const told = await chat.shows(/^I had to stop in the middle: Telegram restricts this account\./);
  expect(textOf(told)).toMatch(/What’s done stays, and \/history shows it/);
  expect(book()).toEqual(['Мария Иванова', 'Мария Иванова']);
  await chat.press(/^Undo$/);
  await eventually('the contact list is as it was before', book, before);
});

test('where no answer came in the middle it is not said that the rest is as it was', async () => {
  await mergeThatStops({ code: 500, text: 'INTERNAL' });
  await chat.shows(
    /in the middle: Telegram had a problem of its own\..*I’m checking the last part/,
  );
});
