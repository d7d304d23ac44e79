import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownMessage } from '../../../../sandbox/bot-api/person-chat.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { isReachable } from '../../../unit/is-reachable.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import type { Chat } from '../../chat.ts';
import { buttonsOf, textOf } from '../../chat-text.ts';
import { startPairedApp, type Harness } from '../../app-harness.ts';

/** Each breaks some program that reads address books. */
const oddNames: readonly (readonly [string, string])[] = [
  ['Zoe', 'Miller'],
  ['👨‍👩‍👧‍👦🇩🇪', '👍🏽'],
  ['שרה', 'כהן; בע"מ'],
  ['محمد', 'الأحمد'],
  ['Two\nlines', 'and\\n none'],
  ['n\u0303\u0323e\u0301', 'नि'],
  ['W'.repeat(64), '漢'.repeat(64)],
  ['=HYPERLINK("http://x")', '@SUM(1)'],
  ['+1', '-2; =3'],
  ["'quoted'", ',;:\\"'],
  ['李', ''],
];

let harness: Harness;
let owner: Person;
let zoe: Person;
let gone: Person;
let chat: Chat;

beforeAll(async () => {
  ({ harness, owner, chat } = await startPairedApp((world, me) => {
    const app = world.app(me.id);
    for (const [at, [firstName, lastName]] of oddNames.entries()) {
      const person = world.addPerson({
        firstName: `Own ${at}`,
        phone: `+120255501${10 + at}`,
        privacy: { phone_number: 'everybody' },
        ...(at % 2 === 0 && { username: `user_${at}` }),
      });
      if (at === 0) zoe = person;
      app.add(person.id, firstName, lastName, false);
    }
    const hidden = world.addPerson({ firstName: 'Hidden', phone: '+12025550190' });
    app.add(hidden.id, 'Hidden', 'Number', false);
    gone = world.addPerson({ firstName: 'Gone', phone: '+12025550191' });
    app.add(gone.id, 'Gone', '', false);
    world.app(gone.id).deleteAccount();
    world.app(zoe.id).add(me.id, 'Alex', '', false);
  }));
});

afterAll(() => harness[Symbol.asyncDispose]());

/** The people in the account's book as the server tells of them, by id. */
function book() {
  const { contacts } = harness.world.app(owner.id).book();
  return new Map(
    contacts.map(({ id, firstName, lastName, phone }) => [
      id,
      // Telegram tells no names of accounts that were deleted.
      { firstName: id === gone.id ? '' : firstName, lastName, phone },
    ]),
  );
}

async function exported(command: string, format: RegExp): Promise<ShownMessage> {
  chat.say(command);
  await chat.shows(/Which file do you want/);
  await chat.press(format);
  return chat.latest();
}

function fileOf({ document }: ShownMessage): Buffer {
  if (!document) throw new Error('no file in this message');
  return chat.raw.file(document.fileId);
}

function read(message: ShownMessage): readonly CardRecord[] {
  const file = readAddressBook(fileOf(message), { name: message.document?.name });
  if (file.kind !== 'records') throw new Error(file.kind);
  return [...file.records];
}

const formats = [
  ['vCard 3.0', 'vcf'],
  ['vCard 4.0', 'vcf'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
] as const;

test.each(formats)('%s holds the account’s book exactly', async (format, extension) => {
  const message = await exported('/export', new RegExp(`^${format}$`));
  const today = new Date().toISOString().slice(0, 10);
  expect(message.document?.name).toBe(`contacts-${today}.${extension}`);
  const found = read(message).map((record) => {
    if (!isReachable(record)) throw new Error(`unusable: ${record.index}`);
    const { telegramId, firstName, lastName, phones } = record;
    return [telegramId, { firstName, lastName, phone: phones[0]?.replaceAll(' ', '') }] as const;
  });
  expect(found).toHaveLength(oddNames.length + 2);
  expect(new Map(found)).toEqual(book());
  expect(read(message)).toContainEqual(expect.objectContaining({ username: 'user_0' }));
});

test.each(formats)('%s sent back to the bot changes nothing', async (format) => {
  const message = await exported('/export', new RegExp(`^${format}$`));
  const before = book();
  const { name = '', mime = '' } = message.document ?? {};
  chat.does(() => chat.raw.sendFile({ name, mime, bytes: fileOf(message) }));
  const preview = textOf(await chat.shows(/^Import into the contacts of Alex Rivers/));
  expect(preview).toContain('They’re all in your contacts already.');
  expect(preview).toContain(`${oddNames.length + 2} already there`);
  expect(book()).toEqual(before);
});

test('the caption says what is in the file, and only some formats mark mutual contacts', async () => {
  const vcard = await exported('/export', /^vCard 3\.0$/);
  expect(vcard.caption).toBe(
    '13 contacts of Alex Rivers\n11 with a number, 6 with a username, all with their Telegram id.',
  );
  await chat.press(/^JSON$/);
  expect(chat.latest().caption).toMatch(/Telegram id and a mark if they have you\.$/);
  const { contacts } = JSON.parse(fileOf(chat.latest()).toString());
  expect(contacts.filter(({ mutual }: { mutual: boolean }) => mutual)).toMatchObject([
    { telegramId: String(zoe.id) },
  ]);
});

test('no cell of a table begins a formula', async () => {
  const text = fileOf(await exported('/export', /^CSV$/)).toString();
  expect(text).toContain(`'=HYPERLINK`);
  const starts = text.split(/(?:^|[,;\r\n])"?/u).filter((cell) => /^[=+\-@\t]/.test(cell));
  expect(starts.length).toBeGreaterThan(0);
  // Numbers keep their plus: nothing follows it but digits and spaces.
  expect(starts.filter((cell) => !/^\+[\d ]+/.test(cell))).toEqual([]);
});

test('a search is exported, under its words', async () => {
  chat.say('/export nobody at all');
  await chat.shows(/^No match, so there’s nothing to export\./);

  const found = await exported('/export Mil', /^vCard 4\.0$/);
  expect(found.document?.name).toMatch(/^contacts-mil-\d{4}-\d\d-\d\d\.vcf$/);
  expect(found.caption).toMatch(/^1 of 13 contacts of Alex Rivers\nSearch: Mil\n1 with a number/);
  expect(read(found)).toMatchObject([{ firstName: 'Zoe', lastName: 'Miller' }]);
});

test('the table is exported as it is filtered, in its order', async () => {
  chat.say('/contacts');
  await chat.shows(/^Contacts of Alex Rivers/);
  await chat.press(/▾$/);
  await chat.press(/^No number$/);
  await chat.press(/^Export$/);
  const asked = await chat.shows(/^2 of 13 contacts of Alex Rivers\nOnly: No number\n/);
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual(formats.map(([name]) => name));
  await chat.press(/^vCard 3\.0$/);
  expect(read(chat.latest()).map(({ firstName }) => firstName)).toContain('Hidden');
  expect(read(chat.latest())).toHaveLength(2);
});

test('those chosen in the table are exported, whatever it shows now', async () => {
  chat.say('/contacts mil');
  await chat.shows(/^Contacts of Alex Rivers · 1 of 13/);
  await chat.press(/^Select$/);
  await chat.press(/^Zoe Miller$/);
  await chat.press(/^Export 1$/);
  const asked = await chat.shows(/Which file/);
  expect(textOf(asked)).toMatch(/^1 of 13 contacts of Alex Rivers\n\nWhich/);
  await chat.press(/^JSON$/);
  expect(read(chat.latest())).toMatchObject([{ telegramId: zoe.id }]);
});

test('without Telegram the last known list is exported, and says so', async () => {
  const error = { code: 500, text: 'INTERNAL' };
  // Before the restart: books are opened ahead of use, and read then.
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error }, 20);
  await harness.restart();
  const message = await exported('/export zoe', /^CSV$/);
  harness.sandbox.wire.faults.clear();
  expect(message.caption).toMatch(
    /This is the list as of \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Telegram has a problem of its own/,
  );
  expect(message.captionEntities).toMatchObject([{ type: 'date_time' }]);
  expect(read(message)).toHaveLength(1);
});

test('a file whose upload failed is sent once more, whole', async () => {
  const refusal = { code: 500, description: 'Internal Server Error' };
  harness.sandbox.botApi.faults.add('sendDocument', { kind: 'error', error: refusal });
  chat.say('/export');
  await chat.shows(/Which file/);
  await chat.press(/^vCard 3\.0$/);
  expect(read(await chat.shows(/^13 contacts of/))).toHaveLength(13);
});

test('a contact is sent as a contact message with a whole card', async () => {
  chat.say('/contact zoe');
  await chat.shows(/^Zoe Miller\n/);
  await chat.press(/^Send as contact$/);
  const { contact } = chat.latest();
  expect(contact).toMatchObject({ phone: zoe.phone, firstName: 'Zoe', lastName: 'Miller' });
  const card = readAddressBook(Buffer.from(contact?.vcard ?? ''));
  expect(card.kind === 'records' && [...card.records]).toMatchObject([
    { firstName: 'Zoe', lastName: 'Miller', phones: [zoe.phone], telegramId: zoe.id },
  ]);
});

test('the longest name there is fits a contact message', async () => {
  chat.say('/contact WWWW');
  await chat.shows(/^W+/);
  await chat.press(/^Send as contact$/);
  const { contact } = chat.latest();
  expect(contact).toMatchObject({ firstName: 'W'.repeat(64), lastName: '漢'.repeat(64) });
  expect(Buffer.byteLength(contact?.vcard ?? '')).toBeLessThanOrEqual(2048);
});

test('a contact who hid the number meanwhile is not sent as a contact any more', async () => {
  chat.say('/contact zoe');
  await chat.shows(/^Zoe Miller\n/);
  harness.world.app(zoe.id).setPrivacy('phone_number', 'nobody');
  const { text, alert } = await chat.press(/^Send as contact$/);
  expect({ text, alert }).toEqual({
    text: 'Their number is hidden from you, so I can’t send their contact.',
    alert: true,
  });
  expect(chat.latest().contact).toBeUndefined();
});

test('a contact with a hidden number cannot be sent as a contact', async () => {
  chat.say('/contact hidden');
  const card = await chat.shows(/^Hidden Number\n/);
  expect(buttonsOf(card).map(({ label }) => label)).not.toContain('Send as contact');
});
