import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { heardIn } from '../../src/telegram/to-event.ts';

const id = 7_000_000_001n;
const userId = bigInt(id);
const zoe = new Api.User({ id: userId, accessHash: bigInt(9), firstName: 'Zoe', contact: true });

test('a user who changed, with what they are now', () => {
  const heard = heardIn(new Api.UpdateUser({ userId }), [zoe]);
  expect(heard).toMatchObject({ kind: 'user', user: { id, firstName: 'Zoe', contact: true } });
});

test('the saved name of a contact, not the one they gave themselves', () => {
  const renamed = { userId, firstName: 'Zora', lastName: '', usernames: [] };
  const heard = heardIn(new Api.UpdateUserName(renamed), [zoe]);
  expect(heard).toMatchObject({ kind: 'user', user: { firstName: 'Zoe' } });
});

test.each([
  ['nobody', []],
  ['somebody else', [new Api.User({ id: bigInt(5) })]],
  ['a mere trace of the user', [new Api.User({ id: userId, min: true })]],
])('a change that came with %s has to be asked about', (_, bundled) => {
  const heard = heardIn(new Api.UpdateUserPhone({ userId, phone: '49170' }), bundled);
  expect(heard).toEqual({ kind: 'ask', id });
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
