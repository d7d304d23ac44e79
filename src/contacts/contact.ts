/** Addresses a user in calls to Telegram. The access hash is valid for one account only. */
export interface UserRef {
  readonly id: bigint;
  readonly accessHash: bigint;
}

/** Whether Telegram gave only the id of a user, so that no call can address them. */
export function isUnaddressable({ accessHash }: UserRef): boolean {
  return accessHash === 0n;
}

/**
 * When a user was last seen, as exactly as Telegram states it.
 * `byMe`: Telegram hides the exact time because this account hides its own.
 */
export type LastSeen =
  | { readonly kind: 'online'; readonly until: Date }
  | { readonly kind: 'offline'; readonly at: Date }
  | { readonly kind: 'recently' | 'last_week' | 'last_month'; readonly byMe: boolean }
  | { readonly kind: 'hidden' };

/**
 * Telegram's marks of an account, the most serious first. `premium_only`: only Premium users can write to
 * the user first.
 */
export const accountMarks = ['scam', 'fake', 'restricted', 'premium_only', 'verified'] as const;
export type AccountMark = (typeof accountMarks)[number];

/** Either part may be empty. */
export interface Name {
  readonly firstName: string;
  readonly lastName: string;
}

/** A user of Telegram as one paired account sees them. */
export interface User extends UserRef, Name {
  /** Without the @; the first is the main one. */
  readonly usernames: readonly string[];
  /** E.164 with the plus; undefined when hidden from the account. */
  readonly phone: string | undefined;
  readonly lastSeen: LastSeen;
  readonly kind: 'person' | 'bot' | 'deleted';
  readonly premium: boolean;
  /** In the order of `accountMarks`; left out when there are none, as for most users. */
  readonly marks?: readonly AccountMark[];
  readonly closeFriend: boolean;
  /** Whether the user is in the account's contact list. */
  readonly contact: boolean;
  /** Whether each is in the contact list of the other. */
  readonly mutual: boolean;
}

/** A user who is in the contact list. */
export type Contact = User & { readonly contact: true };

export function isContact(user: User): user is Contact {
  return user.contact;
}

/** The user that a paired account belongs to. */
export interface Owner extends Name {
  readonly id: bigint;
  readonly usernames: readonly string[];
  /** E.164 with the plus. */
  readonly phone: string;
}

/** Both parts of a name with a space between; empty when there is no name. */
export function fullName({ firstName, lastName }: Name): string {
  return `${firstName} ${lastName}`.trim();
}

/** Whether two users have the same usernames in the same order. */
export function hasSameUsernames(a: Pick<User, 'usernames'>, b: Pick<User, 'usernames'>): boolean {
  return a.usernames.join() === b.usernames.join();
}

/** Users by their ids; of two with the same id, the last. */
export function byId<T extends User>(list: readonly T[]): Map<bigint, T> {
  return new Map(list.map((user) => [user.id, user]));
}
