import { errors } from 'telegram';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { isAboutConnection } from '../gramjs/introduced-call.ts';

/**
 * The failure reason for each name of an RPC error. To give an error a reason, add a line; an error
 * without a line is `refused` with its name. Names: core.telegram.org/api/errors and the methods' pages.
 */
const reasons: Readonly<Record<string, FailureReason>> = {
  // Its code is 406; all errors of code 401 mean the same.
  AUTH_KEY_DUPLICATED: { kind: 'signed_out', why: 'used_twice' },

  PEER_FLOOD: { kind: 'restricted' },
  FROZEN_METHOD_INVALID: { kind: 'restricted' },
  FROZEN_PARTICIPANT_MISSING: { kind: 'restricted' },
  USER_RESTRICTED: { kind: 'spam_reported' },
  PREMIUM_ACCOUNT_REQUIRED: { kind: 'premium_required' },
  PRIVACY_PREMIUM_REQUIRED: { kind: 'premium_required' },

  UPDATE_APP_TO_LOGIN: { kind: 'outdated' },
  CONNECTION_LAYER_INVALID: { kind: 'outdated' },
  INPUT_LAYER_INVALID: { kind: 'outdated' },

  PHONE_NUMBER_INVALID: { kind: 'phone_invalid' },
  PHONE_NUMBER_UNOCCUPIED: { kind: 'phone_unregistered' },
  PHONE_NUMBER_APP_SIGNUP_FORBIDDEN: { kind: 'phone_unregistered' },
  PHONE_NUMBER_BANNED: { kind: 'phone_banned' },
  PHONE_CODE_EMPTY: { kind: 'code_wrong' },
  PHONE_CODE_INVALID: { kind: 'code_wrong' },
  PHONE_CODE_EXPIRED: { kind: 'code_expired' },
  PHONE_CODE_HASH_EMPTY: { kind: 'code_expired' },
  SEND_CODE_UNAVAILABLE: { kind: 'code_unavailable' },
  SMS_CODE_CREATE_FAILED: { kind: 'code_unavailable' },
  PASSWORD_HASH_INVALID: { kind: 'password_wrong' },
  API_ID_INVALID: { kind: 'api_key_invalid' },
  API_ID_PUBLISHED_FLOOD: { kind: 'api_key_invalid' },

  USER_ID_INVALID: { kind: 'user_unknown' },
  PEER_ID_INVALID: { kind: 'user_unknown' },
  CONTACT_ID_INVALID: { kind: 'user_unknown' },
  INPUT_USER_DEACTIVATED: { kind: 'user_unknown' },
  CHANNEL_INVALID: { kind: 'user_unknown' },
  CHANNEL_PRIVATE: { kind: 'user_unknown' },
  CHANNEL_MONOFORUM_UNSUPPORTED: { kind: 'user_unknown' },
  USER_BANNED_IN_CHANNEL: { kind: 'user_unknown' },
  FROM_MESSAGE_BOT_DISABLED: { kind: 'user_unknown' },
  // The answer of contacts.* methods for a user they cannot resolve (their pages on core.telegram.org).
  MSG_ID_INVALID: { kind: 'user_unknown' },
  CONTACT_NAME_EMPTY: { kind: 'name_empty' },
  CONTACT_REQ_MISSING: { kind: 'share_request_gone' },
  CONTACT_ADD_MISSING: { kind: 'share_needs_adding' },

  TAKEOUT_REQUIRED: { kind: 'takeout_over' },
  // Starting another export ends this one (Telegram Desktop, export_view_panel_controller.cpp).
  TAKEOUT_INVALID: { kind: 'takeout_over' },
  IMPORT_TOKEN_INVALID: { kind: 'link_invalid' },
  // Its code is 500, but Telegram has the message (core.telegram.org/method/messages.sendMessage).
  RANDOM_ID_DUPLICATE: { kind: 'refused', name: 'RANDOM_ID_DUPLICATE' },
  PRIVACY_KEY_INVALID: { kind: 'privacy_refused' },
  PRIVACY_VALUE_INVALID: { kind: 'privacy_refused' },
  PRIVACY_TOO_LONG: { kind: 'privacy_refused' },
};

/** Telegram no longer has a method or constructor of this layer. A suffix names the request. */
const removedCalls = /^INPUT_(?:METHOD|CONSTRUCTOR)_INVALID/;

/** Too many sign-ins. Telegram gives no duration; users report hours. */
const floodsWithoutDuration = new Set(['PHONE_NUMBER_FLOOD', 'PHONE_PASSWORD_FLOOD']);
const assumedFloodSeconds = 3_600;

/** Converts whatever a call to GramJS was rejected with. `now` turns waiting times into points in time. */
export function toTelegramError(error: unknown, now: Date): TelegramError {
  if (error instanceof TelegramError) return error;
  if (error instanceof errors.RPCError) {
    // GramJS's error contains the request, with a password or a code in it, so it cannot be the cause.
    const cause = new Error(`${error.code ?? ''} ${error.errorMessage}`);
    return new TelegramError(toReason(error, now), { cause });
  }
  if (error instanceof Error && /disconnected/.test(error.message)) {
    return new TelegramError({ kind: 'unreachable' }, { cause: error });
  }
  // "Request was unsuccessful 5 time(s)", an answer of an unknown type, or a rejected message.
  return new TelegramError({ kind: 'telegram_broken' }, { cause: error });
}

function toReason(error: errors.RPCError, now: Date): FailureReason {
  const { code = 0, errorMessage: name } = error;
  const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
  if (isFlood(error)) return { kind: 'flood', until: after(error.seconds) };
  const delay = /^TAKEOUT_INIT_DELAY_(\d+)$/.exec(name)?.[1];
  if (delay !== undefined) return { kind: 'takeout_delay', until: after(Number(delay)) };
  const reason = reasons[name];
  if (reason) return reason;
  if (removedCalls.test(name)) return { kind: 'outdated' };
  // The sign-in handles the request for a password.
  if (code === 401 && name !== 'SESSION_PASSWORD_NEEDED') return { kind: 'signed_out' };
  if (code === 420 || floodsWithoutDuration.has(name)) {
    const seconds = /_(\d+)$/.exec(name)?.[1] ?? assumedFloodSeconds;
    return { kind: 'flood', until: after(Number(seconds)) };
  }
  // -500 and -503 are timeouts within Telegram; a call about the connection was sent twice by now.
  const isInternal = code >= 500 || code < 0 || isAboutConnection(error);
  return isInternal ? { kind: 'telegram_broken' } : { kind: 'refused', name };
}

/** FLOOD_WAIT_n, FLOOD_PREMIUM_WAIT_n and SLOWMODE_WAIT_n; GramJS replaces their names by "FLOOD". */
function isFlood(error: errors.RPCError): error is errors.RPCError & { readonly seconds: number } {
  return (
    error instanceof errors.FloodWaitError ||
    error instanceof errors.FloodTestPhoneWaitError ||
    error instanceof errors.SlowModeWaitError
  );
}

/** Whether a call failed with this RPC error, which has no reason of its own. */
export function isRefusal(error: unknown, name: string): boolean {
  return (
    error instanceof TelegramError && error.reason.kind === 'refused' && error.reason.name === name
  );
}
