import type { Card } from '../contacts/card.ts';
import type { Contact, User } from '../contacts/contact.ts';
import { addContact, previewAdd, type AddPreview } from './changes/kinds/add-contact.ts';
import { findBlocked, setBlocked } from './changes/kinds/block.ts';
import { findCloseFriends, setCloseFriend } from './changes/kinds/close-friends.ts';
import type { ChangeResult } from './changes/record-changes.ts';
import { removeContacts } from './changes/kinds/remove-contacts.ts';
import { countSaved, removePhones, resetSaved } from './changes/kinds/saved-numbers.ts';
import { shareNumber } from './changes/kinds/share.ts';
import { findShareOffers } from './changes/share-offers.ts';
import { importCards } from './imports/import-cards.ts';
import type { ImportedCard } from './services/import-outcome.ts';
import type { ChangeServices } from './services/services.ts';
import type { AccountSession } from './sessions/open-session.ts';
import type { SessionPool } from './sessions/session-pool.ts';

/**
 * Changes an account's contacts, and reads what only matters before such a change. Changes are
 * recorded before they are sent. Methods throw `TelegramError`.
 */
export interface ContactChanges {
  /** How adding a user affects the account's number. Throws user_unknown if they cannot be addressed. */
  previewAdd(id: bigint): Promise<AddPreview>;
  /** Adds a user, or renames a contact. */
  add(
    id: bigint,
    name: { readonly firstName: string; readonly lastName: string },
    showPhone: boolean,
  ): Promise<ChangeResult<Contact>>;
  /** Deletes those of `ids` that are still contacts, and returns them as they were. */
  remove(ids: readonly bigint[]): Promise<ChangeResult<readonly Contact[]>>;
  /** Returns the outcomes in the order of the cards. */
  importCards(cards: readonly Card[]): Promise<ChangeResult<readonly ImportedCard[]>>;
  /** `all` is false if Telegram could not delete some numbers. Reads the list again in any case. */
  removePhones(
    phones: readonly string[],
  ): Promise<ChangeResult<{ readonly all: boolean; readonly removed: readonly Contact[] }>>;
  /** How many saved numbers Telegram has, for the confirmation before `resetSaved`. */
  savedCount(): Promise<number>;
  resetSaved(): Promise<ChangeResult<void>>;
  block(id: bigint): Promise<ChangeResult<User>>;
  unblock(id: bigint): Promise<ChangeResult<User>>;
  blocked(): Promise<readonly User[]>;
  /** Read from Telegram each time, because it sends no update about changes. */
  closeFriends(): Promise<readonly Contact[]>;
  /** Adds a contact to the list as Telegram has it now, or removes it. Throws user_unknown for others. */
  setCloseFriend(id: bigint, on: boolean): Promise<ChangeResult<Contact>>;
  /**
   * Users who added the account and may get its number. Telegram has no list of them, so each call asks
   * about some mutual contacts; `unasked` is the number of contacts left for later calls.
   */
  shareOffers(): Promise<{ readonly users: readonly User[]; readonly unasked: number }>;
  /**
   * Shows the account's number to a user, after checking that Telegram still offers it. Throws
   * share_request_gone or share_needs_adding.
   */
  share(userId: bigint): Promise<User>;
}

export function contactChangesOf(
  accountId: string,
  pool: SessionPool,
  services: ChangeServices,
): ContactChanges {
  const use = <T>(work: (session: AccountSession) => Promise<T>): Promise<T> =>
    pool.use(accountId, work);
  return {
    previewAdd: (id) => use((session) => previewAdd(session, id, services)),
    add: (id, name, showPhone) =>
      use((session) => addContact(session, id, name, showPhone, services)),
    remove: (ids) => use((session) => removeContacts(session, ids, services)),
    importCards: (cards) => use((session) => importCards(session, cards, services)),
    removePhones: (phones) => use((session) => removePhones(session, phones, services)),
    savedCount: () => use(countSaved),
    resetSaved: () => use((session) => resetSaved(session, services)),
    block: (id) => use((session) => setBlocked(session, id, true, services)),
    unblock: (id) => use((session) => setBlocked(session, id, false, services)),
    blocked: () => use(findBlocked),
    closeFriends: () => use(findCloseFriends),
    setCloseFriend: (id, on) => use((session) => setCloseFriend(session, id, on, services)),
    shareOffers: () => use((session) => findShareOffers(session, services)),
    share: (userId) => use((session) => shareNumber(session, userId, services)),
  };
}
