import { Long, type tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vectorHash } from '../../../../sandbox/world/contacts-hash.ts';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import { mtcuteOf } from '../clients/mtcute-sign-in.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let zoe: Person;
/** The id of the message "1". */
let first: number;

/** Zoe writes "1" to "9", a minute apart. */
beforeEach(async () => {
  account = await startChatAccount();
  zoe = account.person('Zoe');
  for (let at = 1; at <= 9; at += 1) {
    await account.clock.advance(60_000);
    write(account.sandbox.world, zoe, account.alex, String(at));
  }
  first = account.alex.mailbox.messagesWith(zoe.id)[0]?.id ?? 0;
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

type Options = Partial<Omit<tl.messages.RawGetHistoryRequest, '_'>>;

function ask(options: Options): Promise<tl.messages.TypeMessages> {
  return account.client.call({
    _: 'messages.getHistory',
    peer: account.inputPeer(zoe),
    offsetId: 0,
    offsetDate: 0,
    addOffset: 0,
    limit: 3,
    maxId: 0,
    minId: 0,
    hash: Long.ZERO,
    ...options,
  });
}

function textsOf(answer: tl.messages.TypeMessages): string {
  if (!('messages' in answer)) throw new Error(answer._);
  return answer.messages.map((message) => ('message' in message ? message.message : '')).join('');
}

/** The id of the message with this text. */
const id = (text: number): number => first + text - 1;

test.each<[string, () => Options, string]>([
  ['the newest', () => ({}), '987'],
  ['older than an id', () => ({ offsetId: id(5) }), '432'],
  ['newer than an id', () => ({ offsetId: id(5), addOffset: -3 }), '765'],
  ['around an id', () => ({ offsetId: id(5), addOffset: -2 }), '654'],
  ['skipping some', () => ({ addOffset: 2 }), '765'],
  ['reaching over the newest', () => ({ offsetId: id(9), addOffset: -3 }), '9'],
  ['before a date', () => ({ offsetDate: dateOf(4) }), '321'],
  ['below an id, of the page', () => ({ maxId: id(8) }), '7'],
  ['above an id, of the page', () => ({ minId: id(8) }), '9'],
  ['twenty when no limit is given', () => ({ limit: 0 }), '987654321'],
])('a page of history: %s', async (_name, options, texts) => {
  expect(textsOf(await ask(options()))).toBe(texts);
});

test('a page that did not change is not sent again', async () => {
  const ids = [9, 8, 7].map((text) => BigInt(id(text)));
  const hash = Long.fromString(vectorHash(ids).toString());
  expect(await ask({ hash })).toEqual({ _: 'messages.messagesNotModified', count: 9 });
  write(account.sandbox.world, zoe, account.alex, 'new');
  expect(textsOf(await ask({ hash }))).toBe('new98');
});

test('messages are found by text and date, and read by id', async () => {
  const search = {
    _: 'messages.search',
    peer: account.inputPeer(zoe),
    filter: { _: 'inputMessagesFilterEmpty' },
    q: '',
    minDate: dateOf(2),
    maxDate: dateOf(5),
    offsetId: 0,
    addOffset: 0,
    limit: 10,
    maxId: 0,
    minId: 0,
    hash: Long.ZERO,
  } as const;
  const { client } = account;
  expect(textsOf(await client.call(search))).toBe('43');
  expect(textsOf(await client.call({ ...search, q: '4' }))).toBe('4');
  const photos = { ...search, filter: { _: 'inputMessagesFilterPhotos' } } as const;
  expect(textsOf(await client.call(photos))).toBe('');
  const ids = [id(2), 4000].map((one) => ({ _: 'inputMessageID', id: one }) as const);
  expect(await client.call({ _: 'messages.getMessages', id: ids })).toMatchObject({
    messages: [{ message: '2' }, { _: 'messageEmpty', id: 4000 }],
  });
});

test('a search in all chats goes on from the last page', async () => {
  const ben = account.person('Ben');
  // A word that no message of Telegram's own has.
  write(account.sandbox.world, zoe, account.alex, 'zebra');
  write(account.sandbox.world, ben, account.alex, 'From Ben, zebra');
  const search = {
    _: 'messages.searchGlobal',
    q: 'zebra',
    filter: { _: 'inputMessagesFilterEmpty' },
    minDate: 0,
    maxDate: 0,
    offsetRate: 0,
    offsetPeer: { _: 'inputPeerEmpty' },
    offsetId: 0,
    limit: 1,
  } as const;
  const { client } = account;
  const page = await client.call(search);
  expect(page).toMatchObject({ _: 'messages.messagesSlice', count: 2 });
  expect(textsOf(page)).toBe('From Ben, zebra');
  const offsetRate = 'nextRate' in page ? (page.nextRate ?? 0) : 0;
  expect(offsetRate).toBeGreaterThan(0);
  const offset = { offsetRate, offsetId: id(10) + 1, offsetPeer: account.inputPeer(ben) };
  const last = await client.call({ ...search, ...offset });
  expect(textsOf(last)).toBe('zebra');
  expect(last).toMatchObject({ _: 'messages.messagesSlice', nextRate: expect.any(Number) });
  account.sandbox.world.app(account.alex.id).archive(ben.id);
  expect(textsOf(await client.call({ ...search, folderId: 1 }))).toBe('From Ben, zebra');
  expect(textsOf(await client.call({ ...search, groupsOnly: true }))).toBe('');
});

test('a message to a person reaches both, with its entities', async () => {
  const entities = [{ _: 'messageEntityBold', offset: 0, length: 2 }] as const;
  const sent = await account.client.call({
    _: 'messages.sendMessage',
    peer: account.inputPeer(zoe),
    message: 'Hi Zoe',
    entities: [...entities],
    randomId: Long.ONE,
  });
  expect(sent).toMatchObject({ _: 'updateShortSentMessage', entities });
  expect(textsOf(await ask({ limit: 1 }))).toBe('Hi Zoe');
  expect(zoe.mailbox.messagesWith(account.alex.id).at(-1)).toMatchObject({
    text: 'Hi Zoe',
    from: account.alex.id,
    entities: [{ _: 'messageEntityBold', offset: 0, length: 2 }],
  });
});

function dateOf(text: number): number {
  const message = account.alex.mailbox.message(id(text));
  return Math.floor((message?.date.getTime() ?? 0) / 1000);
}

test('typing is shown to the other side only', async () => {
  const { sandbox, client, inputPeer } = account;
  await using zoes = await mtcuteOf(sandbox, zoe);
  const received: tl.TypeUpdates[] = [];
  zoes.onServerUpdate.add((updates) => received.push(updates));
  const action = { _: 'sendMessageUploadPhotoAction', progress: 50 } as const;
  await client.call({ _: 'messages.setTyping', peer: inputPeer(zoe), action });
  await eventually('the other side sees it', () =>
    expect(received).toContainEqual(
      expect.objectContaining({
        update: { _: 'updateUserTyping', userId: Number(account.alex.id), action },
      }),
    ),
  );
});

test('with an id, the date of the offset does not count', async () => {
  const [oldest] = account.alex.mailbox.messagesWith(zoe.id);
  const offsetDate = Math.floor((oldest?.date.getTime() ?? 0) / 1000);
  expect(textsOf(await ask({ offsetId: first + 4, offsetDate }))).toBe('432');
});

test('a text to Saved Messages is answered with the message', async () => {
  const answer = await account.client.call({
    _: 'messages.sendMessage',
    peer: { _: 'inputPeerSelf' },
    message: 'a note',
    randomId: Long.fromNumber(17),
  });
  expect(answer).toMatchObject({
    _: 'updates',
    updates: [{ _: 'updateMessageID' }, { _: 'updateNewMessage', message: { message: 'a note' } }],
  });
});

test('a chat can be marked as read up to a message', async () => {
  const peer = account.inputPeer(zoe);
  const answer = await account.client.call({ _: 'messages.readHistory', peer, maxId: first });
  expect(answer._).toBe('messages.affectedMessages');
});
