import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { readUpdate } from '../../../../src/telegram/tl/read-update.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const id = 7_000_000_001n;
const userId = bigInt(id);
const zoe = new Api.User({ id: userId, accessHash: bigInt(9), firstName: 'Zoe', contact: true });

test('an update about a user gives an event with the user as they are now', () => {
  const event = readUpdate(new Api.UpdateUser({ userId }), [zoe]);
  expect(event).toMatchObject({ kind: 'user', user: { id, firstName: 'Zoe', contact: true } });
});

test('an update of a name gives both the own name and the saved name', () => {
  const renamed = { userId, firstName: 'Zora', lastName: '', usernames: [] };
  const event = readUpdate(new Api.UpdateUserName(renamed), [zoe]);
  expect(event).toMatchObject({
    kind: 'named',
    user: { firstName: 'Zoe' },
    ownName: { firstName: 'Zora', lastName: '' },
  });
});

const joined = new Api.MessageActionContactSignUp();

function signUp(
  peerId: Api.TypePeer,
  action: Api.TypeMessageAction = joined,
): Api.UpdateNewMessage {
  const message = new Api.MessageService({ id: 7, peerId, date: 1_767_225_600, action });
  return new Api.UpdateNewMessage({ message, pts: 2, ptsCount: 1 });
}

test('a sign-up message gives an event about the new user', () => {
  const update = signUp(new Api.PeerUser({ userId }));
  expect(readUpdate(update, [zoe])).toMatchObject({
    kind: 'joined',
    user: { id, firstName: 'Zoe' },
  });
  expect(readUpdate(update, [])).toMatchObject({ kind: 'incomplete', id });
});

test.each([
  ['in a group', signUp(new Api.PeerChat({ chatId: bigInt(id) }))],
  ['of another kind', signUp(new Api.PeerUser({ userId }), new Api.MessageActionHistoryClear())],
])('a service message %s gives no event', (_, update) => {
  expect(readUpdate(update, [zoe])).toBeUndefined();
});

test.each([
  ['no users', []],
  ['another user', [new Api.User({ id: bigInt(5) })]],
  ['a min user', [new Api.User({ id: userId, min: true })]],
])('an update with %s gives an incomplete event', (_, bundled) => {
  const event = readUpdate(new Api.UpdateUserPhone({ userId, phone: '49170' }), bundled);
  if (event?.kind !== 'incomplete') throw new Error(`The event is ${event?.kind}`);
  expect(event.id).toBe(id);
  const user = sampleContact({ id, phone: '+49170' });
  expect(event.complete(user)).toEqual({ kind: 'user', user });
});

test('the last seen time of a user', () => {
  const status = new Api.UserStatusOffline({ wasOnline: 1_767_225_600 });
  expect(readUpdate(new Api.UpdateUserStatus({ userId, status }), [])).toEqual({
    kind: 'last_seen',
    id,
    lastSeen: { kind: 'offline', at: new Date('2026-01-01T00:00:00Z') },
  });
});

test('the bar above a chat, with the user when they came along', () => {
  const settings = new Api.PeerSettings({ shareContact: true, needContactsException: true });
  const update = new Api.UpdatePeerSettings({ peer: new Api.PeerUser({ userId }), settings });
  expect(readUpdate(update, [zoe])).toEqual({
    kind: 'bar',
    id,
    bar: {
      reportSpam: false,
      addContact: false,
      blockContact: false,
      shareContact: true,
      needsPhoneException: true,
    },
    user: expect.objectContaining({ id, firstName: 'Zoe' }),
  });
  expect(readUpdate(update, [])).toMatchObject({ kind: 'bar', user: undefined });
});

test('the bar above a group is nothing of ours', () => {
  const peer = new Api.PeerChat({ chatId: bigInt(1) });
  const update = new Api.UpdatePeerSettings({ peer, settings: new Api.PeerSettings({}) });
  expect(readUpdate(update, [])).toBeUndefined();
});

test('the saved list was dropped', () => {
  expect(readUpdate(new Api.UpdateContactsReset(), [])).toEqual({ kind: 'reset' });
});

const service = new Api.PeerUser({ userId: bigInt(777000) });

function messageFrom(peerId: Api.TypePeer): Api.Message {
  return new Api.Message({ id: 7, peerId, date: 1_767_225_600, message: 'Login code: 24680' });
}

function shortFrom(from: number): Api.UpdateShortMessage {
  const place = { id: 7, pts: 2, ptsCount: 1, date: 1_767_225_600 };
  return new Api.UpdateShortMessage({ ...place, userId: bigInt(from), message: 'Code: 24680' });
}

const counted = { pts: 2, ptsCount: 1 };

test.each([
  ['a message', new Api.UpdateNewMessage({ message: messageFrom(service), ...counted })],
  ['an edit', new Api.UpdateEditMessage({ message: messageFrom(service), ...counted })],
  ['a short message', shortFrom(777000)],
  [
    'a notice',
    new Api.UpdateServiceNotification({
      type: 'NOTICE',
      message: 'Code: 24680',
      media: new Api.MessageMediaEmpty(),
      entities: [],
    }),
  ],
])("%s of Telegram's own is told, and not what it says", (_, update) => {
  expect(readUpdate(update, [])).toEqual({ kind: 'telegram_wrote' });
});

test.each([
  ['of somebody', new Api.PeerUser({ userId })],
  ['in a group', new Api.PeerChat({ chatId: bigInt(777000) })],
  ['in a channel', new Api.PeerChannel({ channelId: bigInt(777000) })],
])('messages %s are nothing of ours', (_, peerId) => {
  const message = messageFrom(peerId);
  expect(readUpdate(new Api.UpdateNewMessage({ message, ...counted }), [])).toBeUndefined();
  expect(readUpdate(new Api.UpdateEditMessage({ message, ...counted }), [])).toBeUndefined();
  expect(readUpdate(shortFrom(5), [])).toBeUndefined();
  const empty = new Api.MessageEmpty({ id: 7 });
  expect(readUpdate(new Api.UpdateNewMessage({ message: empty, ...counted }), [])).toBeUndefined();
});

test('updates left out are asked for by reading the book again', () => {
  expect(readUpdate(new Api.UpdatesTooLong(), [])).toEqual({ kind: 'reconnected' });
});
