import { errors } from 'telegram';
import { Failure, type Reason } from '../contacts/failure.ts';

/**
 * What Telegram's error names mean to a person. A new one is a line here; one without a line is
 * `refused` under its own name. Names: core.telegram.org/api/errors and the methods' pages.
 */
const reasons: Readonly<Record<string, Reason>> = {
  AUTH_KEY_UNREGISTERED: { kind: 'signed_out' },
  AUTH_KEY_INVALID: { kind: 'signed_out' },
  AUTH_KEY_DUPLICATED: { kind: 'signed_out' },
  SESSION_REVOKED: { kind: 'signed_out' },
  SESSION_EXPIRED: { kind: 'signed_out' },
  USER_DEACTIVATED: { kind: 'signed_out' },
  USER_DEACTIVATED_BAN: { kind: 'signed_out' },

  PEER_FLOOD: { kind: 'restricted' },
  FROZEN_METHOD_INVALID: { kind: 'restricted' },
  FROZEN_PARTICIPANT_MISSING: { kind: 'restricted' },

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
  CHANNEL_PRIVATE: { kind: 'user_unknown' },
  // What contacts.* answer to a user they cannot resolve (their pages on core.telegram.org).
  MSG_ID_INVALID: { kind: 'user_unknown' },
  CONTACT_NAME_EMPTY: { kind: 'name_empty' },
  CONTACT_REQ_MISSING: { kind: 'share_request_gone' },
  CONTACT_ADD_MISSING: { kind: 'share_needs_adding' },
};

/** Too many sign-ins. Telegram does not say for how long; people report hours. */
const unmeasuredFloods = new Set(['PHONE_NUMBER_FLOOD', 'PHONE_PASSWORD_FLOOD']);
const unmeasuredFloodMs = 3_600_000;

/** The `Failure` of whatever a call to GramJS was rejected with. */
export function toFailure(error: unknown, now: Date): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof errors.RPCError) {
    // GramJS's error holds the whole request, a password or a code included: it must not travel on.
    const cause = new Error(`${error.code ?? ''} ${error.errorMessage}`);
    return new Failure(reasonOf(error, now), { cause });
  }
  if (error instanceof Error && /disconnected/.test(error.message)) {
    return new Failure({ kind: 'unreachable' }, { cause: error });
  }
  // "Request was unsuccessful 5 time(s)", an answer of an unknown type, a rejected message.
  return new Failure({ kind: 'telegram_broken' }, { cause: error });
}

function reasonOf(error: errors.RPCError, now: Date): Reason {
  if (error instanceof errors.FloodWaitError || error instanceof errors.FloodTestPhoneWaitError) {
    return { kind: 'flood', until: new Date(now.getTime() + error.seconds * 1000) };
  }
  const name = error.errorMessage;
  if (unmeasuredFloods.has(name)) {
    return { kind: 'flood', until: new Date(now.getTime() + unmeasuredFloodMs) };
  }
  const reason = reasons[name];
  if (reason) return reason;
  const code = error.code ?? 0;
  // Telegram's inner time-outs come as -500 and -503.
  return code >= 500 || code < 0 ? { kind: 'telegram_broken' } : { kind: 'refused', name };
}

/** Whether a call was refused with exactly this RPC error. */
export function isRefusal(error: unknown, name: string): boolean {
  return error instanceof Failure && error.reason.kind === 'refused' && error.reason.name === name;
}
