import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrivacyRule } from '../../../src/contacts/ports/account-settings.ts';
import type { AddressBook } from '../../../src/contacts/ports/address-book.ts';
import type { FailureReason } from '../../../src/contacts/telegram-error.ts';
import { startOpenHarness, refTo, type OpenHarness } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const name = { firstName: 'Zoe', lastName: '' };

const openRule: PrivacyRule = {
  audience: 'everybody',
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

let harness: OpenHarness;
beforeAll(async () => {
  harness = await startOpenHarness((world) => {
    world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100', username: 'zoe_m' });
  });
});
afterAll(() => harness[Symbol.asyncDispose]());

const calls: Readonly<Record<string, (book: AddressBook) => Promise<unknown>>> = {
  'contacts.addContact': (book) => book.addContact(refTo(harness, zoe), name, { showPhone: false }),
  'contacts.deleteContacts': (book) => book.deleteContacts([refTo(harness, zoe)]),
  'contacts.block': (book) => book.block(refTo(harness, zoe)),
  'contacts.unblock': (book) => book.unblock(refTo(harness, zoe)),
  'contacts.getBlocked': (book) => book.getBlockedUsers(),
  'contacts.getContactIDs': (book) => book.getContactIds(),
  'contacts.getStatuses': (book) => book.getLastSeen(),
  'contacts.deleteByPhones': (book) => book.deletePhones(['+491700000100']),
  'contacts.resetSaved': (book) => book.resetSaved(),
  'contacts.search': (book) => book.searchUsers('zoe_m'),
  'contacts.resolveUsername': (book) => book.findByUsername('zoe_m'),
  'users.getUsers': (book) => book.getUsers([refTo(harness, zoe)]),
  'users.getFullUser': (book) => book.getUserFacts(refTo(harness, zoe)),
  'messages.getPeerSettings': (book) => book.getPeerBar(refTo(harness, zoe)),
  'messages.getDialogs': (book) => book.getRecentPeople(),
  'contacts.editCloseFriends': (book) => book.setCloseFriends([]),
  'contacts.getBirthdays': (book) => book.getBirthdays(),
  'contacts.exportContactToken': (book) => book.createContactLink(),
  'contacts.importContactToken': (book) => book.findByContactToken('none'),
  'account.getPrivacy': (book) => book.settings.getPrivacy('phone_number'),
  'account.setPrivacy': (book) => book.settings.setPrivacy('phone_number', openRule),
  'account.getContactSignUpNotification': (book) => book.settings.announcesSignUps(),
  'account.setContactSignUpNotification': (book) => book.settings.setAnnouncesSignUps({ on: true }),
  'account.initTakeoutSession': (book) => book.takeout.begin(),
  'contacts.getSaved': (book) => book.takeout.getSavedNumbers(1n),
  'account.finishTakeoutSession': (book) => book.takeout.finish(1n, { success: true }),
};

async function reasonOf(method: string, code: number, text: string): Promise<unknown> {
  // Twice: errors about the connection are met by sending the call again.
  const times = text.startsWith('CONNECTION_') ? 2 : 1;
  harness.sandbox.wire.faults.add(method, { kind: 'error', error: { code, text } }, times);
  return await calls[method]?.(harness.book).then(
    (answer) => ({ answer }),
    (failure: { readonly reason: FailureReason }) => failure.reason,
  );
}

const unknown: FailureReason = { kind: 'user_unknown' };

// The errors on each method's page on core.telegram.org, and those that Telethon lists.
test.each<[string, number, string, FailureReason]>([
  ['contacts.addContact', 400, 'CHANNEL_PRIVATE', unknown],
  ['contacts.addContact', 400, 'CONTACT_ID_INVALID', unknown],
  ['contacts.addContact', 400, 'MSG_ID_INVALID', unknown],
  ['contacts.addContact', 400, 'CONTACT_NAME_EMPTY', { kind: 'name_empty' }],
  ['contacts.deleteContacts', 400, 'MSG_ID_INVALID', unknown],
  ['contacts.deleteContacts', 500, 'NEED_MEMBER_INVALID', { kind: 'telegram_broken' }],
  ['contacts.deleteContacts', 500, 'TIMEOUT', { kind: 'telegram_broken' }],
  ['contacts.block', 400, 'CHANNEL_PRIVATE', unknown],
  ['contacts.block', 400, 'CONTACT_ID_INVALID', unknown],
  ['contacts.block', 400, 'INPUT_USER_DEACTIVATED', unknown],
  ['contacts.block', 400, 'MSG_ID_INVALID', unknown],
  ['contacts.block', 400, 'PEER_ID_INVALID', unknown],
  ['contacts.unblock', 400, 'CHANNEL_PRIVATE', unknown],
  ['contacts.unblock', 400, 'CONTACT_ID_INVALID', unknown],
  ['contacts.unblock', 400, 'MSG_ID_INVALID', unknown],
  ['contacts.unblock', 400, 'PEER_ID_INVALID', unknown],
  ['users.getUsers', 400, 'CHANNEL_INVALID', unknown],
  ['users.getUsers', 400, 'CHANNEL_PRIVATE', unknown],
  ['users.getUsers', 400, 'FROM_MESSAGE_BOT_DISABLED', unknown],
  ['users.getUsers', 400, 'USER_BANNED_IN_CHANNEL', unknown],
  ['messages.getPeerSettings', 400, 'CHANNEL_MONOFORUM_UNSUPPORTED', unknown],
  ['messages.getPeerSettings', 400, 'PEER_ID_INVALID', unknown],
  ['contacts.importContactToken', 400, 'IMPORT_TOKEN_INVALID', { kind: 'link_invalid' }],
  ['account.getPrivacy', 400, 'PRIVACY_KEY_INVALID', { kind: 'privacy_refused' }],
  ['account.setPrivacy', 400, 'PRIVACY_VALUE_INVALID', { kind: 'privacy_refused' }],
  ['account.setPrivacy', 400, 'PRIVACY_TOO_LONG', { kind: 'privacy_refused' }],
  ['account.initTakeoutSession', 400, 'TAKEOUT_INVALID', { kind: 'takeout_taken' }],
  ['contacts.getSaved', 400, 'TAKEOUT_INVALID', { kind: 'takeout_over' }],
  ['contacts.getSaved', 403, 'TAKEOUT_REQUIRED', { kind: 'takeout_over' }],
  ['contacts.getSaved', 400, 'TAKEOUT_REQUIRED', { kind: 'takeout_over' }],
])('%s: %i %s', async (method, code, text, reason) => {
  expect(await reasonOf(method, code, text)).toEqual(reason);
});

test.each([
  [400, 'CONNECTION_LAYER_INVALID'],
  [406, 'UPDATE_APP_TO_LOGIN'],
])('what only a newer program could mend has a reason of its own: %s %s', async (code, name) => {
  expect(await reasonOf('contacts.resolveUsername', code, name)).toEqual({ kind: 'outdated' });
});

test.each(Object.keys(calls))('%s fails with the reason of each general error', async (method) => {
  expect(await reasonOf(method, 400, 'PEER_FLOOD')).toEqual({ kind: 'restricted' });
  const until = new Date(harness.clock.now().getTime() + 90_000);
  expect(await reasonOf(method, 420, 'FLOOD_WAIT_90')).toEqual({ kind: 'flood', until });
  expect(await reasonOf(method, 500, 'INTERNAL')).toEqual({ kind: 'telegram_broken' });
});

test('contacts.resolvePhone finds no user or fails with the reason of each general error', async () => {
  const { faults } = harness.sandbox.wire;
  const meet = async (code: number, text: string): Promise<unknown> => {
    await harness.clock.advance(3_000);
    faults.add('contacts.resolvePhone', { kind: 'error', error: { code, text } });
    return await harness.book.findByPhone('+491700000100').catch((error: unknown) => error);
  };
  expect(await meet(400, 'PHONE_NOT_OCCUPIED')).toBeUndefined();
  expect(await meet(400, 'PHONE_NUMBER_INVALID')).toMatchObject({
    reason: { kind: 'phone_invalid' },
  });
  expect(await meet(500, 'INTERNAL')).toMatchObject({ reason: { kind: 'telegram_broken' } });
  expect(await meet(420, 'FLOOD_WAIT_90')).toMatchObject({ reason: { kind: 'flood' } });
});

test.each(['USERNAME_NOT_OCCUPIED', 'USERNAME_INVALID', 'STARREF_EXPIRED'])(
  'contacts.resolveUsername: %s finds no user',
  async (text) => {
    expect(await reasonOf('contacts.resolveUsername', 400, text)).toEqual({ answer: undefined });
  },
);

test.each(['USER_ID_INVALID', 'CHANNEL_PRIVATE', 'MSG_ID_INVALID'])(
  'users.getFullUser: %s returns undefined',
  async (text) => {
    expect(await reasonOf('users.getFullUser', 400, text)).toEqual({ answer: undefined });
  },
);

test.each([
  [400, 'TAKEOUT_INVALID'],
  [403, 'TAKEOUT_REQUIRED'],
])('account.finishTakeoutSession: %i %s counts as done', async (code, text) => {
  expect(await reasonOf('account.finishTakeoutSession', code, text)).toEqual({ answer: undefined });
});

test('a user who cannot be addressed leaves the address book usable', async () => {
  const stranger = { id: zoe, accessHash: 1n };
  const failed = { reason: unknown };
  await expect(harness.book.addContact(stranger, name, { showPhone: false })).rejects.toMatchObject(
    failed,
  );
  await expect(harness.book.block(stranger)).rejects.toMatchObject(failed);
  await expect(harness.book.unblock(stranger)).rejects.toMatchObject(failed);
  expect(await harness.book.findByUsername('zoe_m')).toMatchObject({ id: zoe });
});
