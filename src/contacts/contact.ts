/** How an account is addressed in calls to Telegram. The hash is valid for one account only. */
export interface UserRef {
  readonly id: bigint;
  readonly accessHash: bigint;
}

/**
 * When somebody was last seen, as exactly as Telegram tells it.
 * `byMe`: the exact time exists, but is hidden from me because I hide mine.
 */
export type LastSeen =
  | { readonly kind: 'online'; readonly until: Date }
  | { readonly kind: 'offline'; readonly at: Date }
  | { readonly kind: 'recently' | 'last_week' | 'last_month'; readonly byMe: boolean }
  | { readonly kind: 'hidden' };

/**
 * What Telegram says of an account that matters before it is added: `premium_only` means that only
 * Premium users can write to them first. The gravest stand first.
 */
export const accountMarks = ['scam', 'fake', 'restricted', 'premium_only', 'verified'] as const;
export type AccountMark = (typeof accountMarks)[number];

/** Anybody with a Telegram account, as my paired account sees them. */
export interface User extends UserRef {
  readonly firstName: string;
  readonly lastName: string;
  /** Without the @; the first is the main one. */
  readonly usernames: readonly string[];
  /** E.164 with the plus; undefined when hidden from me. */
  readonly phone: string | undefined;
  readonly lastSeen: LastSeen;
  readonly kind: 'person' | 'bot' | 'deleted';
  readonly premium: boolean;
  /** In the order of `accountMarks`. Most accounts have none, and then it is left out. */
  readonly marks?: readonly AccountMark[];
  readonly closeFriend: boolean;
  /** In my contact list. */
  readonly contact: boolean;
  /** In each other's contact lists. */
  readonly mutual: boolean;
}

/** A user who is in the contact list. */
export type Contact = User & { readonly contact: true };

export function isContact(user: User): user is Contact {
  return user.contact;
}

/** The account itself. */
export interface Owner {
  readonly id: bigint;
  readonly firstName: string;
  readonly lastName: string;
  readonly usernames: readonly string[];
  /** E.164 with the plus. */
  readonly phone: string;
}

/** The name as it is read: both parts with one space, or an empty string when there is none. */
export function fullName(named: { readonly firstName: string; readonly lastName: string }): string {
  return `${named.firstName} ${named.lastName}`.trim();
}
