import { Api } from 'telegram';
import type { AddressBook } from '../contacts/ports/address-book.ts';
import type { Owner } from '../contacts/contact.ts';
import { hasReason } from '../contacts/telegram-error.ts';
import { accountSettingsOf } from './account-settings.ts';
import { blockUser, getBlockedUsers, unblockUser } from './calls/block-users.ts';
import {
  acceptContact,
  addContact,
  deleteContacts,
  deletePhones,
  resetSaved,
  setCloseFriends,
} from './calls/change-contacts.ts';
import {
  createContactLink,
  findByContactToken,
  findByPhone,
  findByPhoneIntervalMs,
  findByUsername,
  searchUsers,
} from './calls/find-user.ts';
import { getRecentPeople } from './calls/get-recent-people.ts';
import { getOwner, getPeerBar, getUserFacts, getUsers } from './calls/get-users.ts';
import { importCards } from './calls/import-cards.ts';
import { deleteMessagesUpTo, getNewcomerChat } from './calls/newcomer-chat.ts';
import { noteToSelf } from './calls/note-to-self.ts';
import { getBirthdays, getContactIds, getLastSeen, readContacts } from './calls/read-contacts.ts';
import { SpacedCalls } from './calls/spaced-calls.ts';
import type { Connection } from './connection/connection.ts';
import { listenForEvents } from './events.ts';
import type { TelegramSettings } from './gramjs/settings.ts';
import { takeoutOf } from './takeout.ts';

/**
 * Opens the address book of the session that `connection` was opened with. The connection is closed with the
 * address book, and also when opening fails.
 *
 * @throws TelegramError `signed_out` when Telegram ended the session
 */
export async function openAddressBook(
  connection: Connection,
  settings: TelegramSettings,
): Promise<AddressBook> {
  try {
    return createAddressBook(connection, settings, await getOwner(connection));
  } catch (error) {
    await connection[Symbol.asyncDispose]();
    throw error;
  }
}

/** Binds each operation of the port to its function in `calls/`. */
function createAddressBook(
  connection: Connection,
  { clock, log }: TelegramSettings,
  owner: Owner,
): AddressBook {
  const events = listenForEvents(connection, log);
  const phoneCalls = new SpacedCalls(clock, findByPhoneIntervalMs);
  return {
    owner,
    settings: accountSettingsOf(connection, clock),
    takeout: takeoutOf(connection),
    readContacts: (knownHash) => readContacts(connection, { knownHash, log }),
    getContactIds: () => getContactIds(connection),
    getLastSeen: () => getLastSeen(connection),
    getBirthdays: () => getBirthdays(connection),
    importCards: (cards) => importCards(connection, cards),
    addContact: (ref, name, options) => addContact(connection, { ref, name, ...options }),
    deleteContacts: (refs) => deleteContacts(connection, refs),
    deletePhones: (phones) => deletePhones(connection, phones),
    resetSaved: () => resetSaved(connection),
    setCloseFriends: (ids) => setCloseFriends(connection, ids),
    acceptContact: (ref) => acceptContact(connection, ref),
    getUsers: (refs) => getUsers(connection, refs),
    getUserFacts: (ref) => getUserFacts(connection, ref),
    getPeerBar: (ref) => getPeerBar(connection, ref),
    getNewcomerChat: (ref) => getNewcomerChat(connection, ref),
    deleteMessagesUpTo: (ref, id) => deleteMessagesUpTo(connection, ref, id),
    getRecentPeople: () => getRecentPeople(connection),
    searchUsers: (words) => searchUsers(connection, words),
    findByPhone: (phone) => phoneCalls.run(connection.closed, () => findByPhone(connection, phone)),
    findByUsername: (username) => findByUsername(connection, username),
    findByContactToken: (token) => findByContactToken(connection, token),
    createContactLink: () => createContactLink(connection),
    block: (ref) => blockUser(connection, ref),
    unblock: (ref) => unblockUser(connection, ref),
    getBlockedUsers: () => getBlockedUsers(connection),
    noteToSelf: (text, randomId) => noteToSelf(connection, text, randomId),
    signOut: () => signOut(connection),
    subscribe: (listener) => events.subscribe(listener),
    async [Symbol.asyncDispose]() {
      events.clear();
      await connection[Symbol.asyncDispose]();
    },
  };
}

async function signOut(connection: Connection): Promise<void> {
  try {
    await connection.call(new Api.auth.LogOut());
  } catch (error) {
    // Also the answer to a second call whose first answer was lost.
    if (!hasReason(error, 'signed_out')) throw error;
  }
  await connection[Symbol.asyncDispose]();
}
