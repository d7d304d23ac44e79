import { Api } from 'telegram';
import type { AccountSettings } from '../contacts/account-settings.ts';
import type {
  AddressBook,
  BookEvent,
  BookRead,
  PeerBar,
  UserFacts,
} from '../contacts/address-book.ts';
import type { Card, CardAnswer } from '../contacts/card.ts';
import type { LastSeen, Owner, User, UserRef } from '../contacts/contact.ts';
import { contactsHash } from '../contacts/contacts-hash.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import type { SearchResult } from '../contacts/search-result.ts';
import type { Takeout } from '../contacts/takeout.ts';
import { acceptContact } from './calls/accept-contact.ts';
import { TelegramAccountSettings } from './account-settings.ts';
import { addRequest } from './add-contact.ts';
import { readBirthdays } from './calls/get-birthdays.ts';
import { readBlocked } from './calls/get-blocked.ts';
import { GetContactIds } from './contact-list/get-contact-ids.ts';
import { findByContactToken, makeContactLink } from './contact-link.ts';
import { byPhoneEveryMs, findByPhone, findByUsername } from './calls/find-user.ts';
import { cardAnswers, importRequest } from './calls/import-cards.ts';
import { inputPeer, inputUser } from './tl/input-user.ts';
import { readLastSeen } from './last-seen.ts';
import type { Link } from './connection/connection.ts';
import { Listeners } from './listeners.ts';
import { toLong } from './tl/long.ts';
import { GetContacts } from './contact-list/get-contacts.ts';
import { readOwner, readUsers } from './calls/get-users.ts';
import { readRecentPeople } from './calls/get-recent-people.ts';
import { search } from './calls/search-users.ts';
import type { Log, TelegramSettings } from './connection/settings.ts';
import { SpacedTurns } from './calls/spaced-turns.ts';
import { TelegramTakeout } from './takeout.ts';
import { barOf, heardIn, type Heard } from './tl/to-event.ts';
import { usersIn, usersOf } from './tl/to-user.ts';
import { readFacts } from './calls/get-user-facts.ts';

export class TelegramBook implements AddressBook {
  readonly owner: Owner;
  readonly settings: AccountSettings;
  readonly takeout: Takeout;
  readonly #link: Link;
  readonly #log: Log;
  readonly #byPhone: SpacedTurns;
  readonly #listeners: Listeners;

  private constructor(link: Link, { clock, log }: TelegramSettings, owner: Owner) {
    this.#link = link;
    this.#log = log;
    this.#byPhone = new SpacedTurns(clock, byPhoneEveryMs);
    this.#listeners = new Listeners(log);
    this.owner = owner;
    this.settings = new TelegramAccountSettings(link, clock);
    this.takeout = new TelegramTakeout(link);
    link.listen({
      update: (update, bundled) => {
        const heard = heardIn(update, bundled);
        if (heard?.kind === 'ask') void this.#ask(heard);
        else if (heard) this.#listeners.emit(heard);
      },
      reconnected: () => void this.#greet(),
      signedOut: () => this.#listeners.emit({ kind: 'signed_out' }),
    });
  }

  /** On a link with a stored session; it is closed with the book, also when opening fails. */
  static async open(link: Link, settings: TelegramSettings): Promise<TelegramBook> {
    try {
      return new TelegramBook(link, settings, await readOwner(link));
    } catch (error) {
      await link[Symbol.asyncDispose]();
      throw error;
    }
  }

  async read(known?: {
    readonly savedCount: number;
    readonly ids: readonly bigint[];
  }): Promise<BookRead> {
    const hash = known ? contactsHash(known.savedCount, known.ids) : 0n;
    const request = new GetContacts(hash, this.#log);
    await this.#link.call(request);
    return request.answer;
  }

  async importCards(
    cards: readonly Card[],
  ): Promise<{ readonly answers: readonly CardAnswer[]; readonly users: readonly User[] }> {
    const imported = await this.#link.call(importRequest(cards));
    return { answers: cardAnswers(cards, imported), users: usersOf(imported.users) };
  }

  async deleteContacts(refs: readonly UserRef[]): Promise<readonly User[]> {
    const request = new Api.contacts.DeleteContacts({ id: refs.map(inputUser) });
    return usersIn(await this.#link.call(request));
  }

  async acceptContact(ref: UserRef): Promise<readonly User[]> {
    return await acceptContact(this.#link, ref);
  }

  async peerBar(ref: UserRef): Promise<PeerBar> {
    const request = new Api.messages.GetPeerSettings({ peer: inputPeer(ref) });
    const { settings } = await this.#link.call(request);
    return barOf(settings);
  }

  async users(refs: readonly UserRef[]): Promise<readonly User[]> {
    return await readUsers(this.#link, refs);
  }

  async facts(ref: UserRef): Promise<UserFacts | undefined> {
    return await readFacts(this.#link, ref);
  }

  async recentPeople(): Promise<readonly User[]> {
    return await readRecentPeople(this.#link);
  }

  async addContact(...adding: Parameters<AddressBook['addContact']>): Promise<readonly User[]> {
    return usersIn(await this.#link.call(addRequest(...adding)));
  }

  async contactIds(): Promise<readonly bigint[]> {
    const request = new GetContactIds();
    await this.#link.call(request);
    return request.answer;
  }

  async lastSeen(): Promise<ReadonlyMap<bigint, LastSeen>> {
    return await readLastSeen(this.#link);
  }

  async search(words: string): Promise<SearchResult> {
    return await search(this.#link, words);
  }

  async deletePhones(phones: readonly string[]): Promise<boolean> {
    return await this.#link.call(new Api.contacts.DeleteByPhones({ phones: [...phones] }));
  }

  async resetSaved(): Promise<void> {
    await this.#link.call(new Api.contacts.ResetSaved());
  }

  async findByPhone(phone: string): Promise<User | undefined> {
    return await this.#byPhone.take(this.#link.over, () => findByPhone(this.#link, phone));
  }

  async findByUsername(username: string): Promise<User | undefined> {
    return await findByUsername(this.#link, username);
  }

  async block(ref: UserRef): Promise<void> {
    await this.#link.call(new Api.contacts.Block({ id: inputPeer(ref) }));
  }

  async unblock(ref: UserRef): Promise<void> {
    await this.#link.call(new Api.contacts.Unblock({ id: inputPeer(ref) }));
  }

  async blocked(): Promise<readonly User[]> {
    return await readBlocked(this.#link);
  }

  async setCloseFriends(ids: readonly bigint[]): Promise<void> {
    await this.#link.call(new Api.contacts.EditCloseFriends({ id: ids.map(toLong) }));
  }

  async birthdays(): ReturnType<AddressBook['birthdays']> {
    return await readBirthdays(this.#link);
  }

  async contactLink(): ReturnType<AddressBook['contactLink']> {
    return await makeContactLink(this.#link);
  }

  async findByContactToken(token: string): Promise<User> {
    return await findByContactToken(this.#link, token);
  }

  async signOut(): Promise<void> {
    try {
      await this.#link.call(new Api.auth.LogOut());
    } catch (error) {
      // Also what a second sending meets, when the answer to the first was lost.
      if (!(error instanceof TelegramError && error.reason.kind === 'signed_out')) throw error;
    }
    await this.#link[Symbol.asyncDispose]();
  }

  subscribe(listener: (event: BookEvent) => void): Disposable {
    return this.#listeners.add(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listeners.clear();
    await this.#link[Symbol.asyncDispose]();
  }

  /**
   * After a reconnection Telegram knows nobody on the new connection until the first call, sends no
   * updates, and would not say that the session was revoked meanwhile.
   */
  async #greet(): Promise<void> {
    try {
      await readOwner(this.#link);
    } catch (error) {
      this.#log.debug({ error: String(error) }, 'the first call after a reconnection failed');
    }
    if (!this.#link.over.aborted) this.#listeners.emit({ kind: 'reconnected' });
  }

  /**
   * users.getUsers takes contacts by their id alone (Telethon client/users.py, get_input_entity);
   * whoever else changed is no concern of the book.
   */
  async #ask({ id, toEvent }: Extract<Heard, { kind: 'ask' }>): Promise<void> {
    try {
      const [user] = await this.users([{ id, accessHash: 0n }]);
      if (user) this.#listeners.emit(toEvent(user));
    } catch (error) {
      this.#log.debug({ error: String(error) }, 'an update without its user');
    }
  }
}
