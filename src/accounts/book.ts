import type { Birthday, UserFacts } from '../contacts/address-book.ts';
import { queryBook } from '../contacts/book-query.ts';
import type { Card } from '../contacts/card.ts';
import type { Contact, User } from '../contacts/contact.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { SearchResult } from '../contacts/search-result.ts';
import type { Account } from '../store/accounts.ts';
import type { StoredView } from '../store/stored/stored-view.ts';
import { addContact, addingAsks, type AddingAsks } from './changes/kinds/add-contact.ts';
import { showsNumber } from './lookup/number-shown.ts';
import { findBirthdays } from './lookup/birthdays.ts';
import { findBlocked, setBlocked } from './changes/kinds/block.ts';
import { bookSettings, type BookSettings } from './book-settings.ts';
import { findCloseFriends, setCloseFriend } from './changes/kinds/close-friends.ts';
import { bookQueryOf } from './lookup/book-query-of.ts';
import { cleanupCounts, type CleanupCounts } from './cleanup/cleanup-counts.ts';
import { duplicatesOf, type Duplicates } from './cleanup/duplicates.ts';
import { exportList, type ExportList } from './lookup/export-list.ts';
import { findFacts } from './lookup/facts.ts';
import { findUser } from './lookup/find-user.ts';
import { freshList } from './lookup/fresh-list.ts';
import { importCards, type Imported } from './import/import-cards.ts';
import type { SessionPool } from './sessions/session-pool.ts';
import { removeContacts } from './changes/kinds/remove-contacts.ts';
import { countSaved, removePhones, resetSaved } from './changes/kinds/saved-numbers.ts';
import { searchTelegram } from './lookup/search-telegram.ts';
import { shareNumber } from './changes/kinds/share.ts';
import { findShareOffers } from './changes/share-offers.ts';
import { freshStatuses } from './lookup/statuses.ts';
import type { Changed } from './changes/record-changes.ts';
import type { AccountSession } from './sessions/open-session.ts';
import { savedListOf, type SavedList } from './saved/saved-list.ts';
import type { Services } from './services/services.ts';

/** As many rows as a phone shows without scrolling far. */
const pageSize = 10;

/** What a table of contacts shows. */
export type BookView = StoredView;

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
  readonly stale: FailureReason | undefined;
}

/** Whom somebody meant. */
export type Found =
  | { readonly kind: 'one'; readonly user: User }
  /** Best first, at most 20; `more` matched besides. */
  | { readonly kind: 'several'; readonly users: readonly User[]; readonly more: number }
  | { readonly kind: 'none'; readonly why: NotFound };

/**
 * `id_unknown`: an id says nothing without the access hash, which this account has only of people it
 * has met. `link_invalid`: a contact link that is too old or was never good. `phone_hidden`: nobody
 * who can be found by this number. `username_free`: nobody has it. `name_unknown`: no contact is
 * called so.
 */
export type NotFound =
  'id_unknown' | 'phone_hidden' | 'username_free' | 'name_unknown' | 'link_invalid' | 'empty';

/**
 * One account's contacts: the mirror and the live session as one thing. Throws `TelegramError`. Every
 * change is written down before it is sent.
 */
export interface Book {
  readonly account: Account;
  readonly saved: SavedList;
  readonly settings: BookSettings;
  readonly duplicates: Duplicates;
  /** How much there is to tidy up. */
  cleanup(): Promise<CleanupCounts>;
  page(view: BookView): Promise<BookPage>;
  /** All that match, in the order of the pages: for what is done to many at once. */
  matching(view: BookView): Promise<readonly Contact[]>;
  /** The same for a file, which has to say of when it is. */
  exportList(view: BookView): Promise<ExportList>;
  /** Undefined when they are no contact (any more). */
  contact(id: bigint): Promise<Contact | undefined>;
  /** Deletes those of `ids` that still are contacts, and returns them as they were. */
  remove(ids: readonly bigint[]): Promise<Changed<readonly Contact[]>>;
  /** In the order of the cards. */
  importCards(cards: readonly Card[]): Promise<Changed<readonly Imported[]>>;
  /**
   * Whom `who` means: an id, @username, t.me link, contact link, phone number, or words of a name.
   * Contacts are looked for first and here; the rest is asked of Telegram.
   */
  find(who: string): Promise<Found>;
  /** Fresh facts on somebody, contact or not; undefined when they cannot be addressed. */
  facts(id: bigint): Promise<UserFacts | undefined>;
  /** What adding a person does about my number. `TelegramError` user_unknown when they cannot be addressed. */
  addingAsks(id: bigint): Promise<AddingAsks>;
  /** Whether people who are added see my number from then on; asked of Telegram once a minute at most. */
  numberShownToContacts(): Promise<boolean>;
  /** Adds somebody, or renames a contact. */
  add(
    id: bigint,
    name: { readonly firstName: string; readonly lastName: string },
    showPhone: boolean,
  ): Promise<Changed<Contact>>;
  /**
   * By Telegram's own search; everybody returned can be added. `notSearched`: the words are too short
   * for it.
   */
  search(words: string): Promise<SearchResult>;
  ids(): Promise<readonly bigint[]>;
  /** Fresh last-seen of all contacts. */
  statuses(): Promise<readonly Contact[]>;
  /** False: Telegram could not delete some; the list is read again either way. */
  removePhones(
    phones: readonly string[],
  ): Promise<Changed<{ readonly all: boolean; readonly removed: readonly Contact[] }>>;
  /** How many saved numbers there are now, for the question before `resetSaved`. */
  savedCount(): Promise<number>;
  resetSaved(): Promise<Changed<void>>;
  block(id: bigint): Promise<Changed<User>>;
  unblock(id: bigint): Promise<Changed<User>>;
  blocked(): Promise<readonly User[]>;
  /** Read afresh: Telegram does not tell when it changes. */
  closeFriends(): Promise<readonly Contact[]>;
  /** Adds to the list as Telegram has it now, or takes off. `TelegramError` user_unknown for no contact. */
  setCloseFriend(id: bigint, on: boolean): Promise<Changed<Contact>>;
  /** Contacts with a birthday yesterday, today or tomorrow, in this order. */
  birthdays(): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]>;
  /** A link to this account that says nothing of its number. */
  contactLink(): Promise<{ readonly url: string; readonly expiresAt: Date }>;
  /**
   * People who added me and may get my number. Telegram has no list of them: mutual contacts are
   * asked about one by one, and `unasked` says how many were left for the next call.
   */
  shareOffers(): Promise<{ readonly users: readonly User[]; readonly unasked: number }>;
  /** Lets them see my number. Checks the bar first; `TelegramError` share_request_gone, share_needs_adding. */
  share(userId: bigint): Promise<User>;
}

export function bookOf(account: Account, pool: SessionPool, services: Services): Book {
  const use = <T>(work: (session: AccountSession) => Promise<T>): Promise<T> =>
    pool.use(account.id, work);
  return {
    account,
    saved: savedListOf(account, pool, services),
    settings: bookSettings(use, services),
    duplicates: duplicatesOf(account, pool, services),
    cleanup: () => cleanupCounts(account, pool, services),
    async page(view) {
      const { contacts, book, stale } = await freshList(account.id, pool, services);
      const query = { ...(await bookQueryOf(account.id, view, services)), pageSize };
      const found = queryBook([...contacts.values()], query, services.clock.now());
      return {
        view: { ...view, page: found.page },
        rows: found.rows,
        pages: found.pages,
        matching: found.total,
        total: contacts.size,
        savedCount: book.savedCount,
        asOf: book.syncedAt,
        stale,
      };
    },
    matching: async (view) => (await exportList(account.id, view, pool, services)).contacts,
    exportList: (view) => exportList(account.id, view, pool, services),
    contact: async (id) => (await freshList(account.id, pool, services)).contacts.get(id),
    remove: (ids) => use((session) => removeContacts(session, ids, services)),
    importCards: (cards) => use((session) => importCards(session, cards, services)),
    find: (who) => findUser(account, who, pool, services),
    facts: (id) => use((session) => findFacts(session, id, services)),
    addingAsks: (id) => use((session) => addingAsks(session, id, services)),
    numberShownToContacts: () => use((session) => showsNumber(session)),
    add: (id, name, showPhone) =>
      use((session) => addContact(session, id, name, showPhone, services)),
    search: (words) => use((session) => searchTelegram(session, words)),
    ids: () => use(({ book }) => book.contactIds()),
    statuses: () => use(freshStatuses),
    removePhones: (phones) => use((session) => removePhones(session, phones, services)),
    savedCount: () => use(countSaved),
    resetSaved: () => use((session) => resetSaved(session, services)),
    block: (id) => use((session) => setBlocked(session, id, true, services)),
    unblock: (id) => use((session) => setBlocked(session, id, false, services)),
    blocked: () => use(findBlocked),
    closeFriends: () => use(findCloseFriends),
    setCloseFriend: (id, on) => use((session) => setCloseFriend(session, id, on, services)),
    birthdays: () => use((session) => findBirthdays(session, services)),
    contactLink: () => use(({ book }) => book.contactLink()),
    shareOffers: () => use((session) => findShareOffers(session, services)),
    share: (userId) => use((session) => shareNumber(session, userId, services)),
  };
}
