import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import {
  alex,
  startHarness,
  pairByCode,
  type Harness,
  pageOf,
  scanAsAnother,
} from '../../app-harness.ts';
import { codeFrom } from '../../../integration/sandbox/clients/gram-sign-in.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let owner: Person;

beforeEach(async () => {
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson(alex);
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    owners: [alex.id],
  });
});

afterEach(() => harness[Symbol.asyncDispose]());

test('scanning the code in the chat pairs the account', async () => {
  const chat = harness.chat(owner);
  chat.say('/start');
  await chat.shows(/Connect it once/);
  await chat.press(/Pair my account/);
  const picture = await chat.showsPicture();
  expect(textOf(picture)).toMatch(/Settings › Devices › Link Desktop Device/);
  expect(textOf(picture)).toMatch(/one more device of your account/);
  expect(buttonsOf(picture).map(({ label }) => label)).toEqual([
    'Use phone number instead',
    'Cancel',
  ]);
  harness.world.app(owner.id).scanLogin(chat.readCode(picture));
  const paired = await chat.shows(/^Paired with Alex Rivers\. It has one contact\./);
  await chat.loses(picture);
  expect(harness.world.app(owner.id).authorizations()).toHaveLength(1);
  expect(buttonsOf(paired).map(({ label }) => label)).toEqual([
    'Contacts · 1',
    'Don’t have you · 1',
    'Birthdays',
  ]);
  await chat.press(/^Contacts · 1$/);
  await chat.shows(/Contacts of Alex Rivers · 1/);
});

test.each([
  ['auth.exportLoginToken', 406, 'UPDATE_APP_TO_LOGIN'],
  ['help.getConfig', 400, 'CONNECTION_LAYER_INVALID'],
])('a program too old to pair says so: %s, %s %s', async (method, code, text) => {
  const chat = harness.chat(owner);
  harness.sandbox.wire.faults.add(method, { kind: 'error', error: { code, text } }, 20);
  chat.say('/pair');
  await chat.shows(/too old for Telegram\. Its operator has to update it\.$/);
  harness.sandbox.wire.faults.clear();
});

test('cancelling takes the picture away and pairs nothing', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  const picture = await chat.showsPicture();
  await chat.press(/^Cancel$/);
  await chat.shows(/^Canceled the pairing\. I stored nothing\.$/);
  await chat.loses(picture);
  expect(chat.answers().map(textOf)).toEqual(['Canceled the pairing. I stored nothing.']);
  chat.say('/cancel');
  await chat.shows(/nothing to cancel/);
  chat.say('/start');
  await chat.shows(/Connect it once/);
});

test('asking again shows one picture, not two', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  const first = await chat.showsPicture();
  chat.say('/pair');
  const second = await chat.showsPicture();
  await chat.loses(first);
  harness.world.app(owner.id).scanLogin(chat.readCode(second));
  await chat.shows(/^Paired with Alex Rivers/);
  expect(chat.raw.messages().some((one) => /over|Canceled/.test(textOf(one)))).toBe(false);
});

test('the pairing page is given as an address to copy where no phone can open it', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const answer = await chat.shows(/on the computer that runs me/);
  const address = /http:\/\/127\.0\.0\.1:\d+\/pair#[\w-]+/.exec(textOf(answer))?.[0];
  expect(address).toBeDefined();
  expect(buttonsOf(answer)).toMatchObject([{ label: 'Copy the link', data: undefined }]);
  expect((await fetch(address ?? '')).status).toBe(200);
});

test('a password is asked for at the page and never in the chat', async () => {
  harness.world.app(owner.id).setPassword('granite boulder', 'the mountain');
  const chat = harness.chat(owner);
  chat.say('/pair');
  const picture = await chat.showsPicture();
  harness.world.app(owner.id).scanLogin(chat.readCode(picture));
  await chat.shows(/two-step verification password .* on the pairing page, never in a chat/);
  await chat.loses(picture);
  chat.say('granite boulder');
  await chat.shows(/a chat is no place for a password/);
  expect(chat.raw.messages().some(({ text }) => text === 'granite boulder')).toBe(false);
});

test('a login code typed into the chat is not used, and the person learns why', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  await chat.showsPicture();
  chat.say('1-2-3-4-5');
  await chat.shows(/Telegram cancels login codes sent in a chat/);
  expect(chat.raw.messages().some(({ text }) => text === '1-2-3-4-5')).toBe(false);
});

test('the password is entered at the page, without scanning again', async () => {
  harness.world.app(owner.id).setPassword('granite boulder', 'the mountain');
  const chat = harness.chat(owner);
  chat.say('/pair');
  const picture = await chat.showsPicture();
  harness.world.app(owner.id).scanLogin(chat.readCode(picture));
  const asked = await chat.shows(/two-step verification password/);
  const post = pageOf(textOf(asked));
  expect(await post('watch', { after: '' })).toMatchObject({
    kind: 'password',
    hint: 'the mountain',
  });
  expect(await post('password', { password: 'sandstone' })).toMatchObject({ kind: 'password' });
  expect(await post('password', { password: 'granite boulder' })).toMatchObject({ kind: 'paired' });
  await chat.shows(/^Paired with Alex Rivers/);
  await chat.loses(asked);
});

test('a pairing at the page is reported in the chat', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  const picture = await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const post = pageOf(textOf(await chat.shows(/\/pair#/)));
  expect(await post('phone', { phone: '+44 20 7946 0001' })).toMatchObject({ kind: 'code' });
  await chat.loses(picture);
  const told = harness.world.app(owner.id).serviceChat().at(-1)?.text ?? '';
  const code = /\b\d{5}\b/.exec(told)?.[0];
  expect(await post('code', { code })).toMatchObject({ kind: 'paired' });
  await chat.shows(/^Paired with Alex Rivers/);
  const words = chat.raw.messages().map(textOf).join('\n');
  expect(words).not.toMatch(/This pairing is over|didn’t work out/);
});

test('a password typed into the chat is not left there while the page asks for it', async () => {
  harness.world.app(owner.id).setPassword('granite boulder');
  const chat = harness.chat(owner);
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const post = pageOf(textOf(await chat.shows(/\/pair#/)));
  await post('phone', { phone: owner.phone });
  expect(await post('code', { code: codeFrom(harness.world.app(owner.id)) })).toMatchObject({
    kind: 'password',
  });
  chat.say('granite boulder');
  await chat.shows(/a chat is no place for a password/);
  expect(chat.raw.messages().some(({ text }) => text === 'granite boulder')).toBe(false);
  // The page that is open goes on.
  expect(await post('password', { password: 'granite boulder' })).toMatchObject({ kind: 'paired' });
  await chat.shows(/^Paired with/);
  chat.say('12345');
  await chat.shows(/^No contact matches “12345”/);
});

test('the page takes no body of any size', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const post = pageOf(textOf(await chat.shows(/\/pair#/)));
  const padded = (bytes: number) => ({ phone: owner.phone, padding: 'x'.repeat(bytes) });
  expect(await post('phone', padded(10_000))).toEqual({ error: 'input' });
  expect(await post('phone', padded(7_000))).toMatchObject({ kind: 'code' });
});

test('the picture says for whom and for which bot the account is paired', async () => {
  const chat = harness.chat(owner);
  chat.say('/pair');
  expect(textOf(await chat.showsPicture())).toMatch(
    /^Alex Rivers \(@alex_rivers\) will see the contacts of this account in the chat with @roster_bot\.\n/,
  );
});

test('the paired account finds a note in its Saved Messages, once for each pairing', async () => {
  const zoe = harness.world.addPerson({ firstName: 'Victim', phone: '+12025550188' });
  const chat = harness.chat(owner);
  chat.say('/pair');
  await scanAsAnother(harness, chat, zoe);
  await chat.shows(/^Paired with Victim/);
  const notes = (): readonly string[] => harness.world.app(zoe.id).savedMessages();
  await eventually('the note is there', () => notes().length, 1);
  expect(notes()[0]).toMatch(
    /paired with the bot @roster_bot: Alex Rivers \(@alex_rivers\) sees its contacts there\.[^]+end the session Roster in Settings › Devices/,
  );
  expect(
    harness.world
      .app(zoe.id)
      .authorizations()
      .map(({ device }) => device),
  ).toEqual(['Roster']);
  chat.say('/contacts');
  await chat.shows(/Contacts of Victim/);
  expect(notes()).toHaveLength(1);
});

test('a note that cannot be written does not fail the pairing', async () => {
  const error = { code: 400, text: 'CHAT_WRITE_FORBIDDEN' };
  harness.sandbox.wire.faults.add('messages.sendMessage', { kind: 'error', error });
  await pairByCode(harness, owner);
  const warned = (): boolean => harness.log.some(({ message }) => /Saved Messages/.test(message));
  await eventually('the failure is logged', warned, true);
  expect(harness.world.app(owner.id).savedMessages()).toEqual([]);
  const chat = harness.chat(owner);
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers/);
});

test('a link is void after another one and after /cancel, as the words promise', async () => {
  const chat = harness.chat(owner);
  const pair = async (): Promise<void> => {
    chat.say('/pair');
    await chat.showsPicture();
  };
  const linkOf = async (): Promise<ReturnType<typeof pageOf>> => {
    await chat.press(/Use phone number instead/);
    return pageOf(textOf(await chat.shows(/for 10 minutes, in the first browser that opens it/)));
  };
  await pair();
  const first = await linkOf();
  const second = await linkOf();
  expect(await first('watch', { after: '' })).toEqual({ error: 'gone' });
  expect(await second('watch', { after: '' })).toMatchObject({ kind: 'choose' });
  chat.say('/cancel');
  await chat.shows(/^Canceled the pairing/);
  expect(await second('watch', { after: '' })).toEqual({ error: 'gone' });
  await pair();
  const third = await linkOf();
  chat.say('/cancel');
  await chat.shows(/^Canceled the pairing/);
  expect(await third('watch', { after: '' })).toEqual({ error: 'gone' });
});

test('my own contact can be added to another account of mine', async () => {
  const work = harness.world.addPerson({ firstName: 'Work', phone: '+12025550180' });
  const chat = harness.chat(owner);
  chat.say('/pair');
  await scanAsAnother(harness, chat, work);
  await chat.shows(/^Paired with Work/);
  const { phone = '' } = owner;
  chat.does(() => chat.raw.shareContact({ phone, firstName: 'Alex', userId: owner.id }));
  await chat.shows(/^Added Alex to the contacts of Work/);
});

test('unpairing signs out and forgets the account', async () => {
  await pairByCode(harness, owner);
  const chat = harness.chat(owner);
  chat.say('/unpair');
  await chat.shows(/Unpair Alex Rivers\?/);
  await chat.press(/^Keep$/);
  await chat.shows(/^OK, nothing changed/);
  expect(harness.world.app(owner.id).authorizations()).toHaveLength(1);
  chat.say('/unpair');
  await chat.shows(/Unpair Alex Rivers\?/);
  await chat.press(/^Unpair$/);
  await chat.shows(/^Unpaired Alex Rivers\. I signed out/);
  expect(harness.world.app(owner.id).authorizations()).toEqual([]);
  chat.say('/contacts');
  await chat.shows(/No Telegram account here yet/);
});

test('buttons of an account that was unpaired do nothing to the next one', async () => {
  const sam = harness.world.addPerson({
    firstName: 'Sam',
    lastName: 'Stone',
    phone: '+12025550180',
  });
  await pairByCode(harness, owner);
  const chat = harness.chat(owner);
  chat.say('/unpair');
  const asked = await chat.shows(/Unpair Alex Rivers\?/);
  const yes = buttonsOf(asked).find(({ label }) => label === 'Unpair')?.data ?? '';
  await chat.pressData(asked, yes);
  await chat.shows(/^Unpaired Alex Rivers/);
  chat.say('/pair');
  await scanAsAnother(harness, chat, sam);
  await chat.shows(/^Paired with Sam Stone/);
  await chat.pressData(asked, yes, 'forged');
  await chat.shows(/^That account isn’t paired anymore/);
  expect(harness.world.app(sam.id).authorizations()).toHaveLength(1);
});

test('a paired account is not paired again', async () => {
  await pairByCode(harness, owner);
  const chat = harness.chat(owner);
  chat.say('/pair');
  await chat.shows(/Already paired with Alex Rivers/);
});

test('a session ended in Telegram is reported once, and pairing again loses nothing', async () => {
  await pairByCode(harness, owner);
  const chat = harness.chat(owner);
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers/);
  await chat.press(/^1$/);
  await chat.press(/^Delete$/);
  const [session] = harness.world.app(owner.id).authorizations();
  harness.world.app(owner.id).terminate(session?.keyId ?? 0n);
  await chat.press(/^Delete Zoe Miller$/);
  await chat.shows(/^Telegram ended my connection to Alex Rivers: someone ended it in Settings/);
  const told = (): number =>
    chat.raw.messages().filter((one) => /Telegram ended my connection/.test(textOf(one))).length;
  await chat.press(/Pair again/);
  const picture = await chat.showsPicture();
  harness.world.app(owner.id).scanLogin(chat.readCode(picture));
  await chat.shows(/^Paired with Alex Rivers again\. It has one contact\./);
  expect(told()).toBe(1);
});
