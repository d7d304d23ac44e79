import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf } from '../../chat-text.ts';
import { startPairedApp, type Harness, scanAsAnother } from '../../app-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: Harness;
let owner: Person;
let second: Person;
let ben: Person;
let chat: Chat;

beforeEach(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    second = world.addPerson({ firstName: 'Sasha', lastName: 'W/R', phone: '+12025550180' });
    const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
    world.app(second.id).add(zoe.id, 'Zoe', 'Work', false);
    for (const [at, firstName] of ['Nia', '=1+1', 'Zoe Saved'].entries()) {
      const phone = `+1202555010${3 - at}`;
      me.saved.set({ phone, firstName, lastName: '', date: world.now() });
    }
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550199' });
    world.app(me.id).add(ben.id, 'Ben', '', false);
    world.takeouts.delaySeconds = 0;
  }));
});

afterEach(() => harness[Symbol.asyncDispose]());

function people(message: ShownMessage): string[] {
  const bytes = chat.raw.file(message.document?.fileId ?? '');
  const file = readAddressBook(bytes, { name: message.document?.name });
  if (file.kind !== 'records') throw new Error(file.kind);
  return [...file.records].map(
    (record) => `${record.firstName} ${record.phones.join().replaceAll(' ', '')}`,
  );
}

test('the saved list is exported as it was read, without asking Telegram again', async () => {
  chat.say('/saved');
  await chat.shows(/^Telegram keeps every number/);
  await chat.press(/^Ask Telegram$/);
  await chat.shows(/^Saved numbers of Alex Rivers · 3/);
  const calls = harness.sandbox.wire.calls.length;
  await chat.press(/^Export$/);
  await chat.shows(
    /^3 saved numbers of Alex Rivers\nAs of .+, when I read the list\.\n\nWhich file/,
  );
  await chat.press(/^CSV$/);
  const message = chat.latest();
  expect(message.document?.name).toMatch(/^saved-numbers-\d{4}-\d\d-\d\d\.csv$/);
  expect(message.caption).toMatch(/\nNames and numbers as they were saved\.$/);
  expect(people(message).toSorted()).toEqual(
    owner.saved
      .list()
      .map(({ firstName, phone }) => `${firstName} ${phone}`)
      .toSorted(),
  );
  const asked = harness.sandbox.wire.calls.slice(calls).map(({ method }) => method);
  expect(asked).not.toContain('contacts.getSaved');

  chat.say('/saved nia');
  await chat.shows(/^Saved numbers of Alex Rivers · 1 of 3/);
  await chat.press(/^Without account$/);
  await chat.press(/^Export$/);
  await chat.shows(/^1 of 3 saved numbers of Alex Rivers\nSearch: nia\nOnly: Without account\n/);
  await chat.press(/^vCard 4\.0$/);
  expect(chat.latest().document?.name).toMatch(/^saved-numbers-nia-/);
  expect(people(chat.latest())).toEqual(['Nia +12025550103']);
});

test('an empty list gives no file, also when the last contact went meanwhile', async () => {
  chat.say('/export');
  await chat.shows(/^One contact of Alex Rivers\n/);
  harness.world.app(owner.id).remove(ben.id);
  // Telegram tells of it a moment later.
  await eventually('the chat says that there are no contacts', async () => {
    await chat.press(/^JSON$/);
    expect(chat.latest().text).toMatch(/^No contacts to export yet/);
  });

  chat.say('/export');
  const none = await chat.shows(/^No contacts to export yet\.$/);
  expect(buttonsOf(none).map(({ label }) => label)).toEqual(['Import people', 'Add someone']);
});

test('with several accounts the file and its caption say whose it is', async () => {
  chat.say('/pair');
  await chat.shows(/^Already paired with/);
  await chat.press(/^Pair another account$/);
  await scanAsAnother(harness, chat, second);
  await chat.shows(/Paired with Sasha/);
  chat.say('/export');
  await chat.shows(/^Account: Sasha W\/R, \+1 202 555 0180\n\nOne contact of Sasha W\/R\n/);
  await chat.press(/^vCard 3\.0$/);
  const message = chat.latest();
  expect(message.document?.name).toMatch(/^contacts-sasha-w-r-\d{4}-\d\d-\d\d\.vcf$/);
  expect(message.caption).toMatch(
    /^Account: Sasha W\/R, \+1 202 555 0180\n\nOne contact of Sasha W\/R\n/,
  );
  expect(people(message)).toEqual(['Zoe ']);
});
