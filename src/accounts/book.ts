import type { PhonePrivacyKey } from '../contacts/ports/account-settings.ts';
import type { TidyRule } from '../contacts/tidy/tidy-name.ts';
import type { Account } from '../store/accounts.ts';
import { annotate, dropLabel, renameLabel } from './changes/kinds/annotate.ts';
import { addContact, previewAdd } from './changes/kinds/add-contact.ts';
import { changeBlocked, findBlocked } from './changes/kinds/block.ts';
import { closeChat } from './changes/kinds/close-chat.ts';
import { findCloseFriends, setCloseFriend } from './changes/kinds/close-friends.ts';
import { dropException, readRule, setAudience } from './changes/kinds/privacy.ts';
import { removeContacts } from './changes/kinds/remove-contacts.ts';
import { removePhones } from './changes/kinds/remove-phones.ts';
import { countSaved, resetSaved } from './changes/kinds/reset-saved.ts';
import { shareNumber } from './changes/kinds/share.ts';
import { setSignUpNotices } from './changes/kinds/sign-up-notices.ts';
import { findShareOffers } from './changes/share-offers.ts';
import { countCleanup } from './cleanup/count-cleanup.ts';
import { openDuplicates } from './cleanup/duplicates.ts';
import { countGlance } from './cleanup/glance.ts';
import { importCards } from './imports/import-cards.ts';
import { contactListOf } from './lookup/contact-list.ts';
import { proposeTidyNames } from './lookup/tidy-names.ts';
import { userLookupOf } from './lookup/user-lookup.ts';
import { openSavedList } from './saved/saved-list.ts';
import type { ChangeServices } from './services/services.ts';
import type { AccountSession } from './sessions/open-session.ts';
import type { SessionPool } from './sessions/session-pool.ts';

export type Book = ReturnType<typeof bookOf>;

/**
 * One account's contacts: the contact cache and the session behind one interface. Opens the session at
 * the first call that needs it. Changes are recorded before they are sent. Methods throw `TelegramError`.
 */
export function bookOf(account: Account, pool: SessionPool, services: ChangeServices) {
  const use = <T>(work: (session: AccountSession) => Promise<T>): Promise<T> =>
    pool.use(account.id, work);
  /** A method that runs `operation` on the session, with the services as its last argument. */
  const onSession =
    <A extends readonly unknown[], T>(
      operation: (session: AccountSession, ...args: [...A, ChangeServices]) => Promise<T>,
    ) =>
    (...args: A): Promise<T> =>
      use((session) => operation(session, ...args, services));

  return {
    account,
    ...contactListOf(account.id, pool, services),
    ...userLookupOf(account, pool, services),
    saved: openSavedList(account, pool, services),
    duplicates: openDuplicates(account, pool, services),
    /** Counts of contacts that the cleanup features may remove or merge. */
    cleanup: () => countCleanup(account, pool, services),
    /** The changes that rules would make to the names of contacts. */
    proposeTidyNames: (chosen: ReadonlySet<TidyRule>) =>
      proposeTidyNames(account, chosen, pool, services),
    glance: () => countGlance(account, pool, services),

    /** How adding a user affects the account's number. Throws user_unknown if they cannot be addressed. */
    previewAdd: onSession(previewAdd),
    /** Adds a user, or renames a contact. */
    add: onSession(addContact),
    /** Deletes those of `ids` that are still contacts, and returns them as they were. */
    remove: onSession(removeContacts),
    /** Returns the outcomes in the order of the cards. */
    importCards: onSession(importCards),
    /** `all` is false if Telegram could not delete some numbers. Reads the list again in any case. */
    removePhones: onSession(removePhones),
    /** How many saved numbers Telegram has, for the confirmation before `resetSaved`. */
    savedCount: () => use(countSaved),
    resetSaved: onSession(resetSaved),
    /** Changes notes and labels of users, and returns how many users that changed. Sends nothing to Telegram. */
    annotate: onSession(annotate),
    /** Renames a label, or merges it into another one; returns how many users had it. */
    renameLabel: onSession(renameLabel),
    /** Takes a label off all users, and returns how many had it. */
    dropLabel: onSession(dropLabel),
    /** Deletes the chat with a newcomer if Telegram's notice is all it holds, and returns the chat as it was. */
    closeChat: onSession(closeChat),
    block: (id: bigint) => use((session) => changeBlocked(session, id, 'block', services)),
    unblock: (id: bigint) => use((session) => changeBlocked(session, id, 'unblock', services)),
    blocked: () => use(findBlocked),
    /** Read from Telegram each time, because it sends no update about changes. */
    closeFriends: () => use(findCloseFriends),
    /** Adds a contact to the list as Telegram has it now, or removes it. Throws user_unknown for others. */
    setCloseFriend: onSession(setCloseFriend),
    /**
     * Users who added the account and may get its number. Telegram has no list of them, so each call asks
     * about some mutual contacts; `unasked` is the number of contacts left for later calls.
     */
    shareOffers: onSession(findShareOffers),
    /**
     * Shows the account's number to a user, after checking that Telegram still offers it. Throws
     * share_request_gone or share_needs_adding.
     */
    share: onSession(shareNumber),

    /** Settings about the account's number. A change is based on what Telegram has now. */
    settings: {
      privacy: (key: PhonePrivacyKey) => use((session) => readRule(session, key)),
      /** `TelegramError` privacy_refused: contacts can always find an account by its number. */
      setAudience: onSession(setAudience),
      /** Removes a user from the exceptions. */
      dropException: onSession(dropException),
      announcesSignUps: () => use(({ addressBook }) => addressBook.settings.announcesSignUps()),
      setAnnouncesSignUps: onSession(setSignUpNotices),
    },
  };
}
