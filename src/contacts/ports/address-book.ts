import type { Birthday } from '../birthday.ts';
import type { AccountSettings } from './account-settings.ts';
import type { ContactBook } from '../book/contact-book.ts';
import type { SeenList } from '../book/seen-list.ts';
import type { Card, CardAnswer } from '../card.ts';
import type { LastSeen, Name, Owner, User, UserRef } from '../contact.ts';
import type { SearchResult } from '../search-result.ts';
import type { Takeout } from './takeout.ts';
import type { SessionEnd } from '../telegram-error.ts';

/** The result of reading the contact list. `unchanged`: the list equals the known one. */
export type BookRead =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      /** The caller's own, without notes, labels and times. */
      readonly contacts: ContactBook;
      /** How many numbers Telegram has saved for the account, contacts included. */
      readonly savedCount: number;
    };

/** The buttons that Telegram's apps show above the chat with a user (Telegram's `peerSettings`). */
export interface PeerBar {
  readonly reportSpam: boolean;
  readonly addContact: boolean;
  readonly blockContact: boolean;
  readonly shareContact: boolean;
  /** The app should ask whether the user may see the account's number when adding the user. */
  readonly needsPhoneException: boolean;
}

/** Whether the bar offers to share the number with a user who added the account. */
export function offersSharing(bar: PeerBar): boolean {
  return bar.shareContact && !bar.reportSpam && !bar.addContact && !bar.blockContact;
}

/** The chat with a user who may have just joined Telegram. */
export type NewcomerChat =
  | { readonly kind: 'empty' }
  /** The notice "... joined Telegram" is all it holds. */
  | { readonly kind: 'joined'; readonly noticeId: number }
  | { readonly kind: 'used' };

/** The full profile of a user. */
export interface UserFacts {
  readonly user: User;
  readonly blocked: boolean;
  readonly bar: PeerBar;
  /** The bio; empty when there is none. */
  readonly about: string;
  readonly birthday: Birthday | undefined;
  /** How many groups the account and the user are both in. */
  readonly commonChats: number;
}

/** An event that Telegram pushes while the address book is open. Events while it is closed are lost. */
export type BookEvent =
  /** A user changed. */
  | { readonly kind: 'user'; readonly user: User }
  /** A user changed their own name or username. A contact still has the saved name in `user`. */
  | {
      readonly kind: 'named';
      readonly user: User;
      readonly ownName: Name;
    }
  /** The user with a saved number joined Telegram. Sent only while `announcesSignUps` is on. */
  | { readonly kind: 'joined'; readonly user: User }
  /** One of the above about a user whom the update only named: `complete` makes it from the user as they are now. */
  | {
      readonly kind: 'incomplete';
      readonly id: bigint;
      readonly complete: (user: User) => BookEvent;
    }
  | { readonly kind: 'last_seen'; readonly id: bigint; readonly lastSeen: LastSeen }
  /** The bar above a chat changed. `user` is undefined when the update did not include it. */
  | {
      readonly kind: 'bar';
      readonly id: bigint;
      readonly bar: PeerBar;
      readonly user: User | undefined;
    }
  /** Telegram discarded its saved list: read the contact list again. */
  | { readonly kind: 'reset' }
  /** A new message in Telegram's service chat, where it asks whether an export is allowed. */
  | { readonly kind: 'telegram_wrote' }
  /** The connection was lost and is restored: events may be missing. */
  | { readonly kind: 'reconnected' }
  /** Telegram answered a call after one that got no answer in time. */
  | { readonly kind: 'answers_again' }
  /** Telegram ended the session: the address book is closed. */
  | { readonly kind: 'signed_out'; readonly why?: SessionEnd | undefined };

/**
 * The port to one account's contacts at Telegram. Every call has a deadline. After a lost connection a call
 * may be sent twice, so every operation is safe to repeat.
 *
 * All methods throw `TelegramError`. Users are addressed by `UserRef`; `user_unknown` means that the access
 * hash is not valid for this account. Phone numbers are E.164 with the plus.
 *
 * @example
 * await using book = await telegram.openAddressBook(session);
 * const { answers } = await book.importCards([
 *   { phone: '+4915112345678', firstName: 'Zoe', lastName: 'Miller' },
 * ]);
 * if (answers[0]?.kind === 'found') console.log('contact', answers[0].id);
 */
export interface AddressBook extends AsyncDisposable {
  /** The account itself. */
  readonly owner: Owner;
  readonly settings: AccountSettings;
  readonly takeout: Takeout;
  /**
   * Reads the contact list.
   *
   * @param knownHash the `contactsHash` of the list that the caller has; when it is up to date, the answer is
   * small
   */
  readContacts(knownHash?: bigint): Promise<BookRead>;
  /**
   * Imports cards in one call. Numbers without an account stay in Telegram's saved list.
   *
   * @returns one answer per card, in the order of the cards, and the users found, with the names that are
   *   saved now
   */
  importCards(
    cards: readonly Card[],
  ): Promise<{ readonly answers: readonly CardAnswer[]; readonly users: readonly User[] }>;
  /** Deletes contacts in one call. Returns the users as they are afterwards. */
  deleteContacts(refs: readonly UserRef[]): Promise<readonly User[]>;
  /**
   * Lets a user who added the account see its number, which cannot be undone. Returns the user.
   *
   * @throws TelegramError `share_request_gone` when the user removed the account again
   * @throws TelegramError `share_needs_adding` when the user is not a contact
   */
  acceptContact(ref: UserRef): Promise<readonly User[]>;
  getPeerBar(ref: UserRef): Promise<PeerBar>;
  /** Reads users as they are now; unknown users are left out. */
  getUsers(refs: readonly UserRef[]): Promise<readonly User[]>;
  getNewcomerChat(ref: UserRef): Promise<NewcomerChat>;
  /**
   * Deletes the messages of the chat with a user up to this id, for this account only. Without messages, the
   * chat goes.
   */
  deleteMessagesUpTo(ref: UserRef, messageId: number): Promise<void>;
  /** Undefined when the account cannot address the user. */
  getUserFacts(ref: UserRef): Promise<UserFacts | undefined>;
  /** The users of the latest 100 chats, latest first. All of them can be addressed. */
  getRecentPeople(): Promise<readonly User[]>;
  /**
   * Adds a user, or renames a contact. Returns the users as they are afterwards.
   *
   * @param options.phone saved with the contact
   * @param options.showPhone lets the user see the account's number (add_phone_privacy_exception)
   * @throws TelegramError `name_empty` when nothing in the first name is visible
   */
  addContact(
    ref: UserRef,
    name: Name,
    options: { readonly phone?: string | undefined; readonly showPhone: boolean },
  ): Promise<readonly User[]>;
  /** The ids of the contact list in Telegram's order; 0 for each saved number without a visible account. */
  getContactIds(): Promise<readonly bigint[]>;
  /** When each contact was last seen, in one small answer. */
  getLastSeen(): Promise<SeenList>;
  /**
   * Telegram's search by name and username, for people and bots. Returns `notSearched` when `words` are
   * shorter than Telegram requires.
   */
  searchUsers(words: string): Promise<SearchResult>;
  /**
   * Deletes contacts and saved numbers by number in one call. Returns false when some could not be deleted
   * (TDLib UserManager.cpp, DeleteContactsByPhoneNumberQuery).
   */
  deletePhones(phones: readonly string[]): Promise<boolean>;
  /** Clears the saved list; the contact list stays. */
  resetSaved(): Promise<void>;
  /**
   * Undefined when the number has no account, or the account hides from being found by it. Calls are sent
   * one at a time, 3 s apart.
   */
  findByPhone(phone: string): Promise<User | undefined>;
  /** `username` is without the @. Undefined when it does not belong to a user. */
  findByUsername(username: string): Promise<User | undefined>;
  block(ref: UserRef): Promise<void>;
  unblock(ref: UserRef): Promise<void>;
  /** All blocked users, latest first. */
  getBlockedUsers(): Promise<readonly User[]>;
  /** Replaces the whole list of close friends. `ids` are ids of contacts. */
  setCloseFriends(ids: readonly bigint[]): Promise<void>;
  /** Contacts with a birthday yesterday, today or tomorrow, the only ones that Telegram lists. */
  getBirthdays(): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]>;
  /** Creates a link by which anyone can add this account without knowing its number. */
  createContactLink(): Promise<{ readonly url: string; readonly expiresAt: Date }>;
  /** The account whose contact link has this token. Throws `TelegramError` `link_invalid`. */
  findByContactToken(token: string): Promise<User>;
  /**
   * Writes plain text to the account's own chat, which apps call Saved Messages. Does nothing if a text with
   * the same random id, of 64 bits, was written.
   */
  noteToSelf(text: string, randomId: bigint): Promise<void>;
  /** Ends this session at Telegram and closes the address book. */
  signOut(): Promise<void>;
  /** Calls `listener` for every event until the result is disposed. */
  subscribe(listener: (event: BookEvent) => void): Disposable;
}
