import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person, Presence } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, tableOf, textOf } from '../../chat-text.ts';
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
  add('Zoe Miller', seen(1));
  add('Ben Gone', seen(400));
  add('Cara Gone', seen(800));
  harness.world.app(add('Dan Mutual', seen(400)).id).add(owner.id, 'Alex', '', false);
  add('Eve Lately', seen(300));
  harness.world.app(add('Finn Hides', seen(900)).id).setPrivacy('last_seen', 'nobody');
  add('Gus Never', { kind: 'never' });
  add('+1 202 555 0177', seen(1));
  add('🌸 …', seen(2));
  harness.world.app(add('Hal Deleted', seen(1)).id).deleteAccount();
  harness.world.app(add('Ida Deleted', seen(1)).id).deleteAccount();
  owner.saved.set({ phone: '+12025550701', firstName: 'Dentist', lastName: '', date: clock.now() });
  owner.saved.set({ phone: '+12025550702', firstName: 'Taxi', lastName: '', date: clock.now() });
  await pairByCode(harness, owner);
  chat = harness.chat(owner);
});

afterEach(() => harness[Symbol.asyncDispose]());

function seen(days: number): Presence {
  return { kind: 'offline', at: new Date(clock.now().getTime() - days * dayMs) };
}

/** A contact of Alex, of this name there. */
function add(name: string, presence: Presence): Person {
  const end = harness.world.people.size;
  const person = harness.world.addPerson({
    firstName: 'Own',
    phone: `+120255502${String(end).padStart(2, '0')}`,
    presence,
  });
  const [firstName = '', ...rest] = name.split(' ');
  harness.world.app(owner.id).add(person.id, firstName, rest.join(' '), false);
  return person;
}

function shown(): string {
  return textOf(chat.latest());
}

function names(): string[] {
  const rows = tableOf(chat.latest());
  return rows.flatMap(([name = '', , mark]) =>
    mark === undefined ? [] : name.replace(/^[☐☑] /u, ''),
  );
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

async function look(): Promise<void> {
  chat.say('/cleanup');
  await chat.shows(/^Clean-up, Alex Rivers\n/);
}

async function readSaved(): Promise<void> {
  await look();
  await chat.press(/^Read the saved numbers$/);
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.shows(/^Saved numbers of Alex Rivers/);
}

test('saved numbers without an account are ticked and deleted as numbers, and come back', async () => {
  await readSaved();
  await look();
  await chat.press(/^Saved numbers without account · 2$/);
  expect(shown()).toMatch(/No number selected yet/);
  expect(names()).toEqual(['Dentist', 'Taxi']);
  await chat.press(/^Dentist$/);
  expect(shown()).toMatch(/One number selected/);
  await chat.press(/^Select all 2$/);
  await chat.press(/^Taxi$/);
  await chat.press(/^Delete 1…$/);
  expect(shown()).toMatch(
    /^Delete this number from the saved numbers[^]*Dentist · \+1 202 555 0701/,
  );
  expect(saved()).toHaveLength(2);
  const before = book();
  await chat.press(/^Delete this number$/);
  await chat.shows(/^Deleted the number\.$/);
  expect(changing()).toEqual(['contacts.deleteByPhones']);
  expect(saved()).toEqual(['+12025550702']);
  expect(book()).toEqual(before);
  await chat.press(/^Undo$/);
  await eventually('the saved numbers are those two', saved, ['+12025550701', '+12025550702']);
});

test('deleted accounts go as contacts, and that they cannot come back is said', async () => {
  await look();
  await chat.press(/^Deleted accounts · 2$/);
  await chat.press(/^Select all 2$/);
  await chat.press(/^Delete 2…$/);
  expect(shown()).toMatch(/2 are deleted accounts: not even Undo can add them again/);
  const before = book();
  await chat.press(/^Delete these 2 contacts$/);
  await chat.shows(/^Deleted 2 contacts:/);
  expect(changing()).toEqual(['contacts.deleteContacts']);
  expect(book()).toHaveLength(before.length - 2);
  expect(book()).toContain('Zoe Miller');
  expect(saved()).toHaveLength(2);
});

test('only a contact certainly not seen for over a year, who never had Alex, is unseen', async () => {
  await look();
  await chat.press(/^Not seen for a year · 2$/);
  expect(names()).toEqual(['Ben Gone', 'Cara Gone']);
  expect(shown()).toMatch(/No one’s selected yet/);
  await chat.press(/^Ben Gone$/);
  await chat.press(/^Delete 1…$/);
  await chat.press(/^Delete this contact$/);
  await chat.shows(/^Deleted one contact:\nBen Gone/);
  expect(changing()).toEqual(['contacts.deleteContacts']);
  expect(book()).not.toContain('Ben Gone');
  expect(book()).toContain('Cara Gone');
  await chat.press(/^Undo$/);
  await eventually('Ben is in the contact list again', () => expect(book()).toContain('Ben Gone'));
});

test('a name without a letter counts as no name', async () => {
  await look();
  await chat.press(/^Without a name · 2$/);
  expect(names()).toEqual(['+1 202 555 0177', '🌸 …']);
  await chat.press(/^🌸 …$/);
  await chat.press(/^Delete 1…$/);
  await chat.press(/^Delete this contact$/);
  await chat.shows(/^Deleted one contact/);
  expect(book()).not.toContain('🌸 …');
  expect(book()).toContain('+1 202 555 0177');
});

test('its lists lead back to it, and others do not', async () => {
  await readSaved();
  await look();
  for (const list of [/^Saved numbers without account · 2$/, /^Without a name · 2$/]) {
    await chat.press(list);
    expect(shown()).toMatch(/ selected yet/);
    await chat.press(/^Clean-up$/);
    expect(shown()).toMatch(/^Clean-up, Alex Rivers\n/);
  }
  await chat.press(/^Without a name · 2$/);
  await chat.press(/▾$/);
  await chat.press(/^Everyone$/);
  expect(labels()).not.toContain('Clean-up');
});

test('plain messages have the ticks of numbers too', async () => {
  await readSaved();
  const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
  await look();
  harness.sandbox.botApi.faults.add('editMessageText', { kind: 'error', error: refusal });
  await chat.press(/^Saved numbers without account · 2$/);
  expect(shown()).toMatch(/\n☐ 1\. Dentist/);
  await chat.press(/^☐ 2$/);
  expect(shown()).toMatch(/\n☑ 2\. Taxi/);
  await chat.press(/^Delete 1…$/);
  await chat.press(/^Delete this number$/);
  await chat.shows(/^Deleted the number/);
  expect(saved()).toEqual(['+12025550701']);
});
