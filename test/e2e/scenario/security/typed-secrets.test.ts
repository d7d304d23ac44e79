import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { inDatabase } from '../../../integration/accounts/accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { alex, pageOf, pairByCode, startHarness, type Harness } from '../../app-harness.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';

const password = 'granite boulder';

let harness: Harness;
let owner: Person;
let chat: Chat;

beforeEach(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    owners: [alex.id],
  });
  chat = harness.chat(owner);
});

afterEach(() => harness[Symbol.asyncDispose]());

const typed = () => chat.raw.messages().map(({ text }) => text);
const storedViews = () =>
  inDatabase(harness, async (sql) => (await sql`select id from views`).length);

test('a password that is typed before the code is scanned is deleted', async () => {
  chat.say('/pair');
  await chat.showsPicture();
  chat.say(password);
  await chat.shows(/a chat is no place for a password[^]*\/pair#/);
  expect(typed()).not.toContain(password);
});

test('a password that begins with a slash is deleted and not repeated', async () => {
  chat.say('/pair');
  await chat.showsPicture();
  chat.say('/Passw0rd! of mine');
  await chat.shows(/a chat is no place for a password/);
  expect(typed().join()).not.toContain('Passw0rd');
  chat.say('/help');
  await chat.shows(/What I can do/);
});

test('a text in the chat leaves the page that is in use as it is', async () => {
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const post = pageOf(textOf(await chat.shows(/\/pair#/)));
  expect(await post('phone', { phone: owner.phone })).toMatchObject({ kind: 'code' });
  chat.say('hello');
  const answer = await chat.shows(/a chat is no place for a password/);
  expect(textOf(answer)).not.toContain('/pair#');
  const code = /\b\d{5}\b/.exec(harness.world.app(owner.id).serviceChat().at(-1)?.text ?? '')?.[0];
  expect(await post('code', { code })).toMatchObject({ kind: 'paired' });
});

test('a password that is typed after a restart is deleted', async () => {
  harness.world.app(owner.id).setPassword(password);
  chat.say('/pair');
  harness.world.app(owner.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/two-step verification password/);
  await harness.restart();
  chat.say(password);
  await chat.shows(/a chat is no place for a password/);
  expect(typed()).not.toContain(password);
});

test('after /cancel texts are answered again', async () => {
  chat.say('/pair');
  await chat.showsPicture();
  await harness.restart();
  chat.say('/cancel');
  await chat.shows(/^Canceled the pairing/);
  chat.say('hello');
  await chat.shows(/^Hello /);
});

test('an answer to a question is taken while a pairing is open', async () => {
  await pairByCode(harness, owner);
  await pairAnother();
  chat.say('/rename zoe');
  await chat.shows(/^What should I call/);
  chat.say('Zoe Later');
  await chat.shows(/Zoe Later/);
  expect(typed()).toContain('Zoe Later');
  chat.say('Zoe Never');
  await chat.shows(/a chat is no place for a password/);
  expect(typed()).not.toContain('Zoe Never');
});

test.each(['1-2-3 4 5 6', '۱۲۳۴۵', '١ ٢ ٣ ٤ ٥'])(
  'the code %s is deleted, and is no answer to a question',
  async (code) => {
    await pairByCode(harness, owner);
    await pairAnother();
    chat.say('/rename zoe');
    await chat.shows(/^What should I call/);
    chat.say(code);
    await chat.shows(/Telegram cancels login codes sent in a chat/);
    expect(typed()).not.toContain(code);
  },
);

test('nothing is stored of words that find nobody: they are in the button', async () => {
  await pairByCode(harness, owner);
  const before = await storedViews();
  chat.say(password);
  const answer = await chat.shows(/^No contact matches/);
  expect(await storedViews()).toBe(before);
  expect(buttonsOf(answer)[0]).toMatchObject({ data: `1:search:${password}` });
  chat.say('я не знаю, что это за слова такие');
  expect(buttonsOf(await chat.shows(/^No contact matches/))).toHaveLength(1);
  expect(await storedViews()).toBe(before);
  chat.say('zoe');
  await chat.shows(/^Zoe Miller\n/);
});

test('without its key an account has to be paired again, and one line of the log says so', async () => {
  await pairByCode(harness, owner);
  await harness.restart(undefined, [{ id: 'other', key: randomBytes(32) }]);
  await eventually('one line says which keys are missing', () =>
    expect(
      harness.log.filter(({ message }) => message.startsWith('Keys are missing')),
    ).toMatchObject([
      { level: 'error', fields: { needed: expect.arrayContaining(['test for sessions (1)']) } },
    ]),
  );
  chat.say('/contacts');
  await chat.shows(/Pair again to go on/);
  harness.world.app(owner.id).scanLogin(chat.readCode(await pairAnother()));
  await chat.shows(/^Paired with Alex Rivers/);
  chat.say('/contacts');
  expect(textOf(await chat.shows(/Zoe Miller/))).toMatch(/Contacts of Alex Rivers/);
  await eventually('the row of the pairing is gone', () => openPairings(), 0);
});

async function pairAnother() {
  chat.say('/pair');
  await chat.shows(/^Already paired with Alex Rivers/);
  await chat.press(/^Pair another account$/);
  return chat.showsPicture();
}

const openPairings = () =>
  inDatabase(harness, async (sql) => (await sql`select from open_pairings`).length);
