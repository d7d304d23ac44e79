import type { AccountSettings } from './account-settings.ts';
import type { Card, CardAnswer } from './card.ts';
import type { Contact, LastSeen, Owner, User, UserRef } from './contact.ts';
import type { SearchResult } from './search-result.ts';
import type { Takeout } from './takeout.ts';

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

/** A day of the year; the year where they tell it. */
export interface Birthday {
  readonly day: number;
  /** From 1. */
  readonly month: number;
  readonly year: number | undefined;
}

/** Everything one call tells of somebody. */
export interface UserFacts {
  readonly user: User;
  readonly blocked: boolean;
  readonly bar: PeerBar;
  /** What they say of themselves; empty when nothing. */
  readonly about: string;
  readonly birthday: Birthday | undefined;
  /** Groups that we are both in. */
  readonly commonChats: number;
}

/** What happens to the account while its book is open. Missed while closed: read the book instead. */
export type BookEvent =
  | { readonly kind: 'user'; readonly user: User }
  /** Somebody gave themselves a name or a username. A contact keeps in `user` the name they are saved under. */
  | {
      readonly kind: 'named';
      readonly user: User;
      readonly ownName: { readonly firstName: string; readonly lastName: string };
    }
  /** Somebody whose number is saved came to Telegram. Only told while the account wants to hear it. */
  | { readonly kind: 'joined'; readonly user: User }
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
  /** Something is new in Telegram's own chat, where it asks whether an export is allowed. */
  | { readonly kind: 'telegram_wrote' }
  /** The connection was lost and is back: updates may be missing. */
  | { readonly kind: 'reconnected' }
  | { readonly kind: 'signed_out' };

/**
 * The contacts of one paired account, in our words. Each call has a deadline of its own and throws
 * `TelegramError`. Calls may be sent twice by the transport; all of them are safe to repeat.
 */
export interface AddressBook extends AsyncDisposable {
  readonly owner: Owner;
  readonly settings: AccountSettings;
  readonly takeout: Takeout;
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
  /** Undefined when Telegram does not let this account address them. */
  facts(ref: UserRef): Promise<UserFacts | undefined>;
  /** The people of the latest 100 chats, latest first: all of them can be addressed. */
  recentPeople(): Promise<readonly User[]>;
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
   * Telegram's own search by name and username. People and bots only. Of `words` shorter than Telegram
   * takes the answer is `notSearched`.
   */
  search(words: string): Promise<SearchResult>;
  /**
   * Deletes contacts and saved numbers, with or without an account, all in one call. False: some could
   * not be deleted (TDLib UserManager.cpp, DeleteContactsByPhoneNumberQuery).
   */
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
  /** Replaces the whole list of close friends. Only contacts can be on it. */
  setCloseFriends(ids: readonly bigint[]): Promise<void>;
  /** Contacts whose birthday is yesterday, today or tomorrow: Telegram tells no others in bulk. */
  birthdays(): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]>;
  /** A link by which anybody can add this account, without its number; a new one at each call. */
  contactLink(): Promise<{ readonly url: string; readonly expiresAt: Date }>;
  /** Whose link it is, by its token. `TelegramError` link_invalid. */
  findByContactToken(token: string): Promise<User>;
  /** Signs this session out at Telegram. The book is unusable afterwards. */
  signOut(): Promise<void>;
  subscribe(listener: (event: BookEvent) => void): Disposable;
}
