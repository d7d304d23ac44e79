import { Api } from 'telegram';
import type { AccountSettings } from '../contacts/account-settings.ts';
import type {
  AddressBook,
  BookEvent,
  BookRead,
  PeerBar,
  UserFacts,
} from '../contacts/address-book.ts';
import type { Card } from '../contacts/card.ts';
import type { LastSeen, Owner, User, UserRef } from '../contacts/contact.ts';
import { contactsHash } from '../contacts/contacts-hash.ts';
import type { SearchResult } from '../contacts/search-result.ts';
import type { Takeout } from '../contacts/takeout.ts';
import { hasReason } from '../contacts/telegram-error.ts';
import { TelegramAccountSettings } from './account-settings.ts';
import { acceptContact } from './calls/accept-contact.ts';
import {
  findByContactToken,
  findByPhone,
  findByPhoneIntervalMs,
  findByUsername,
} from './calls/find-user.ts';
import { getBirthdays } from './calls/get-birthdays.ts';
import { getBlocked } from './calls/get-blocked.ts';
import { getRecentPeople } from './calls/get-recent-people.ts';
import { getUserFacts } from './calls/get-user-facts.ts';
import { getOwner, getUsers } from './calls/get-users.ts';
import { importCards } from './calls/import-cards.ts';
import { searchUsers } from './calls/search-users.ts';
import { SpacedTurns } from './calls/spaced-turns.ts';
import type { Connection } from './connection/connection.ts';
import { GetContactIds } from './contact-list/get-contact-ids.ts';
import { GetContacts } from './contact-list/get-contacts.ts';
import type { TelegramLog, TelegramSettings } from './gramjs/settings.ts';
import { Listeners } from './listeners.ts';
import { toInputPeer, toInputUser } from './tl/input-user.ts';
import { fromLong, toLong } from './tl/long.ts';
import { readUpdate, toPeerBar, type IncompleteEvent } from './tl/read-update.ts';
import { fromUnixTime, toLastSeen, usersOfUpdates } from './tl/to-user.ts';
import { TelegramTakeout } from './takeout.ts';

/**
 * The address book over one connection. An operation that is a single request is sent here; an operation
 * with logic of its own is a function in `calls/`.
 */
export class TelegramAddressBook implements AddressBook {
  readonly owner: Owner;
  readonly settings: AccountSettings;
  readonly takeout: Takeout;
  readonly #connection: Connection;
  readonly #log: TelegramLog;
  readonly #phoneTurns: SpacedTurns;
  readonly #listeners: Listeners;

  private constructor(connection: Connection, { clock, log }: TelegramSettings, owner: Owner) {
    this.#connection = connection;
    this.#log = log;
    this.#phoneTurns = new SpacedTurns(clock, findByPhoneIntervalMs);
    this.#listeners = new Listeners(log);
    this.owner = owner;
    this.settings = new TelegramAccountSettings(connection, clock);
    this.takeout = new TelegramTakeout(connection);
    connection.listen({
      update: (update, users) => {
        const event = readUpdate(update, users);
        if (event?.kind === 'incomplete') void this.#emitCompleted(event);
        else if (event) this.#listeners.emit(event);
      },
      reconnected: () => void this.#onReconnect(),
      signedOut: () => this.#listeners.emit({ kind: 'signed_out' }),
    });
  }

  /**
   * `connection` has a stored session. It is closed with the address book, and also when opening fails.
   */
  static async open(
    connection: Connection,
    settings: TelegramSettings,
  ): Promise<TelegramAddressBook> {
    try {
      return new TelegramAddressBook(connection, settings, await getOwner(connection));
    } catch (error) {
      await connection[Symbol.asyncDispose]();
      throw error;
    }
  }

  async read(known?: {
    readonly savedCount: number;
    readonly ids: readonly bigint[];
  }): Promise<BookRead> {
    const hash = known ? contactsHash(known.savedCount, known.ids) : 0n;
    const request = new GetContacts(hash, this.#log);
    await this.#connection.call(request);
    return request.answer;
  }

  async importCards(cards: readonly Card[]): ReturnType<AddressBook['importCards']> {
    return await importCards(this.#connection, cards);
  }

  async deleteContacts(refs: readonly UserRef[]): Promise<readonly User[]> {
    const request = new Api.contacts.DeleteContacts({ id: refs.map(toInputUser) });
    return usersOfUpdates(await this.#connection.call(request));
  }

  async acceptContact(ref: UserRef): Promise<readonly User[]> {
    return await acceptContact(this.#connection, ref);
  }

  async peerBar(ref: UserRef): Promise<PeerBar> {
    const request = new Api.messages.GetPeerSettings({ peer: toInputPeer(ref) });
    const { settings } = await this.#connection.call(request);
    return toPeerBar(settings);
  }

  async users(refs: readonly UserRef[]): Promise<readonly User[]> {
    return await getUsers(this.#connection, refs);
  }

  async facts(ref: UserRef): Promise<UserFacts | undefined> {
    return await getUserFacts(this.#connection, ref);
  }

  async recentPeople(): Promise<readonly User[]> {
    return await getRecentPeople(this.#connection);
  }

  async addContact(
    ...[ref, name, { phone = '', showPhone }]: Parameters<AddressBook['addContact']>
  ): Promise<readonly User[]> {
    const request = new Api.contacts.AddContact({
      id: toInputUser(ref),
      firstName: name.firstName,
      lastName: name.lastName,
      phone,
      addPhonePrivacyException: showPhone,
    });
    return usersOfUpdates(await this.#connection.call(request));
  }

  async contactIds(): Promise<readonly bigint[]> {
    const request = new GetContactIds();
    await this.#connection.call(request);
    return request.answer;
  }

  async lastSeen(): Promise<ReadonlyMap<bigint, LastSeen>> {
    const statuses = await this.#connection.call(new Api.contacts.GetStatuses());
    return new Map(statuses.map(({ userId, status }) => [fromLong(userId), toLastSeen(status)]));
  }

  async search(words: string): Promise<SearchResult> {
    return await searchUsers(this.#connection, words);
  }

  async deletePhones(phones: readonly string[]): Promise<boolean> {
    return await this.#connection.call(new Api.contacts.DeleteByPhones({ phones: [...phones] }));
  }

  async resetSaved(): Promise<void> {
    await this.#connection.call(new Api.contacts.ResetSaved());
  }

  async findByPhone(phone: string): Promise<User | undefined> {
    const find = (): Promise<User | undefined> => findByPhone(this.#connection, phone);
    return await this.#phoneTurns.run(this.#connection.closed, find);
  }

  async findByUsername(username: string): Promise<User | undefined> {
    return await findByUsername(this.#connection, username);
  }

  async block(ref: UserRef): Promise<void> {
    await this.#connection.call(new Api.contacts.Block({ id: toInputPeer(ref) }));
  }

  async unblock(ref: UserRef): Promise<void> {
    await this.#connection.call(new Api.contacts.Unblock({ id: toInputPeer(ref) }));
  }

  async blocked(): Promise<readonly User[]> {
    return await getBlocked(this.#connection);
  }

  async setCloseFriends(ids: readonly bigint[]): Promise<void> {
    await this.#connection.call(new Api.contacts.EditCloseFriends({ id: ids.map(toLong) }));
  }

  async birthdays(): ReturnType<AddressBook['birthdays']> {
    return await getBirthdays(this.#connection);
  }

  async contactLink(): ReturnType<AddressBook['contactLink']> {
    const { url, expires } = await this.#connection.call(new Api.contacts.ExportContactToken());
    return { url, expiresAt: fromUnixTime(expires) };
  }

  async findByContactToken(token: string): Promise<User> {
    return await findByContactToken(this.#connection, token);
  }

  async signOut(): Promise<void> {
    try {
      await this.#connection.call(new Api.auth.LogOut());
    } catch (error) {
      // Also the answer to a second call whose first answer was lost.
      if (!hasReason(error, 'signed_out')) throw error;
    }
    await this.#connection[Symbol.asyncDispose]();
  }

  subscribe(listener: (event: BookEvent) => void): Disposable {
    return this.#listeners.add(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listeners.clear();
    await this.#connection[Symbol.asyncDispose]();
  }

  /**
   * Calls Telegram first: before the first call on a new connection Telegram sends no updates and does not
   * report that the session was revoked.
   */
  async #onReconnect(): Promise<void> {
    try {
      await getOwner(this.#connection);
    } catch (error) {
      this.#log.debug({ error: String(error) }, 'The first call after a reconnection failed');
    }
    if (!this.#connection.closed.aborted) this.#listeners.emit({ kind: 'reconnected' });
  }

  /**
   * users.getUsers accepts contacts without their access hash (Telethon client/users.py,
   * get_input_entity); changes of other users do not concern the address book.
   */
  async #emitCompleted({ id, complete }: IncompleteEvent): Promise<void> {
    try {
      const [user] = await this.users([{ id, accessHash: 0n }]);
      if (user) this.#listeners.emit(complete(user));
    } catch (error) {
      this.#log.debug({ error: String(error) }, 'Reading the user of an update failed');
    }
  }
}
