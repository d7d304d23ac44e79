import { openClient } from '../../../../src/store/open-client.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { unseal } from '../../../../src/store/seal.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let owner: Person;
let ben: Person;
let olu: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const zoe = world.addPerson({
      firstName: 'Zoe',
      phone: '+12025550101',
      privacy: { phone_number: 'everybody' },
    });
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'ben_o' });
    olu = world.addPerson({ firstName: 'Olu', phone: '+12025550104', username: 'olu_a' });
    world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

function book(): string[] {
  const { contacts } = harness.world.app(owner.id).book();
  return contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()).toSorted();
}

/** The stored state of the open question, unsealed. */
async function stored(): Promise<{ readonly raw: string; readonly open: string } | undefined> {
  const sql = openClient(harness.databaseUrl, { max: 1 });
  try {
    const [row] = await sql<{ state: Buffer; key_id: string }[]>`select * from dialogs`;
    if (!row) return undefined;
    const sealed = { keyId: row.key_id, bytes: row.state };
    return {
      raw: row.state.toString('latin1'),
      open: unseal(harness.keys, sealed, `dialog ${owner.id}`),
    };
  } finally {
    await sql.end();
  }
}

async function askName(): Promise<void> {
  chat.say('/rename zoe');
  await chat.shows(/^What should I call Zoe /);
  // An earlier question may be losing its Cancel just now.
  await eventually(
    'only Cancel is left below the question',
    () => buttonsOf(chat.latest()).map(({ label }) => label),
    ['Cancel'],
  );
}

test('one question leads to the next, all answered by plain messages', async () => {
  chat.say('/rename');
  await chat.shows(/^Who should I rename\?/);
  chat.say('zoe');
  await chat.shows(/^What should I call Zoe /);
  chat.say('Zoe Quinn');
  await chat.shows(/^Renamed: .* is Zoe Quinn now/);
  expect(book()).toEqual(['Zoe Quinn']);
  // An answered question can no longer be cancelled.
  const cancels = (): unknown[] =>
    chat.raw
      .messages()
      .flatMap(buttonsOf)
      .filter(({ label }) => label === 'Cancel');
  await eventually('no question has a Cancel button', cancels, []);
  chat.say('zoe = Zoe Miller');
  await chat.shows(/^Rename Zoe|^Zoe /);
  chat.say('/rename');
  await chat.shows(/^Who should I rename\?/);
  chat.say('zoe = Zoe Miller');
  await chat.shows(/^Renamed: .* is Zoe Miller now/);
});

test('an answer of no use is explained, and the question stands', async () => {
  chat.say('/contact');
  await chat.shows(/^Whose card/);
  chat.say('xyzzy');
  await chat.shows(/^No contact is called “xyzzy”/);
  chat.say('zoe');
  await chat.shows(/^Zoe \w+\n/);
});

test('/search alone asks what to look for', async () => {
  chat.say('/search');
  await chat.shows(/^Who are you looking for\?/);
  chat.say('be');
  await chat.shows(/\nTelegram looks for 4 letters or more/);
  chat.say('ben_o');
  await chat.shows(/^Search: ben_o/);
});

test('the question outlasts a restart', async () => {
  await askName();
  await harness.restart();
  chat.say('Zoe Restarted');
  await chat.shows(/^Renamed: .* is Zoe Restarted now/);
});

test('a stored question names no person, and is sealed', async () => {
  await eventually('no question is stored', stored, undefined);
  chat.say('/rename +1 202 555 0101');
  await chat.shows(/^What should I call Zoe /);
  chat.say('\u2800');
  await chat.shows(/I see nothing in this name/);
  chat.does(() => chat.raw.shareContact({ phone: '+1 202 555 0104', firstName: 'Benedict' }));
  await chat.shows(/^Added Benedict/);
  await eventually('the question is stored', async () => expect(await stored()).toBeDefined());
  const { raw = '', open = '' } = (await stored()) ?? {};
  expect(open).toContain('name-rename');
  expect(raw).not.toContain('name-rename');
  const digits = open.replaceAll(/\D/g, '');
  for (const secret of ['2025550101', '2025550104', '442079460001', String(owner.id)]) {
    expect(digits).not.toContain(secret);
  }
  const people = /zoe|miller|benedict|alex|rivers|\/rename|\\u2800|\u2800/i;
  expect(open).not.toMatch(people);
  chat.say('Zoe Typed');
  await chat.shows(/^Renamed: .* is Zoe Typed now/);
  await eventually('no question is stored', stored, undefined);
});

test('/cancel ends it and says so', async () => {
  await askName();
  chat.say('/cancel');
  await chat.shows(/^OK, canceled\.$/);
  chat.say('Zoe Cancelled');
  await chat.shows(/^No contact matches “Zoe Cancelled”/);
  chat.say('/cancel');
  await chat.shows(/^There’s nothing to cancel/);
});

test('another command ends it and runs', async () => {
  await askName();
  chat.say('/contact zoe');
  await chat.shows(/^Zoe \w+\n/);
  chat.say('Zoe Late');
  await chat.shows(/^No contact matches “Zoe Late”/);
  expect(book().join()).not.toMatch(/Late|Refused|1-2|granite/);
});

test('buttons of other messages work meanwhile, and the question stands', async () => {
  chat.say('/contacts');
  const table = await chat.shows(/^Contacts of/);
  await askName();
  const choices = buttonsOf(table).find(({ label }) => label.endsWith('▾'))?.data ?? '';
  await chat.pressData(table, choices);
  expect((await chat.shows(/^Contacts of/)).id).toBe(table.id);
  chat.say('Zoe Pressed');
  await chat.shows(/^Renamed: .* is Zoe Pressed now/);
});

test('the Cancel of an earlier question leaves the later one open', async () => {
  await askName();
  const first = chat.latest();
  chat.say('/contact');
  await chat.shows(/^Whose card/);
  // It is gone from the chat; an app may still show it.
  await chat.pressData(first, buttonsOf(first)[0]?.data ?? '', 'forged');
  await chat.shows(/^OK, nothing changed\.$/);
  chat.say('zoe');
  await chat.shows(/^Zoe \w+\n/);
});

test('contacts and files sent while a name is asked go their usual way', async () => {
  await askName();
  chat.does(() => chat.raw.shareContact({ phone: '+12025550104', firstName: 'Olu' }));
  await chat.shows(/^(Added|Renamed|Olu|.* was there already|Import into)/);
  const bytes = Buffer.from('no card');
  chat.does(() => chat.raw.sendFile({ name: 'a.txt', mime: 'text/plain', bytes }));
  await eventually('the bot has answered once', () => chat.answers().length, 1);
  expect(textOf(chat.latest())).not.toMatch(/Renamed/);
  chat.say('Zoe Patient');
  await chat.shows(/^Renamed: .* is Zoe Patient now/);
});

test('whom is answered by a shared contact or a forwarded message too', async () => {
  chat.say('/block');
  await chat.shows(/^Who should I block\?/);
  const profile = harness.chat(olu).raw.person;
  chat.does(() => chat.raw.forward(profile, 'Hello there', true));
  await chat.shows(/hides their account in forwarded messages/);
  chat.does(() => chat.raw.forward(profile, 'Hello there'));
  await chat.shows(/^Block Benedict\?/);
  chat.say('/contact');
  await chat.shows(/^Whose card/);
  chat.does(() => chat.raw.shareContact({ phone: '+12025550101', firstName: 'Anybody' }));
  await chat.shows(/^Zoe \w+\n/);
});

test('/add takes a name, or whoever is chosen from the list', async () => {
  chat.say('/add');
  await chat.shows(/^Who should I add\?/);
  chat.say('@ben_o Benjamin');
  await chat.shows(/^Add Ben to the contacts.*\n.*\nSaved as Benjamin\./);
  chat.say('/add');
  await chat.shows(/^Who should I add\?/);
  chat.does(() => chat.raw.pickUsers(1, [ben.id]));
  await chat.shows(/^Add Ben to the contacts/);
  chat.say('zoe');
  await chat.shows(/^Zoe \w+\n/);
});

test('a refusal of Telegram ends the question', async () => {
  await askName();
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'error', error });
  chat.say('Zoe Refused');
  await chat.shows(/^Telegram has a problem of its own/);
  chat.say('Zoe Refused');
  await chat.shows(/^No contact matches “Zoe Refused”/);
  expect(book().join()).not.toMatch(/Late|Refused|1-2|granite/);
});

test('beginning to pair ends it, and a code or password answers no question', async () => {
  await askName();
  chat.say('/pair');
  await chat.shows(/^Already paired with Alex Rivers/);
  await chat.press(/^Pair another account$/);
  await chat.showsPicture();
  chat.say('/rename zoe');
  await chat.shows(/^What should I call/);
  chat.say('1-2-3-4-5');
  await chat.shows(/Telegram cancels login codes sent in a chat/);
  chat.say('granite boulder');
  await chat.shows(/a chat is no place for a password/);
  const typed = chat.raw.messages().map(({ text }) => text);
  expect(typed).not.toContain('1-2-3-4-5');
  expect(typed).not.toContain('granite boulder');
  expect(book().join()).not.toMatch(/Late|Refused|1-2|granite/);
});
