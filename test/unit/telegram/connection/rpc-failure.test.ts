import { inspect } from 'node:util';
import { Api } from 'telegram';
import { RPCMessageToError } from 'telegram/errors/index.js';
import { expect, test } from 'vitest';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { isRefusal, toTelegramError } from '../../../../src/telegram/connection/rpc-failure.ts';

const now = new Date('2026-03-01T10:00:00Z');
const request = new Api.auth.SignIn({
  phoneNumber: '+491701234567',
  phoneCodeHash: 'hash',
  phoneCode: '24680',
});

/** An error as GramJS creates it from an answer. */
function rpc(errorCode: number, errorMessage: string): Error {
  return RPCMessageToError(new Api.RpcError({ errorCode, errorMessage }), request);
}

test.each([
  [401, 'AUTH_KEY_UNREGISTERED', { kind: 'signed_out' }],
  [401, 'SESSION_REVOKED', { kind: 'signed_out' }],
  [401, 'SESSION_EXPIRED', { kind: 'signed_out' }],
  [401, 'USER_DEACTIVATED', { kind: 'signed_out' }],
  [401, 'USER_DEACTIVATED_BAN', { kind: 'signed_out' }],
  [406, 'AUTH_KEY_DUPLICATED', { kind: 'signed_out', why: 'used_twice' }],
  [401, 'AUTH_KEY_PERM_EMPTY', { kind: 'signed_out' }],
  [401, 'SOMETHING_NEW', { kind: 'signed_out' }],
  [400, 'PEER_FLOOD', { kind: 'restricted' }],
  [420, 'FROZEN_METHOD_INVALID', { kind: 'restricted' }],
  [400, 'USER_RESTRICTED', { kind: 'spam_reported' }],
  [403, 'USER_RESTRICTED', { kind: 'spam_reported' }],
  [400, 'PREMIUM_ACCOUNT_REQUIRED', { kind: 'premium_required' }],
  [403, 'PREMIUM_ACCOUNT_REQUIRED', { kind: 'premium_required' }],
  [406, 'PRIVACY_PREMIUM_REQUIRED', { kind: 'premium_required' }],
  [406, 'UPDATE_APP_TO_LOGIN', { kind: 'outdated' }],
  [400, 'CONNECTION_LAYER_INVALID', { kind: 'outdated' }],
  [400, 'CONNECTION_NOT_INITED', { kind: 'telegram_broken' }],
  [303, 'USER_MIGRATE_4', { kind: 'telegram_broken' }],
  [303, 'SOMETHING_NEW_4', { kind: 'telegram_broken' }],
  [400, 'INPUT_LAYER_INVALID', { kind: 'outdated' }],
  [400, 'INPUT_METHOD_INVALID_1192227_X', { kind: 'outdated' }],
  [400, 'INPUT_CONSTRUCTOR_INVALID_5EDE_0', { kind: 'outdated' }],
  [400, 'API_ID_PUBLISHED_FLOOD', { kind: 'api_key_invalid' }],
  [406, 'PHONE_NUMBER_INVALID', { kind: 'phone_invalid' }],
  [400, 'PHONE_NUMBER_UNOCCUPIED', { kind: 'phone_unregistered' }],
  [400, 'PHONE_NUMBER_BANNED', { kind: 'phone_banned' }],
  [400, 'PHONE_CODE_INVALID', { kind: 'code_wrong' }],
  [400, 'PHONE_CODE_EXPIRED', { kind: 'code_expired' }],
  [406, 'SEND_CODE_UNAVAILABLE', { kind: 'code_unavailable' }],
  [400, 'PASSWORD_HASH_INVALID', { kind: 'password_wrong' }],
  [400, 'API_ID_INVALID', { kind: 'api_key_invalid' }],
  [400, 'CONTACT_ID_INVALID', { kind: 'user_unknown' }],
  [400, 'CHANNEL_PRIVATE', { kind: 'user_unknown' }],
  [400, 'INPUT_USER_DEACTIVATED', { kind: 'user_unknown' }],
  [400, 'MSG_ID_INVALID', { kind: 'user_unknown' }],
  [400, 'PEER_ID_INVALID', { kind: 'user_unknown' }],
  [400, 'CONTACT_NAME_EMPTY', { kind: 'name_empty' }],
  [400, 'CONTACT_REQ_MISSING', { kind: 'share_request_gone' }],
  [400, 'CONTACT_ADD_MISSING', { kind: 'share_needs_adding' }],
  [500, 'AUTH_RESTART_7', { kind: 'telegram_broken' }],
  [-503, 'Timeout', { kind: 'telegram_broken' }],
  [400, 'SOMETHING_NEW', { kind: 'refused', name: 'SOMETHING_NEW' }],
  [420, 'FLOOD_WAIT_90', { kind: 'flood', until: new Date('2026-03-01T10:01:30Z') }],
  [420, 'FLOOD_PREMIUM_WAIT_60', { kind: 'flood', until: new Date('2026-03-01T10:01:00Z') }],
  [420, 'FLOOD_TEST_PHONE_WAIT_5', { kind: 'flood', until: new Date('2026-03-01T10:00:05Z') }],
  [420, 'SLOWMODE_WAIT_30', { kind: 'flood', until: new Date('2026-03-01T10:00:30Z') }],
  [420, '2FA_CONFIRM_WAIT_120', { kind: 'flood', until: new Date('2026-03-01T10:02:00Z') }],
  [420, 'SOMETHING_FLOOD', { kind: 'flood', until: new Date('2026-03-01T11:00:00Z') }],
  [
    420,
    'TAKEOUT_INIT_DELAY_86400',
    { kind: 'takeout_delay', until: new Date('2026-03-02T10:00:00Z') },
  ],
  [400, 'TAKEOUT_INVALID', { kind: 'takeout_over' }],
  [403, 'TAKEOUT_REQUIRED', { kind: 'takeout_over' }],
  [400, 'IMPORT_TOKEN_INVALID', { kind: 'link_invalid' }],
  [400, 'PRIVACY_KEY_INVALID', { kind: 'privacy_refused' }],
  [400, 'PRIVACY_TOO_LONG', { kind: 'privacy_refused' }],
  [400, 'PRIVACY_VALUE_INVALID', { kind: 'privacy_refused' }],
  [400, 'CHANNEL_INVALID', { kind: 'user_unknown' }],
  [400, 'CHANNEL_MONOFORUM_UNSUPPORTED', { kind: 'user_unknown' }],
  [400, 'USER_BANNED_IN_CHANNEL', { kind: 'user_unknown' }],
  [400, 'FROM_MESSAGE_BOT_DISABLED', { kind: 'user_unknown' }],
  [500, 'NEED_MEMBER_INVALID', { kind: 'telegram_broken' }],
  [500, 'TIMEOUT', { kind: 'telegram_broken' }],
  [400, 'PHONE_NUMBER_FLOOD', { kind: 'flood', until: new Date('2026-03-01T11:00:00Z') }],
])('the RPC error %i %s has its reason', (code, name, reason) => {
  expect(toTelegramError(rpc(code, name), now).reason).toEqual(reason);
});

test('errors of GramJS itself become a TelegramError', () => {
  const tired = new Error('Request was unsuccessful 3 time(s)');
  expect(toTelegramError(tired, now).reason).toEqual({ kind: 'telegram_broken' });
  const closed = new Error('Cannot send requests while disconnected. Please reconnect.');
  expect(toTelegramError(closed, now).reason).toEqual({ kind: 'unreachable' });
  const own = new TelegramError({ kind: 'unreachable' });
  expect(toTelegramError(own, now)).toBe(own);
});

test('a logged failure contains neither the login code nor the phone number', () => {
  const logged = inspect(toTelegramError(rpc(400, 'PHONE_CODE_INVALID'), now), { depth: 10 });
  expect(logged).toContain('PHONE_CODE_INVALID');
  expect(logged).not.toContain('24680');
  expect(logged).not.toContain('491701234567');
});

test('a refusal is recognized by its name', () => {
  const failure = toTelegramError(rpc(401, 'SESSION_PASSWORD_NEEDED'), now);
  expect(isRefusal(failure, 'SESSION_PASSWORD_NEEDED')).toBe(true);
  expect(isRefusal(failure, 'SRP_ID_INVALID')).toBe(false);
});
