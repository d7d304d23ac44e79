/**
 * Every way in which an operation at Telegram can fail. Adapters throw it as a `TelegramError`; one switch in
 * `bot/` turns it into a text.
 */
export type FailureReason =
  /**
   * Telegram ended the session (revoked, expired, used from two addresses). Only pairing again helps. `isNotified`:
   * it ended just now, which the person is notified of.
   */
  | {
      readonly kind: 'signed_out';
      readonly why?: SessionEnd | undefined;
      readonly isNotified?: boolean;
    }
  /** Too many requests: none of this kind works before `until`. `by`: a limit of our own, not Telegram's. */
  | { readonly kind: 'flood'; readonly until: Date; readonly by?: 'budget' }
  /** Telegram could not be reached or did not answer in time. It may have done the request. */
  | { readonly kind: 'unreachable' }
  /** Telegram answered with an internal error (500 and the like). It may have done the request. */
  | { readonly kind: 'telegram_broken' }
  /** PEER_FLOOD, FROZEN_*: Telegram restricts this account. */
  | { readonly kind: 'restricted' }
  /** USER_RESTRICTED: users reported this account as spam. */
  | { readonly kind: 'spam_reported' }
  /** PREMIUM_ACCOUNT_REQUIRED: Telegram does this for Premium accounts only. */
  | { readonly kind: 'premium_required' }
  /** Telegram no longer supports this version of Roster. Only its operator can help. */
  | { readonly kind: 'outdated' }
  /** PHONE_NUMBER_INVALID: signing in with a text that is not a phone number. */
  | { readonly kind: 'phone_invalid' }
  /** PHONE_NUMBER_UNOCCUPIED: signing in with a number that has no account. */
  | { readonly kind: 'phone_unregistered' }
  /** PHONE_NUMBER_BANNED: Telegram banned the number. */
  | { readonly kind: 'phone_banned' }
  /** PHONE_CODE_INVALID: another login code was sent. */
  | { readonly kind: 'code_wrong' }
  /** PHONE_CODE_EXPIRED: a new login code is needed. */
  | { readonly kind: 'code_expired' }
  /** SEND_CODE_UNAVAILABLE: Telegram cannot send a login code to this account. */
  | { readonly kind: 'code_unavailable' }
  /** PASSWORD_HASH_INVALID: the two-step verification password is wrong. */
  | { readonly kind: 'password_wrong' }
  /** Pairing the account of another person, which the owners of the bot do not allow. Not Telegram's error. */
  | { readonly kind: 'not_own_account' }
  /** API_ID_INVALID: Telegram does not accept the operator's API_ID and API_HASH. */
  | { readonly kind: 'api_key_invalid' }
  /** The user cannot be addressed: the access hash is unknown, or the account was deleted. */
  | { readonly kind: 'user_unknown' }
  /** CONTACT_NAME_EMPTY: nothing in the first name is visible. */
  | { readonly kind: 'name_empty' }
  /** CONTACT_REQ_MISSING: the user removed this account from their contacts again. */
  | { readonly kind: 'share_request_gone' }
  /** CONTACT_ADD_MISSING: the user has to be a contact first. */
  | { readonly kind: 'share_needs_adding' }
  /** TAKEOUT_INIT_DELAY: an export may begin at `until`, or once the person taps Allow. */
  | { readonly kind: 'takeout_delay'; readonly until: Date }
  /** TAKEOUT_INVALID at the start: another export of this account runs. */
  | { readonly kind: 'takeout_taken' }
  /** TAKEOUT_REQUIRED or TAKEOUT_INVALID later: the export has ended. */
  | { readonly kind: 'takeout_over' }
  /** IMPORT_TOKEN_INVALID: a contact link has expired or never existed. */
  | { readonly kind: 'link_invalid' }
  /** PRIVACY_VALUE_INVALID, PRIVACY_TOO_LONG: Telegram does not accept the privacy rule. */
  | { readonly kind: 'privacy_refused' }
  /** An RPC error without a line in `telegram/connection/rpc-failure.ts`; `name` is for the log. */
  | { readonly kind: 'refused'; readonly name: string };

/** AUTH_KEY_DUPLICATED: the session was used from two places at once. Other ends have no cause of their own. */
export type SessionEnd = 'used_twice';

/** Whether the same request may succeed later. Telegram may also have done it already. */
export function isTransient({ kind }: FailureReason): boolean {
  return kind === 'unreachable' || kind === 'telegram_broken';
}

/** Whether it is over after a time, without the person or another version of the program. */
export function isPassing(reason: FailureReason): boolean {
  return isTransient(reason) || ['flood', 'takeout_taken', 'takeout_over'].includes(reason.kind);
}

/**
 * An expected failure at Telegram, thrown by the adapter and by checks before a call; normal outcomes are
 * returned unions.
 */
export class TelegramError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason.kind, options);
    this.name = 'TelegramError';
    this.reason = reason;
  }
}

/** Whether an error is a `TelegramError` with this reason. */
export function hasReason(error: unknown, kind: FailureReason['kind']): boolean {
  return error instanceof TelegramError && error.reason.kind === kind;
}

/** Why a session ended, if Telegram gave a cause. */
export function whySignedOut(error: unknown): SessionEnd | undefined {
  const isEnd = error instanceof TelegramError && error.reason.kind === 'signed_out';
  return isEnd ? error.reason.why : undefined;
}

/** An operation of several calls failed after at least one succeeded; its changes stay. */
export class PartialFailureError extends TelegramError {
  readonly operationId: string;

  constructor(reason: FailureReason, operationId: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'PartialFailureError';
    this.operationId = operationId;
  }
}
