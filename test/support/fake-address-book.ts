import { SeenList } from '../../src/contacts/book/seen-list.ts';
import { contactsHash } from '../../src/contacts/contacts-hash.ts';
import { finish } from './finish.ts';
import { setImmediate } from 'node:timers/promises';
import type {
  AccountSettings,
  PhonePrivacyKey,
  PrivacyRule,
} from '../../src/contacts/ports/account-settings.ts';
import type {
  AddressBook,
  BookEvent,
  BookRead,
  NewcomerChat,
  PeerBar,
  UserFacts,
} from '../../src/contacts/ports/address-book.ts';
import type { Birthday } from '../../src/contacts/birthday.ts';
import type { Card, CardAnswer } from '../../src/contacts/card.ts';
import {
  fullName,
  isContact,
  type LastSeen,
  type Name,
  type Owner,
  type User,
  type UserRef,
} from '../../src/contacts/contact.ts';
import { foldText } from '../../src/contacts/fold.ts';
import { isSearchable, notSearched, type SearchResult } from '../../src/contacts/search-result.ts';
import type { Takeout } from '../../src/contacts/ports/takeout.ts';
import type { SavedNumber } from '../../src/contacts/saved-number.ts';
import { TelegramError, type FailureReason } from '../../src/contacts/telegram-error.ts';
import { bookOf } from './read-list.ts';

/** A person at the fake Telegram, as they describe themselves. */
export interface FakePerson {
  readonly id: bigint;
  readonly firstName: string;
  readonly lastName?: string;
  readonly phone?: string;
  readonly username?: string;
  readonly lastSeen?: LastSeen;
  readonly birthday?: Birthday;
  readonly kind?: User['kind'];
}

/** A person who creates an account. */
type Newcomer = Pick<FakePerson, 'id' | 'firstName'> & { readonly phone: string };

interface SavedContact extends Name {
  readonly phone: string | undefined;
}

const max: Owner = {
  id: 1n,
  firstName: 'Max',
  lastName: '',
  usernames: [],
  phone: '+491701234567',
};

const plainRule: PrivacyRule = {
  audience: 'contacts',
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

/**
 * An address book in memory. It passes the same contract as the one over Telegram
 * (`test/integration/telegram/address-book-contract.ts`). Everything that happens elsewhere, in another app
 * or on another account, is a method of `elsewhere`.
 */
export class FakeAddressBook implements AddressBook {
  readonly owner: Owner;
  readonly settings: AccountSettings;
  readonly takeout: Takeout;
  /** The method of every call, oldest first. */
  readonly calls: string[] = [];
  readonly elsewhere: Elsewhere & FakeElsewhere;
  readonly #now: () => Date;
  readonly #people: Map<bigint, FakePerson>;
  readonly #contacts = new Map<bigint, SavedContact>();
  readonly #saved = new Map<string, SavedNumber>();
  readonly #addedBy = new Set<bigint>();
  readonly #numberShownTo = new Set<bigint>();
  readonly #listeners = new Set<(event: BookEvent) => void>();
  readonly #tokens = new Map<string, bigint>();
  readonly #rules = new Map<PhonePrivacyKey, PrivacyRule>([
    ['phone_number', plainRule],
    ['added_by_phone', { ...plainRule, audience: 'everybody' }],
  ]);
  /** The ids of the messages of a chat, and whether each is the notice that the user joined. */
  readonly #chats = new Map<
    bigint,
    readonly { readonly id: number; readonly isNotice: boolean }[]
  >();
  /** By random id. */
  readonly #notes = new Map<bigint, string>();
  /** Latest first. */
  #blocked: readonly bigint[] = [];
  #closeFriends: ReadonlySet<bigint> = new Set();
  #announcesSignUps = true;
  #deferred: ReadonlySet<string> = new Set();
  #alwaysDeferred: ReadonlySet<string> = new Set();
  #failures: { readonly reason: FailureReason; readonly method: string | undefined }[] = [];
  #takeout: 'asked' | 'allowed' | { readonly id: bigint } | undefined;
  #isSignedOut = false;

  constructor(
    people: readonly FakePerson[],
    now: () => Date = () => new Date(0),
    owner: Owner = max,
  ) {
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#now = now;
    this.owner = owner;
    this.settings = this.#createSettings();
    this.takeout = this.#createTakeout();
    this.elsewhere = {
      add: (id, name) => this.#changeElsewhere(id, () => this.#contacts.set(id, entryOf(name))),
      remove: (id) => this.#changeElsewhere(id, () => this.#removeContact(id)),
      addOwner: (id) => this.#changeElsewhere(id, () => this.#addedBy.add(id)),
      removeOwner: (id) => this.#changeElsewhere(id, () => this.#addedBy.delete(id)),
      join: (person) => this.#join(person),
      write: (id) => this.#addMessage(id, { isNotice: false }),
      deferNextImport: (phones) => (this.#deferred = new Set(phones)),
      allowTakeout: () => (this.#takeout = 'allowed'),
      save: (phone, { firstName, lastName }) =>
        void this.#saved.set(phone, { phone, firstName, lastName, savedAt: this.#now() }),
      contactTokenOf: (id) => this.#createToken(id),
      deferImports: (phones) => (this.#alwaysDeferred = new Set(phones)),
      signIn: () => (this.#isSignedOut = false),
      endSession: () => {
        this.#isSignedOut = true;
        this.emit({ kind: 'signed_out' });
      },
      savedMessages: () => [...this.#notes.values()],
    };
  }

  get isSignedOut(): boolean {
    return this.#isSignedOut;
  }

  /** Makes the next call fail, or the next one of a method; several failures wait in line. */
  failNext(reason: FailureReason, method?: string): void {
    this.#failures.push({ reason, method });
  }

  emit(event: BookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  refTo(id: bigint): UserRef {
    return { id, accessHash: id * 10n + 7n };
  }

  async readContacts(knownHash?: bigint): Promise<BookRead> {
    await this.#call('readContacts');
    const ids = [...this.#contacts.keys()];
    const sorted = Float64Array.from(ids, Number).sort();
    const hash = finish(contactsHash(this.#saved.size, sorted));
    if (hash === knownHash) return { kind: 'unchanged' };
    const contacts = ids.map((id) => this.#see(id)).filter(isContact);
    return { kind: 'read', contacts: bookOf(contacts), savedCount: this.#saved.size };
  }

  async importCards(
    cards: readonly Card[],
  ): Promise<{ readonly answers: readonly CardAnswer[]; readonly users: readonly User[] }> {
    await this.#call('importCards');
    const deferred = this.#deferred.union(this.#alwaysDeferred);
    this.#deferred = new Set();
    const answers = cards.map((card): CardAnswer => {
      const { phone, firstName, lastName } = card;
      this.#saved.set(phone, { phone, firstName, lastName, savedAt: this.#now() });
      if (deferred.has(phone)) return { kind: 'deferred' };
      const person = this.#withPhone(phone);
      if (!person) return { kind: 'not_found', importers: 0 };
      this.#contacts.set(person.id, { firstName, lastName, phone });
      return { kind: 'found', id: person.id };
    });
    const found = new Set(answers.flatMap((one) => (one.kind === 'found' ? one.id : [])));
    return { answers, users: [...found].map((id) => this.#see(id)) };
  }

  async deleteContacts(refs: readonly UserRef[]): Promise<readonly User[]> {
    await this.#call('deleteContacts');
    const ids = refs.map((ref) => this.#mustAddress(ref));
    for (const id of ids) this.#removeContact(id);
    return ids.map((id) => this.#see(id));
  }

  async acceptContact(ref: UserRef): Promise<readonly User[]> {
    await this.#call('acceptContact');
    const id = this.#mustAddress(ref);
    if (!this.#asksForNumber(id)) throw new TelegramError({ kind: 'share_request_gone' });
    if (!this.#contacts.has(id)) throw new TelegramError({ kind: 'share_needs_adding' });
    this.#numberShownTo.add(id);
    return [this.#see(id)];
  }

  async getPeerBar(ref: UserRef): Promise<PeerBar> {
    await this.#call('getPeerBar');
    return this.#barOf(this.#mustAddress(ref));
  }

  async getUsers(refs: readonly UserRef[]): Promise<readonly User[]> {
    await this.#call('getUsers');
    return refs.filter((ref) => this.#isAddressable(ref)).map(({ id }) => this.#see(id));
  }

  async getUserFacts(ref: UserRef): Promise<UserFacts | undefined> {
    await this.#call('getUserFacts');
    if (!this.#isAddressable(ref)) return undefined;
    return {
      user: this.#see(ref.id),
      blocked: this.#blocked.includes(ref.id),
      bar: this.#barOf(ref.id),
      about: '',
      birthday: this.#people.get(ref.id)?.birthday,
      commonChats: 0,
    };
  }

  async getNewcomerChat(ref: UserRef): Promise<NewcomerChat> {
    await this.#call('getNewcomerChat');
    const [message, another] = this.#chats.get(this.#mustAddress(ref)) ?? [];
    if (!message) return { kind: 'empty' };
    if (another || !message.isNotice) return { kind: 'used' };
    return { kind: 'joined', noticeId: message.id };
  }

  async deleteMessagesUpTo(ref: UserRef, messageId: number): Promise<void> {
    await this.#call('deleteMessagesUpTo');
    const id = this.#mustAddress(ref);
    const left = (this.#chats.get(id) ?? []).filter((message) => message.id > messageId);
    this.#chats.set(id, left);
  }

  async getRecentPeople(): Promise<readonly User[]> {
    await this.#call('getRecentPeople');
    return [];
  }

  async addContact(
    ref: UserRef,
    name: Name,
    { phone, showPhone }: Parameters<AddressBook['addContact']>[2],
  ): Promise<readonly User[]> {
    await this.#call('addContact');
    const id = this.#mustAddress(ref);
    if (name.firstName.trim() === '') throw new TelegramError({ kind: 'name_empty' });
    this.#contacts.set(id, entryOf(name, phone ?? this.#contacts.get(id)?.phone));
    if (showPhone) this.#numberShownTo.add(id);
    return [this.#see(id)];
  }

  async getContactIds(): Promise<readonly bigint[]> {
    await this.#call('getContactIds');
    const visible = new Set([...this.#contacts.values()].map(({ phone }) => phone));
    const others = [...this.#saved.keys()].filter((phone) => !visible.has(phone));
    return [...this.#contacts.keys(), ...others.map(() => 0n)];
  }

  async getLastSeen(): Promise<SeenList> {
    await this.#call('getLastSeen');
    const seen = new SeenList();
    for (const id of this.#contacts.keys()) seen.add({ id, lastSeen: this.#see(id).lastSeen });
    return seen;
  }

  async searchUsers(words: string): Promise<SearchResult> {
    await this.#call('searchUsers');
    if (!isSearchable(words)) return notSearched;
    const text = foldText(words.trim().replace(/^@/, ''));
    const users = [...this.#people.keys()]
      .map((id) => this.#see(id))
      .filter((user) =>
        [fullName(user), ...user.usernames].some((one) => foldText(one).includes(text)),
      );
    return {
      mine: users.filter(isContact),
      others: users.filter(({ contact, usernames }) => !contact && usernames.length > 0),
    };
  }

  async deletePhones(phones: readonly string[]): Promise<boolean> {
    await this.#call('deletePhones');
    const known = phones.map((phone) => {
      const holders = [...this.#contacts].filter(
        ([id, entry]) => (entry.phone ?? this.#people.get(id)?.phone) === phone,
      );
      for (const [id] of holders) this.#removeContact(id);
      return this.#saved.delete(phone) || holders.length > 0;
    });
    return known.every(Boolean);
  }

  async resetSaved(): Promise<void> {
    await this.#call('resetSaved');
    this.#saved.clear();
  }

  async findByPhone(phone: string): Promise<User | undefined> {
    await this.#call('findByPhone');
    const person = this.#withPhone(phone);
    return person && this.#see(person.id);
  }

  async findByUsername(username: string): Promise<User | undefined> {
    await this.#call('findByUsername');
    const wanted = username.toLowerCase();
    const person = [...this.#people.values()].find((one) => one.username?.toLowerCase() === wanted);
    return person && this.#see(person.id);
  }

  async block(ref: UserRef): Promise<void> {
    await this.#call('block');
    const id = this.#mustAddress(ref);
    if (!this.#blocked.includes(id)) this.#blocked = [id, ...this.#blocked];
  }

  async unblock(ref: UserRef): Promise<void> {
    await this.#call('unblock');
    const id = this.#mustAddress(ref);
    this.#blocked = this.#blocked.filter((one) => one !== id);
  }

  async getBlockedUsers(): Promise<readonly User[]> {
    await this.#call('getBlockedUsers');
    return this.#blocked.map((id) => this.#see(id));
  }

  async setCloseFriends(ids: readonly bigint[]): Promise<void> {
    await this.#call('setCloseFriends');
    this.#closeFriends = new Set(ids.filter((id) => this.#contacts.has(id)));
  }

  async getBirthdays(): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
    await this.#call('getBirthdays');
    return [...this.#contacts.keys()].flatMap((id) => {
      const birthday = this.#people.get(id)?.birthday;
      return birthday ? [{ user: this.#see(id), birthday }] : [];
    });
  }

  async createContactLink(): Promise<{ readonly url: string; readonly expiresAt: Date }> {
    await this.#call('createContactLink');
    const url = `https://t.me/contact/${this.#createToken(this.owner.id)}`;
    return { url, expiresAt: new Date(this.#now().getTime() + 600_000) };
  }

  async findByContactToken(token: string): Promise<User> {
    await this.#call('findByContactToken');
    const id = this.#tokens.get(token);
    if (id === undefined) throw new TelegramError({ kind: 'link_invalid' });
    return this.#see(id);
  }

  async noteToSelf(text: string, randomId: bigint): Promise<void> {
    await this.#call('noteToSelf');
    if (!this.#notes.has(randomId)) this.#notes.set(randomId, text);
  }

  async signOut(): Promise<void> {
    await this.#call('signOut');
    this.#isSignedOut = true;
    this.#listeners.clear();
  }

  subscribe(listener: (event: BookEvent) => void): Disposable {
    const subscriber = (event: BookEvent): void => listener(event);
    this.#listeners.add(subscriber);
    return { [Symbol.dispose]: () => void this.#listeners.delete(subscriber) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listeners.clear();
    await Promise.resolve();
  }

  /** Answers later, as Telegram does, so that callers cannot rely on an immediate result. */
  async #call(method: string): Promise<void> {
    this.calls.push(method);
    await setImmediate();
    if (this.#isSignedOut) throw new TelegramError({ kind: 'signed_out' });
    const at = this.#failures.findIndex((one) => (one.method ?? method) === method);
    const [failure] = at < 0 ? [] : this.#failures.splice(at, 1);
    if (failure) throw new TelegramError(failure.reason);
  }

  #see(id: bigint): User {
    const person: FakePerson = this.#people.get(id) ?? this.owner;
    const entry = this.#contacts.get(id);
    const { firstName, lastName = '' } = entry ?? person;
    return {
      ...this.refTo(id),
      firstName,
      lastName,
      usernames: person.username === undefined ? [] : [person.username],
      // A person shows their number to their contacts, and to those who saved it.
      phone: this.#addedBy.has(id) || entry?.phone === person.phone ? person.phone : undefined,
      lastSeen: person.lastSeen ?? { kind: 'hidden' },
      kind: person.kind ?? 'person',
      premium: false,
      closeFriend: this.#closeFriends.has(id),
      contact: entry !== undefined,
      mutual: entry !== undefined && this.#addedBy.has(id),
    };
  }

  #barOf(id: bigint): PeerBar {
    const isContactOf = this.#contacts.has(id);
    const isStranger = !isContactOf && this.#addedBy.has(id) && !this.#blocked.includes(id);
    return {
      reportSpam: isStranger,
      addContact: isStranger,
      blockContact: isStranger,
      shareContact: isContactOf && this.#asksForNumber(id),
      needsPhoneException: !isContactOf && !this.#showsNumberTo(id),
    };
  }

  /** Whether a user added the account and does not see its number. */
  #asksForNumber(id: bigint): boolean {
    return this.#addedBy.has(id) && !this.#showsNumberTo(id);
  }

  #showsNumberTo(id: bigint): boolean {
    const { audience } = this.#rules.get('phone_number') ?? plainRule;
    return (
      audience === 'everybody' ||
      (audience === 'contacts' && this.#contacts.has(id)) ||
      this.#numberShownTo.has(id)
    );
  }

  #isAddressable({ id, accessHash }: UserRef): boolean {
    return this.#people.has(id) && accessHash === this.refTo(id).accessHash;
  }

  #mustAddress(ref: UserRef): bigint {
    if (!this.#isAddressable(ref)) throw new TelegramError({ kind: 'user_unknown' });
    return ref.id;
  }

  #withPhone(phone: string): FakePerson | undefined {
    return [...this.#people.values()].find((person) => person.phone === phone);
  }

  #join(person: Newcomer): void {
    const { id, phone } = person;
    this.#people.set(id, person);
    const saved = this.#saved.get(phone);
    if (!saved) return;
    this.#contacts.set(id, entryOf(saved, phone));
    if (!this.#announcesSignUps) return;
    this.#addMessage(id, { isNotice: true });
    this.emit({ kind: 'joined', user: this.#see(id) });
  }

  #addMessage(id: bigint, { isNotice }: { readonly isNotice: boolean }): void {
    const chat = this.#chats.get(id) ?? [];
    this.#chats.set(id, [...chat, { id: chat.length + 1, isNotice }]);
  }

  #removeContact(id: bigint): void {
    const phone = this.#contacts.get(id)?.phone ?? this.#people.get(id)?.phone;
    this.#contacts.delete(id);
    if (phone !== undefined) this.#saved.delete(phone);
    this.#closeFriends = new Set([...this.#closeFriends].filter((one) => one !== id));
  }

  #createToken(id: bigint): string {
    const token = `token${this.#tokens.size}`;
    this.#tokens.set(token, id);
    return token;
  }

  /** Telegram has no update for contacts: the user that comes with the bar of the chat shows the change. */
  #changeElsewhere(id: bigint, change: () => unknown): void {
    change();
    this.emit({ kind: 'bar', id, bar: this.#barOf(id), user: this.#see(id) });
  }

  #createSettings(): AccountSettings {
    const readRule = async (key: PhonePrivacyKey): Promise<PrivacyRule> => {
      await this.#call('getPrivacy');
      return this.#rules.get(key) ?? plainRule;
    };
    return {
      getPrivacy: readRule,
      getRecentPrivacy: readRule,
      setPrivacy: async (key, rule) => {
        await this.#call('setPrivacy');
        const isIncomplete = [...rule.always, ...rule.never].some((one) => one.accessHash === 0n);
        if (isIncomplete || (key === 'added_by_phone' && rule.audience === 'nobody')) {
          throw new TelegramError({ kind: 'privacy_refused' });
        }
        this.#rules.set(key, rule);
        return rule;
      },
      announcesSignUps: async () => {
        await this.#call('announcesSignUps');
        return this.#announcesSignUps;
      },
      setAnnouncesSignUps: async ({ on }) => {
        await this.#call('setAnnouncesSignUps');
        this.#announcesSignUps = on;
      },
    };
  }

  #createTakeout(): Takeout {
    const isRunning = (id: bigint): boolean =>
      typeof this.#takeout === 'object' && this.#takeout.id === id;
    return {
      begin: async () => {
        await this.#call('begin');
        if (typeof this.#takeout === 'object') throw new TelegramError({ kind: 'takeout_taken' });
        if (this.#takeout !== 'allowed') {
          this.#takeout = 'asked';
          const until = new Date(this.#now().getTime() + 24 * 60 * 60_000);
          throw new TelegramError({ kind: 'takeout_delay', until });
        }
        this.#takeout = { id: 5n };
        return 5n;
      },
      getSavedNumbers: async (id) => {
        await this.#call('getSavedNumbers');
        if (!isRunning(id)) throw new TelegramError({ kind: 'takeout_over' });
        return [...this.#saved.values()];
      },
      finish: async (id) => {
        await this.#call('finish');
        if (isRunning(id)) this.#takeout = 'allowed';
      },
    };
  }
}

/** Actions outside of the address book: in Telegram's own app, or on another account. */
export interface Elsewhere {
  /** The person adds or renames a contact in Telegram's own app. */
  add(id: bigint, name: Name): void;
  remove(id: bigint): void;
  /** Another user adds this account. */
  addOwner(id: bigint): void;
  /** A person creates an account. */
  join(person: Newcomer): void;
  /** A user writes to this account. */
  write(id: bigint): void;
  /** Telegram defers these numbers in the next import. */
  deferNextImport(phones: readonly string[]): void;
  allowTakeout(): void;
  contactTokenOf(id: bigint): string;
  /** The texts in the account's own chat, oldest first. */
  savedMessages(): readonly string[];
}

/** Members that the contract does not need. */
interface FakeElsewhere {
  /** Another user takes this account out of their contacts. */
  removeOwner(id: bigint): void;
  /** Telegram defers these numbers from now on. */
  deferImports(phones: readonly string[]): void;
  /** A number is saved that no contact visibly has. */
  save(phone: string, name: Name): void;
  /** The account is signed in again. */
  signIn(): void;
  /** The person ends the session under Settings > Devices. */
  endSession(): void;
}

function entryOf({ firstName, lastName }: Name, phone?: string): SavedContact {
  return { firstName, lastName, phone };
}
