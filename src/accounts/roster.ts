import type { Card } from '../contacts/card.ts';
import type { Contact, Owner, User } from '../contacts/contact.ts';
import type { Reason } from '../contacts/failure.ts';
import type { CodeSent, LoginQr } from '../contacts/sign-in.ts';

/** What a floor above may ask for; made by `openRoster`. */
export interface Roster extends AsyncDisposable {
  readonly access: Access;
  readonly pairing: Pairing;
  readonly accounts: Accounts;
  readonly views: Views;
}

export type Role = 'owner' | 'member';

/** Who may use this bot. Closed by default. */
export interface Access {
  roleOf(personId: bigint): Promise<Role | undefined>;
  /**
   * Uses up a token of a claim or invitation link. `known`: the person is in already, and the token
   * stays good for somebody else.
   */
  redeem(
    personId: bigint,
    token: string,
  ): Promise<
    { readonly kind: 'welcome'; readonly role: Role } | { readonly kind: 'known' | 'invalid' }
  >;
  /** A token for the owner-to-be, as long as nobody owns the bot; each call voids the one before. */
  claimToken(): Promise<string | undefined>;
  /** A token that lets one more person in; owners only hand it out. */
  inviteToken(ownerId: bigint): Promise<string>;
}

/** A paired account, as it is stored. */
export interface Account {
  readonly id: string;
  readonly personId: bigint;
  readonly owner: Owner;
  readonly pairedAt: Date;
  /** False once Telegram ended the session: pair again, nothing else is lost. */
  readonly signedIn: boolean;
}

export interface Accounts {
  /** The account a person's commands work on; undefined before the first pairing. */
  current(personId: bigint): Promise<Account | undefined>;
  /** The book of an account. Cheap: nothing is opened before the first call on it. */
  book(account: Account): Book;
  /** Signs out at Telegram where it can be reached, and deletes everything stored of the account. */
  unpair(account: Account): Promise<{ readonly signedOut: boolean }>;
  /** What happens without being asked for; listeners run in this process only. */
  subscribe(listener: (event: AccountEvent) => Promise<void>): Disposable;
}

export type AccountEvent =
  | { readonly kind: 'paired'; readonly account: Account; readonly again: boolean }
  | { readonly kind: 'signed_out'; readonly account: Account }
  /** `user` added the account and may be given its number; told once for each time it comes up. */
  | { readonly kind: 'share_offer'; readonly account: Account; readonly user: User };

/** What a table of contacts shows. */
export interface BookView {
  readonly words: string;
  readonly sort: 'name' | 'last_seen';
  readonly filter: 'all' | 'mutual' | 'online' | 'no_phone' | 'deleted';
  /** From 0; past the end means the last page. */
  readonly page: number;
}

export interface BookPage {
  readonly view: BookView;
  readonly rows: readonly Contact[];
  readonly pages: number;
  /** How many match the view, and how many there are. */
  readonly matching: number;
  readonly total: number;
  /** Numbers in Telegram's saved list. */
  readonly savedCount: number;
  /** When the list was last known to be right, and why it could not be renewed now. */
  readonly asOf: Date;
  readonly stale: Reason | undefined;
}

export type ImportOutcome =
  | { readonly kind: 'added'; readonly contact: Contact }
  | { readonly kind: 'already'; readonly contact: Contact }
  | {
      readonly kind: 'renamed';
      readonly contact: Contact;
      readonly from: { readonly firstName: string; readonly lastName: string };
      /** For `restoreName`. */
      readonly changeId: string;
    }
  /** Telegram asks to try this number again later. */
  | { readonly kind: 'later' }
  | { readonly kind: 'not_found'; readonly importers: number };

/**
 * One account's contacts: the mirror and the live session as one thing. Throws `Failure`. Every
 * change is written down before it is sent.
 */
export interface Book {
  readonly account: Account;
  page(view: BookView): Promise<BookPage>;
  /** Undefined when they are no contact (any more). */
  contact(id: bigint): Promise<Contact | undefined>;
  /** Deletes those of `ids` that still are contacts, and returns them as they were. */
  remove(ids: readonly bigint[]): Promise<readonly Contact[]>;
  /** In the order of the cards. */
  importCards(
    cards: readonly Card[],
  ): Promise<readonly { readonly card: Card; readonly outcome: ImportOutcome }[]>;
  /** Gives a renamed contact its old name back; undefined when the change is not this person's or was taken back. */
  restoreName(changeId: string): Promise<Contact | undefined>;
  /**
   * People who added me and may get my number. Telegram has no list of them: mutual contacts are
   * asked about one by one, and `unasked` says how many were left for the next call.
   */
  shareOffers(): Promise<{ readonly users: readonly User[]; readonly unasked: number }>;
  /** Lets them see my number. Checks the bar first; `Failure` share_request_gone, share_needs_adding. */
  share(userId: bigint): Promise<User>;
}

/** Where a pairing stands. `problem`: the last input failed with this, and may be given again. */
export type PairingState =
  | { readonly kind: 'choose'; readonly problem?: Reason }
  | { readonly kind: 'qr'; readonly qr: LoginQr }
  | {
      readonly kind: 'code';
      readonly phone: string;
      readonly sent: CodeSent;
      readonly problem?: Reason;
    }
  | { readonly kind: 'password'; readonly hint: string | undefined; readonly problem?: Reason }
  | { readonly kind: 'paired'; readonly account: Account }
  /** Over without an account: cancelled, timed out, or failed beyond repair. */
  | { readonly kind: 'ended'; readonly problem?: Reason };

/** One attempt to pair, held by this process while it lasts (10 minutes at most). */
export interface PairingAttempt extends AsyncDisposable {
  readonly personId: bigint;
  readonly state: PairingState;
  /** Called after each change of `state`. */
  subscribe(listener: (state: PairingState) => void): Disposable;
  startQr(): Promise<void>;
  /** Also asks for a new code. Resolves when the state shows what came of it; never throws `Failure`. */
  askCode(phone: string): Promise<void>;
  enterCode(code: string): Promise<void>;
  enterPassword(password: string): Promise<void>;
}

export interface Pairing {
  /** A new attempt; ends the person's attempt before it. */
  begin(personId: bigint): Promise<PairingAttempt>;
  /** A one-time token for the pairing page, good for 10 minutes. */
  pageToken(personId: bigint): Promise<string>;
  /** The attempt behind a page token, begun at its first use; undefined when the token is not good. */
  byPageToken(token: string): Promise<PairingAttempt | undefined>;
  /** Ends the person's attempt, if there is one. */
  cancel(personId: bigint): Promise<boolean>;
}

/** State behind the buttons of a message: callback data holds 64 bytes, a view does not fit. */
export interface Views {
  save(personId: bigint, accountId: string, view: BookView): Promise<string>;
  /** Undefined when it is gone or belongs to somebody else. */
  load(
    personId: bigint,
    id: string,
  ): Promise<{ readonly accountId: string; readonly view: BookView } | undefined>;
}
