import { errors } from 'telegram';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';

/**
 * What Telegram's error names mean to a person. A new one is a line here; one without a line is
 * `refused` under its own name. Names: core.telegram.org/api/errors and the methods' pages.
 */
const reasons: Readonly<Record<string, FailureReason>> = {
  // Of code 406; all of code 401 mean the same.
  AUTH_KEY_DUPLICATED: { kind: 'signed_out' },

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
  // What contacts.* answer to a user they cannot resolve (their pages on core.telegram.org).
  MSG_ID_INVALID: { kind: 'user_unknown' },
  CONTACT_NAME_EMPTY: { kind: 'name_empty' },
  CONTACT_REQ_MISSING: { kind: 'share_request_gone' },
  CONTACT_ADD_MISSING: { kind: 'share_needs_adding' },

  TAKEOUT_REQUIRED: { kind: 'takeout_over' },
  // Another export was begun, which ends this one (Telegram Desktop, export_view_panel_controller.cpp).
  TAKEOUT_INVALID: { kind: 'takeout_over' },
  IMPORT_TOKEN_INVALID: { kind: 'link_invalid' },
  PRIVACY_KEY_INVALID: { kind: 'privacy_refused' },
  PRIVACY_VALUE_INVALID: { kind: 'privacy_refused' },
  PRIVACY_TOO_LONG: { kind: 'privacy_refused' },
};

/** Telegram dropped a method or constructor of our layer. The names go on with what was sent. */
const droppedCalls = /^INPUT_(?:METHOD|CONSTRUCTOR)_INVALID/;

/** Too many sign-ins. Telegram does not say for how long; people report hours. */
const unmeasuredFloods = new Set(['PHONE_NUMBER_FLOOD', 'PHONE_PASSWORD_FLOOD']);
const unmeasuredFloodSeconds = 3_600;

/** The `TelegramError` of whatever a call to GramJS was rejected with. */
export function toFailure(error: unknown, now: Date): TelegramError {
  if (error instanceof TelegramError) return error;
  if (error instanceof errors.RPCError) {
    // GramJS's error holds the whole request, a password or a code included: it must not travel on.
    const cause = new Error(`${error.code ?? ''} ${error.errorMessage}`);
    return new TelegramError(reasonOf(error, now), { cause });
  }
  if (error instanceof Error && /disconnected/.test(error.message)) {
    return new TelegramError({ kind: 'unreachable' }, { cause: error });
  }
  // "Request was unsuccessful 5 time(s)", an answer of an unknown type, a rejected message.
  return new TelegramError({ kind: 'telegram_broken' }, { cause: error });
}

function reasonOf(error: errors.RPCError, now: Date): FailureReason {
  const { code = 0, errorMessage: name } = error;
  const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
  if (isFlood(error)) return { kind: 'flood', until: after(error.seconds) };
  const delay = /^TAKEOUT_INIT_DELAY_(\d+)$/.exec(name)?.[1];
  if (delay !== undefined) return { kind: 'takeout_delay', until: after(Number(delay)) };
  const reason = reasons[name];
  if (reason) return reason;
  if (droppedCalls.test(name)) return { kind: 'outdated' };
  // What asks for the password is the sign-in's own business.
  if (code === 401 && name !== 'SESSION_PASSWORD_NEEDED') return { kind: 'signed_out' };
  if (code === 420 || unmeasuredFloods.has(name)) {
    const seconds = /_(\d+)$/.exec(name)?.[1] ?? unmeasuredFloodSeconds;
    return { kind: 'flood', until: after(Number(seconds)) };
  }
  // Telegram's inner time-outs come as -500 and -503.
  return code >= 500 || code < 0 ? { kind: 'telegram_broken' } : { kind: 'refused', name };
}

/** FLOOD_WAIT_n, FLOOD_PREMIUM_WAIT_n and SLOWMODE_WAIT_n, whose names GramJS makes "FLOOD". */
function isFlood(error: errors.RPCError): error is errors.RPCError & { readonly seconds: number } {
  return (
    error instanceof errors.FloodWaitError ||
    error instanceof errors.FloodTestPhoneWaitError ||
    error instanceof errors.SlowModeWaitError
  );
}

/** Whether a call was refused with exactly this RPC error. */
export function isRefusal(error: unknown, name: string): boolean {
  return (
    error instanceof TelegramError && error.reason.kind === 'refused' && error.reason.name === name
  );
}
