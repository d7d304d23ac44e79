import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, keysOf, tableOf, textOf } from '../../chat-text.ts';
import { waitForCache } from '../../../support/settled.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

const names = [
  'Zoe Miller',
  'Mina Park',
  'Ben Okafor',
  'Chloé Dubois',
  'Diego Fernández',
  'Emma Lindqvist',
  'Farid Haddad',
  'Greta Schäfer',
  'Hiroshi Tanaka',
  'Ivana Horváth',
  'Jack ONeill',
  'Kata Wiśniewska',
  'Liam Murphy',
  'Maya Patel',
  'Nikos Papas',
  'Olu Adeyemi',
  'Priya Raman',
  'Quentin Ash',
  'Rosa Álvarez',
  'Sven Ek',
  'Tanya Petrova',
  'Uma Thapa',
  'Viktor Novak',
];

let harness: Harness;
let owner: Person;
let guest: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    guest = world.addPerson({ firstName: 'Gina', phone: '+12025550900' });
    for (const [at, name] of names.entries()) {
      const [firstName = '', lastName = ''] = name.split(' ');
      const seen = new Date(world.now().getTime() - (names.length - at) * 3_600_000);
      const person = world.addPerson({
        firstName,
        lastName,
        phone: `+1202555${String(100 + at).padStart(4, '0')}`,
        ...(at % 2 === 0
          ? { username: `${firstName.normalize('NFD').replace(/\W/g, '')}_${at}` }
          : {}),
        privacy: { phone_number: 'everybody' },
        presence: at === 1 ? { kind: 'online' } : { kind: 'offline', at: seen },
      });
      world.app(me.id).add(person.id, firstName, lastName, false);
      if (name === 'Ben Okafor') world.app(person.id).add(me.id, 'Alex', '', true);
    }
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

beforeEach(async () => {
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers · /);
});

function shownNames(): string[] {
  return tableOf(chat.latest()).flatMap(([name = '', ...others]) =>
    others.length === 2 ? name.replace(' ⇄', '') : [],
  );
}

function labels(): string[] {
  return buttonsOf(chat.latest()).map(({ label }) => label);
}

test('contacts are a table by name, with numbers, times and mutual marks', () => {
  const rows = tableOf(chat.latest());
  expect(rows).toHaveLength(20);
  expect(shownNames().slice(0, 3)).toEqual(['Ben Okafor', 'Chloé Dubois', 'Diego Fernández']);
  expect(rows[0]).toEqual(['Ben Okafor ⇄', expect.stringMatching(/^\d{4}-.* UTC$/), 'Open']);
  expect(rows[1]).toEqual(['@Ben_2', '+1 202 555 0102']);
  expect(textOf(chat.latest())).toMatch(/^Contacts of Alex Rivers · 23$/m);
});

test('pages turn in place, to the last and back', async () => {
  const table = chat.latest();
  expect(labels()).toEqual(expect.arrayContaining(['1/3', '›']));
  await chat.press(/^›$/);
  expect(shownNames()[0]).toBe('Liam Murphy');
  await chat.press(/^›$/);
  expect(shownNames()).toEqual(['Uma Thapa', 'Viktor Novak', 'Zoe Miller']);
  expect(labels()).toEqual(expect.arrayContaining(['‹', '3/3']));
  expect(labels()).not.toContain('›');
  await chat.press(/^‹$/);
  expect(shownNames()[0]).toBe('Liam Murphy');
  expect(chat.latest().id).toBe(table.id);
});

test('the contact who was seen last comes first when asked', async () => {
  await chat.press(/▾$/);
  await chat.press(/^By last seen$/);
  expect(shownNames().slice(0, 3)).toEqual(['Mina Park', 'Viktor Novak', 'Uma Thapa']);
  await chat.press(/▾$/);
  await chat.press(/^By name$/);
  expect(shownNames()[0]).toBe('Ben Okafor');
});

test('filters narrow the list, and an empty one says so', async () => {
  await chat.press(/▾$/);
  await chat.press(/^Mutual$/);
  expect(shownNames()).toEqual(['Ben Okafor']);
  expect(textOf(chat.latest())).toContain('Contacts of Alex Rivers · 1 of 23');
  await chat.press(/▾$/);
  await chat.press(/^Deleted accounts$/);
  expect(textOf(chat.latest())).toContain('None of these accounts was deleted.');
  await chat.press(/^Everyone$/);
  expect(shownNames()).toHaveLength(10);
});

test.each([
  ['zoe', ['Zoe Miller']],
  ['0102', ['Ben Okafor']],
  ['@ben', ['Ben Okafor']],
  ['schafer', ['Greta Schäfer']],
])('/contacts %s finds them', async (words, found) => {
  chat.say(`/contacts ${words}`);
  await chat.shows(new RegExp(`Search: ${words}`));
  expect(shownNames()).toEqual(found);
});

test('a search without an answer says what to try', async () => {
  chat.say('/contacts xyzzy');
  await chat.shows(/No match\. Try fewer letters/);
});

test('words alone find the one who is meant', async () => {
  chat.say('miller');
  await chat.shows(/^Zoe Miller\n/);
});

test('a name opens the card, and the way back leads to the same page', async () => {
  const table = chat.latest();
  await chat.press(/^›$/);
  const page = shownNames();
  await chat.press(/^Mina Park$/);
  const card = textOf(chat.latest());
  expect(chat.latest().id).toBe(table.id);
  expect(card).toMatch(/^Mina Park\n\n\+1 202 555 0101\nonline\nDoesn’t have you as a contact/);
  expect(card).toMatch(/^Telegram id \d+$/m);
  await chat.press(/Back to the list/);
  expect(shownNames()).toEqual(page);
});

test('deleting asks first, and keeping changes nothing', async () => {
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  expect(textOf(chat.latest())).toMatch(
    /^Delete Ben Okafor from the contacts of Alex Rivers\?\n@Ben_2 · \+1 202 555 0102\n/,
  );
  expect(labels()).toEqual(['Delete Ben Okafor', 'Keep']);
  await chat.press(/^Keep$/);
  expect(shownNames()[0]).toBe('Ben Okafor');
  expect(harness.world.app(owner.id).book().contacts).toHaveLength(names.length);
});

test('deleting changes the account and says what can be done next', async () => {
  chat.say('/contacts zoe');
  await chat.shows(/Search: zoe/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  const question = chat.latest();
  const yes = buttonsOf(question).find(({ label }) => label === 'Delete Zoe Miller')?.data ?? '';
  await chat.pressData(question, yes);
  expect(textOf(chat.latest())).toMatch(/^Deleted Zoe Miller\.\n\nUndo brings them back/);
  const left = harness.world
    .app(owner.id)
    .book()
    .contacts.map(({ firstName }) => firstName);
  expect(left).toHaveLength(names.length - 1);
  expect(left).not.toContain('Zoe');

  // A second tap that was under way when the first was answered.
  const again = await chat.pressData(chat.latest(), yes, 'forged');
  expect(again.text).toMatch(/not in your contacts anymore/);
  expect(textOf(chat.latest())).toMatch(/^Deleted Zoe Miller/);
  await chat.press(/Back to the list/);
  expect(textOf(chat.latest())).toMatch(/No match/);
});

test('a contact deleted on the phone meanwhile is said to be gone', async () => {
  const uma = harness.world.findByPhone('+12025550121');
  chat.say('/contacts uma');
  await chat.shows(/Search: uma/);
  harness.world.app(owner.id).remove(uma?.id ?? 0n);
  await waitForCache(harness, owner.id);
  await chat.press(/^(Uma Thapa)$/);
  await chat.shows(/not in your contacts anymore/);
});

test('buttons of other people, forged ones and old ones change nothing', async () => {
  const data = keysOf(chat.latest()).find(({ label }) => label === '1')?.data ?? '';
  const before = harness.world.app(owner.id).book().contacts.length;

  chat.say('/invite_member');
  const payload = /\?start=(invite-\S+)/.exec(textOf(await chat.shows(/invite-/)))?.[1];
  const other = harness.chat(guest);
  other.does(() => other.raw.start(payload));
  await other.shows(/Welcome/);
  for (const forged of [
    data,
    data.replace('card', 'delete'),
    '1:list:AAAAAAAAAAAA',
    'garbage',
    '',
  ]) {
    const { text } = await other.pressData(other.latest(), forged || '0', 'forged');
    expect(text).toMatch(/This button is from an older message/);
  }
  expect(other.answers()).toEqual([]);
  expect(harness.world.app(owner.id).book().contacts).toHaveLength(before);
});

test('where rich messages are refused the list is plain text, with the same buttons', async () => {
  const refusal = { code: 400, description: 'Bad Request: rich messages are not supported' };
  harness.sandbox.botApi.faults.add('sendRichMessage', { kind: 'error', error: refusal });
  const plainChat = harness.chat(owner);
  plainChat.say('/contacts');
  const list = await plainChat.shows(/^Contacts of Alex Rivers · /);
  expect(list.rich).toBeUndefined();
  expect(list.text).toMatch(/\n1\. Ben Okafor ⇄ · .*\n {4}@Ben_2 · \+1 202 555 0102\n/);
  await chat.press(/^›$/);
  expect(chat.latest().text).toMatch(/\n1\. Liam Murphy/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  await chat.press(/^Keep$/);
  expect(chat.latest().text).toMatch(/\n1\. Liam Murphy/);
});

test('words cut off where an emoji stands are searched all the same', async () => {
  chat.say(`/contacts ${'a'.repeat(99)}🌻`);
  await chat.shows(/No match/);
});
