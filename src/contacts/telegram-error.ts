/**
 * Every way an operation can fail that a person should hear about. Adapters throw it, one switch in
 * `bot/` turns it into words.
 */
export type FailureReason =
  /** The session is gone at Telegram (revoked, expired, used twice). Only pairing again helps. */
  | { readonly kind: 'signed_out' }
  /** Too many requests: nothing of this kind works before `until`. */
  | { readonly kind: 'flood'; readonly until: Date }
  /** Telegram could not be reached, or did not answer within the deadline: whether it was done is unknown. */
  | { readonly kind: 'unreachable' }
  /** Telegram answered with an error of its own making (500 and the like). */
  | { readonly kind: 'telegram_broken' }
  /** Telegram restricts this account (PEER_FLOOD, frozen, banned). */
  | { readonly kind: 'restricted' }
  /** USER_RESTRICTED: people reported this account as spam. */
  | { readonly kind: 'spam_reported' }
  /** PREMIUM_ACCOUNT_REQUIRED: Telegram does this for Premium accounts only. */
  | { readonly kind: 'premium_required' }
  /** Telegram does not talk to this version of the program any more. Only its operator can help. */
  | { readonly kind: 'outdated' }
  /** Sign-in. */
  | { readonly kind: 'phone_invalid' }
  | { readonly kind: 'phone_unregistered' }
  | { readonly kind: 'phone_banned' }
  | { readonly kind: 'code_wrong' }
  | { readonly kind: 'code_expired' }
  | { readonly kind: 'code_unavailable' }
  | { readonly kind: 'password_wrong' }
  | { readonly kind: 'api_key_invalid' }
  /** The user cannot be addressed: unknown access hash, deleted, or never seen by this account. */
  | { readonly kind: 'user_unknown' }
  /** CONTACT_NAME_EMPTY: Telegram sees nothing in the first name. */
  | { readonly kind: 'name_empty' }
  /** CONTACT_REQ_MISSING: the other side took back the request. */
  | { readonly kind: 'share_request_gone' }
  /** CONTACT_ADD_MISSING: first add them yourself. */
  | { readonly kind: 'share_needs_adding' }
  /** TAKEOUT_INIT_DELAY: an export may begin at `until`, or once the owner taps Allow. */
  | { readonly kind: 'takeout_delay'; readonly until: Date }
  /** TAKEOUT_INVALID: another export of this account is under way. */
  | { readonly kind: 'takeout_taken' }
  /** TAKEOUT_REQUIRED: the export has ended. */
  | { readonly kind: 'takeout_over' }
  /** IMPORT_TOKEN_INVALID: a contact link is too old or was never good. */
  | { readonly kind: 'link_invalid' }
  /** PRIVACY_VALUE_INVALID, PRIVACY_TOO_LONG: Telegram does not take such a rule. */
  | { readonly kind: 'privacy_refused' }
  /** An RPC error without an entry of its own in the table; `name` is for the log. */
  | { readonly kind: 'refused'; readonly name: string };

/** Telegram may have done what it was asked, and may be asked again. */
export function isPassing({ kind }: FailureReason): boolean {
  return kind === 'unreachable' || kind === 'telegram_broken';
}

/** Thrown by adapters only; a normal outcome is a returned union instead. */
export class TelegramError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason.kind, options);
    this.name = 'TelegramError';
    this.reason = reason;
  }
}

/** The same, after a part of an operation was done, which stays. */
export class PartialFailureError extends TelegramError {
  readonly operationId: string;

  constructor(reason: FailureReason, operationId: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'PartialFailureError';
    this.operationId = operationId;
  }
}

/** Whether an error is a `TelegramError` with this reason. */
export function hasReason(error: unknown, kind: FailureReason['kind']): boolean {
  return error instanceof TelegramError && error.reason.kind === kind;
}
