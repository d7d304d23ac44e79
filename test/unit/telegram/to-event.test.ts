import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { heardIn } from '../../../src/telegram/to-event.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const id = 7_000_000_001n;
const userId = bigInt(id);
const zoe = new Api.User({ id: userId, accessHash: bigInt(9), firstName: 'Zoe', contact: true });

test('a user who changed, with what they are now', () => {
  const heard = heardIn(new Api.UpdateUser({ userId }), [zoe]);
  expect(heard).toMatchObject({ kind: 'user', user: { id, firstName: 'Zoe', contact: true } });
});

test('the name somebody gave themselves, beside the one they are saved under', () => {
  const renamed = { userId, firstName: 'Zora', lastName: '', usernames: [] };
  const heard = heardIn(new Api.UpdateUserName(renamed), [zoe]);
  expect(heard).toMatchObject({
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

test('who came to Telegram', () => {
  const update = signUp(new Api.PeerUser({ userId }));
  expect(heardIn(update, [zoe])).toMatchObject({ kind: 'joined', user: { id, firstName: 'Zoe' } });
  expect(heardIn(update, [])).toMatchObject({ kind: 'ask', id });
});

test.each([
  ['in a group', signUp(new Api.PeerChat({ chatId: bigInt(id) }))],
  ['of another kind', signUp(new Api.PeerUser({ userId }), new Api.MessageActionHistoryClear())],
])('a notice %s is nothing of ours', (_, update) => {
  expect(heardIn(update, [zoe])).toBeUndefined();
});

test.each([
  ['nobody', []],
  ['somebody else', [new Api.User({ id: bigInt(5) })]],
  ['a mere trace of the user', [new Api.User({ id: userId, min: true })]],
])('a change that came with %s has to be asked about', (_, bundled) => {
  const heard = heardIn(new Api.UpdateUserPhone({ userId, phone: '49170' }), bundled);
  if (heard?.kind !== 'ask') throw new Error(`heard ${heard?.kind}`);
  expect(heard.id).toBe(id);
  const user = sampleContact({ id, phone: '+49170' });
  expect(heard.toEvent(user)).toEqual({ kind: 'user', user });
});

test('when somebody was last seen', () => {
  const status = new Api.UserStatusOffline({ wasOnline: 1_767_225_600 });
  expect(heardIn(new Api.UpdateUserStatus({ userId, status }), [])).toEqual({
    kind: 'last_seen',
    id,
    lastSeen: { kind: 'offline', at: new Date('2026-01-01T00:00:00Z') },
  });
});

test('the bar above a chat, with the user when they came along', () => {
  const settings = new Api.PeerSettings({ shareContact: true, needContactsException: true });
  const update = new Api.UpdatePeerSettings({ peer: new Api.PeerUser({ userId }), settings });
  expect(heardIn(update, [zoe])).toEqual({
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
  expect(heardIn(update, [])).toMatchObject({ kind: 'bar', user: undefined });
});

test('the bar above a group is nothing of ours', () => {
  const peer = new Api.PeerChat({ chatId: bigInt(1) });
  const update = new Api.UpdatePeerSettings({ peer, settings: new Api.PeerSettings({}) });
  expect(heardIn(update, [])).toBeUndefined();
});

test('the saved list was dropped', () => {
  expect(heardIn(new Api.UpdateContactsReset(), [])).toEqual({ kind: 'reset' });
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
  expect(heardIn(update, [])).toEqual({ kind: 'telegram_wrote' });
});

test.each([
  ['of somebody', new Api.PeerUser({ userId })],
  ['in a group', new Api.PeerChat({ chatId: bigInt(777000) })],
  ['in a channel', new Api.PeerChannel({ channelId: bigInt(777000) })],
])('messages %s are nothing of ours', (_, peerId) => {
  const message = messageFrom(peerId);
  expect(heardIn(new Api.UpdateNewMessage({ message, ...counted }), [])).toBeUndefined();
  expect(heardIn(new Api.UpdateEditMessage({ message, ...counted }), [])).toBeUndefined();
  expect(heardIn(shortFrom(5), [])).toBeUndefined();
  const empty = new Api.MessageEmpty({ id: 7 });
  expect(heardIn(new Api.UpdateNewMessage({ message: empty, ...counted }), [])).toBeUndefined();
});

test('updates left out are asked for by reading the book again', () => {
  expect(heardIn(new Api.UpdatesTooLong(), [])).toEqual({ kind: 'reconnected' });
});
