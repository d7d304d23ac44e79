import type { AddressBook } from '../../contacts/address-book.ts';
import { isContact, type Contact, type LastSeen, type User } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { findDifferences, type ContactDifference } from '../../contacts/contact-events.ts';
import {
  findListFacts,
  readContactList,
  readContacts,
  replaceContacts,
  confirmList,
  updateContacts,
  updateLastSeen,
  type ListFacts,
} from '../../store/contacts.ts';
import { saveKnownUsers } from '../../store/known-users.ts';
import type { StoreServices } from '../services/services.ts';
import { Invalidations } from './invalidations.ts';
import { byId, mergeUpdates } from './merge-updates.ts';

/** How long the list counts as fresh after a sync; updates arrive in between. */
const freshMs = 30_000;
/** "Not modified" covers membership but not names, so a full read is due after this time. */
const fullReadMs = 60 * 60_000;
/** Last-seen updates are frequent and are written together. */
const saveLastSeenMs = 5_000;

export interface CachedContacts {
  readonly contacts: ReadonlyMap<bigint, Contact>;
  /** Undefined if the list was never read. */
  readonly listFacts: ListFacts | undefined;
}

/** Runs before the differences are stored, so that they come up again if it rejects. */
export type DifferenceListener = (differences: readonly ContactDifference[]) => Promise<void>;

type Loaded = { readonly contacts: Map<bigint, Contact>; listFacts: ListFacts | undefined };

/**
 * The stored copy of one account's contacts, and its contents in memory. Only the process that holds
 * the account's session has a cache and writes the copy.
 */
export class ContactCache {
  readonly #accountId: string;
  readonly #services: StoreServices;
  readonly #onDifferences: DifferenceListener;
  readonly #closing = new AbortController();
  readonly #unsavedLastSeen = new Map<bigint, LastSeen>();
  readonly #invalidations = new Invalidations();
  #loaded: Promise<Loaded> | undefined;
  #writes: Promise<unknown> = Promise.resolve();
  #syncing: Promise<void> | undefined;
  /** Users updated during a running read of the list, which may be older than the updates. */
  #updatesDuringRead: Map<bigint, User> | undefined;
  #flood: Extract<FailureReason, { kind: 'flood' }> | undefined;

  constructor(accountId: string, services: StoreServices, onDifferences: DifferenceListener) {
    this.#accountId = accountId;
    this.#services = services;
    this.#onDifferences = onDifferences;
  }

  /** Whether a change may have been missed that only a full read shows. */
  get needsFullRead(): boolean {
    return !this.#invalidations.isEverythingSettled();
  }

  async read(): Promise<CachedContacts> {
    await this.#writes;
    return this.#load();
  }

  /** Makes the next sync ask Telegram: for the membership of the list, or with a full read. */
  invalidate(what: 'list' | 'everything' = 'list'): void {
    this.#invalidations.add(what);
  }

  /** Makes the list as fresh as Telegram, asking it if needed. Throws `TelegramError`. */
  async sync(addressBook: AddressBook): Promise<void> {
    const invalidations = this.#invalidations;
    const { current } = invalidations;
    for (;;) {
      const { listFacts } = await this.read();
      const now = this.#services.clock.now().getTime();
      const age = now - (listFacts?.syncedAt.getTime() ?? 0);
      const isSettled =
        invalidations.isListSettled(current) && invalidations.isEverythingSettled(current);
      if (isSettled && isWithin(age, freshMs)) return;
      if (this.#flood && this.#flood.until.getTime() > now) throw new TelegramError(this.#flood);
      // Callers share a running sync, then check again: it may have started before an invalidation.
      this.#syncing ??= this.#syncNow(addressBook).finally(() => (this.#syncing = undefined));
      await this.#syncing;
    }
  }

  /**
   * Stores users that Telegram returned: contacts in the list, all others as known users outside of
   * it. Returns the contacts that differ from before.
   */
  async apply(returned: readonly User[]): Promise<readonly ContactDifference[]> {
    // An answer may contain a user twice; the last entry is the newest.
    const users = [...new Map(returned.map((user) => [user.id, user])).values()];
    const saved = users.filter(isContact);
    const others = users.filter((user) => !user.contact);
    const dropped = others.map(({ id }) => id);
    for (const user of users) this.#updatesDuringRead?.set(user.id, user);
    return this.#write(async (loaded) => {
      const differences = await this.#differences(saved, loaded);
      await this.#onDifferences(differences);
      await this.#remember(others);
      const gone = loaded ? dropped.filter((id) => loaded.contacts.has(id)) : dropped;
      await updateContacts(this.#services.database, this.#accountId, { saved, dropped: gone });
      for (const contact of saved) loaded?.contacts.set(contact.id, contact);
      for (const id of gone) loaded?.contacts.delete(id);
      return differences;
    });
  }

  /** Stores when a contact was last seen, together with other updates after a few seconds. */
  async updateLastSeen(id: bigint, lastSeen: LastSeen): Promise<void> {
    const first = this.#unsavedLastSeen.size === 0;
    this.#unsavedLastSeen.set(id, lastSeen);
    if (this.#loaded) setLastSeen(await this.#loaded, id, lastSeen);
    if (!first) return;
    await this.#services.clock.sleep(saveLastSeenMs, this.#closing.signal).catch(() => undefined);
    await this.#saveLastSeen();
  }

  /** Stores when many contacts were last seen. */
  async updateAllLastSeen(seen: ReadonlyMap<bigint, LastSeen>): Promise<void> {
    // Updates that arrive from here on are newer.
    for (const id of seen.keys()) this.#unsavedLastSeen.delete(id);
    await this.#write(async (loaded) => {
      await updateLastSeen(this.#services.database, this.#accountId, seen);
      for (const [id, lastSeen] of seen) {
        if (loaded && !this.#unsavedLastSeen.has(id)) setLastSeen(loaded, id, lastSeen);
      }
    });
  }

  /** Drops the contents in memory; the next use reads them from the store. */
  unload(): void {
    this.#writes = this.#writes.then(() => (this.#loaded = undefined));
  }

  /** Finishes pending writes. The cache must not be used afterwards. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#saveLastSeen();
    await this.#writes;
  }

  async #syncNow(addressBook: AddressBook): Promise<void> {
    const { clock, database } = this.#services;
    const { current } = this.#invalidations;
    const before = await this.#load();
    const age = clock.now().getTime() - (before.listFacts?.readAt.getTime() ?? 0);
    const known =
      before.listFacts &&
      isWithin(age, fullReadMs) &&
      this.#invalidations.isEverythingSettled(current)
        ? { savedCount: before.listFacts.savedCount, ids: [...before.contacts.keys()] }
        : undefined;
    const updates = (this.#updatesDuringRead = new Map<bigint, User>());
    const read = await addressBook.readContacts(known).catch((error: unknown) => {
      this.#updatesDuringRead = undefined;
      if (error instanceof TelegramError && error.reason.kind === 'flood')
        this.#flood = error.reason;
      throw error;
    });
    this.#updatesDuringRead = undefined;
    const at = clock.now();
    await this.#write(async (loaded) => {
      if (read.kind === 'read') {
        const listed = new Set(read.contacts.map(({ id }) => id));
        const gone = [...before.contacts.values()].filter(({ id }) => !listed.has(id));
        await this.#remember(gone.map((one) => ({ ...one, contact: false, mutual: false })));
        const listFacts = { savedCount: read.savedCount, readAt: at, syncedAt: at };
        const contacts = mergeUpdates(read.contacts, updates);
        const known = loaded ?? before;
        // Contacts of the first read are not differences.
        if (known.listFacts)
          await this.#onDifferences(findDifferences(known.contacts, contacts.values()));
        await replaceContacts(database, this.#accountId, [...contacts.values()], listFacts);
        this.#loaded = Promise.resolve({ contacts, listFacts });
      } else {
        await confirmList(database, this.#accountId, at);
        if (loaded?.listFacts) loaded.listFacts = { ...loaded.listFacts, syncedAt: at };
      }
    });
    this.#invalidations.settle(current, { isFullRead: read.kind === 'read' });
  }

  /** Empty if the list was never read. */
  async #differences(
    saved: readonly Contact[],
    loaded: Loaded | undefined,
  ): Promise<readonly ContactDifference[]> {
    if (saved.length === 0) return [];
    const { database } = this.#services;
    if (!(loaded ? loaded.listFacts : await findListFacts(database, this.#accountId))) return [];
    const ids = saved.map(({ id }) => id);
    const known = loaded?.contacts ?? byId(await readContacts(database, this.#accountId, ids));
    return findDifferences(known, saved);
  }

  async #saveLastSeen(): Promise<void> {
    if (this.#unsavedLastSeen.size === 0) return;
    await this.#write(async () => {
      const seen = new Map(this.#unsavedLastSeen);
      this.#unsavedLastSeen.clear();
      await updateLastSeen(this.#services.database, this.#accountId, seen);
    });
  }

  #remember(users: readonly User[]): Promise<void> {
    const { database, clock } = this.#services;
    return saveKnownUsers(database, this.#accountId, users, clock.now());
  }

  #load(): Promise<Loaded> {
    return (this.#loaded ??= this.#readStore().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }));
  }

  async #readStore(): Promise<Loaded> {
    const loaded = await readContactList(this.#services.database, this.#accountId);
    for (const [id, lastSeen] of this.#unsavedLastSeen) setLastSeen(loaded, id, lastSeen);
    return loaded;
  }

  /** Runs one write at a time, in order. After a failed write the next sync does a full read. */
  #write<T>(work: (loaded: Loaded | undefined) => Promise<T>): Promise<T> {
    const writing = this.#writes
      .then(async () => work(await this.#loaded))
      .catch((error: unknown) => {
        this.invalidate('everything');
        throw error;
      });
    this.#writes = writing.catch(() => undefined);
    return writing;
  }
}

/** False for a negative age: the system clock was set back, so the real age is unknown. */
function isWithin(age: number, ms: number): boolean {
  return age >= 0 && age < ms;
}

function setLastSeen(loaded: Loaded, id: bigint, lastSeen: LastSeen): void {
  const contact = loaded.contacts.get(id);
  if (contact) loaded.contacts.set(id, { ...contact, lastSeen });
}
