import type { Card, CardAnswer } from './card.ts';
import type { Contact, LastSeen, Owner, User, UserRef } from './contact.ts';

/** What a read of the contact list brought. `unchanged`: the list still is the one asked with. */
export type BookRead =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'read'; readonly contacts: readonly Contact[]; readonly savedCount: number };

/** What the bar above a chat offers about somebody (Telegram's `peerSettings`). */
export interface PeerBar {
  readonly reportSpam: boolean;
  readonly addContact: boolean;
  readonly blockContact: boolean;
  readonly shareContact: boolean;
  /** Adding them should ask whether they may see my number. */
  readonly needsPhoneException: boolean;
}

/** Whether this bar says: they added you, and you may let them see your number. */
export function offersSharing(bar: PeerBar): boolean {
  return bar.shareContact && !bar.reportSpam && !bar.addContact && !bar.blockContact;
}

/** What happens to the account while its book is open. Missed while closed: read the book instead. */
export type BookEvent =
  | { readonly kind: 'user'; readonly user: User }
  | { readonly kind: 'last_seen'; readonly id: bigint; readonly lastSeen: LastSeen }
  /** `user` is undefined when the update did not carry it. */
  | {
      readonly kind: 'bar';
      readonly id: bigint;
      readonly bar: PeerBar;
      readonly user: User | undefined;
    }
  /** Telegram dropped its saved list: read the book again. */
  | { readonly kind: 'reset' }
  /** The connection was lost and is back: updates may be missing. */
  | { readonly kind: 'reconnected' }
  | { readonly kind: 'signed_out' };

/**
 * The contacts of one paired account, in our words. Each call has a deadline of its own and throws
 * `Failure`. Calls may be sent twice by the transport; all of them are safe to repeat.
 */
export interface AddressBook extends AsyncDisposable {
  readonly owner: Owner;
  /** The list; `known` is what the mirror holds, so that an unchanged list costs one small answer. */
  read(known?: { readonly savedCount: number; readonly ids: readonly bigint[] }): Promise<BookRead>;
  /**
   * One importContacts call. Answers stand in the order of the cards, `users` holds every account
   * found, with the names now saved. Numbers not found stay in Telegram's saved list.
   */
  importCards(
    cards: readonly Card[],
  ): Promise<{ readonly answers: readonly CardAnswer[]; readonly users: readonly User[] }>;
  /** One call for all; the returned users carry what they are to me now. */
  deleteContacts(refs: readonly UserRef[]): Promise<readonly User[]>;
  /** Lets somebody who added me see my number. Cannot be taken back. */
  acceptContact(ref: UserRef): Promise<readonly User[]>;
  peerBar(ref: UserRef): Promise<PeerBar>;
  /** Fresh facts on users; unknown ones are left out. */
  users(refs: readonly UserRef[]): Promise<readonly User[]>;
  /**
   * Adds somebody, or gives a contact another name. `showPhone`: they may see my number from then on
   * (add_phone_privacy_exception). The returned users carry what they are to me now.
   */
  addContact(
    ref: UserRef,
    name: { readonly firstName: string; readonly lastName: string },
    options: { readonly phone?: string | undefined; readonly showPhone: boolean },
  ): Promise<readonly User[]>;
  /** Ids of the list in Telegram's order; 0 for each saved number without an account I can see. */
  contactIds(): Promise<readonly bigint[]>;
  /** When each contact was last seen, all in one small answer. */
  lastSeen(): Promise<ReadonlyMap<bigint, LastSeen>>;
  /**
   * Telegram's own search by name and username: `mine` among my contacts and chats, `others` of all
   * Telegram. People and bots only. `words` shorter than Telegram takes bring nothing.
   */
  search(
    words: string,
  ): Promise<{ readonly mine: readonly User[]; readonly others: readonly User[] }>;
  /** Deletes contacts and saved numbers, with or without an account. False: some could not be deleted. */
  deletePhones(phones: readonly string[]): Promise<boolean>;
  /** Clears the saved list; the contact list stays. */
  resetSaved(): Promise<void>;
  /** Undefined: nobody who can be found by this number. At most one call in 3 s goes out. */
  findByPhone(phone: string): Promise<User | undefined>;
  /** Without the @. Undefined: nobody, or no person. */
  findByUsername(username: string): Promise<User | undefined>;
  block(ref: UserRef): Promise<void>;
  unblock(ref: UserRef): Promise<void>;
  /** Everybody blocked, latest first. */
  blocked(): Promise<readonly User[]>;
  /** Signs this session out at Telegram. The book is unusable afterwards. */
  signOut(): Promise<void>;
  subscribe(listener: (event: BookEvent) => void): Disposable;
}
