import { visitInSteps } from '../../contacts/steps.ts';
import type { AnnotatedUser } from '../../contacts/book/book-annotations.ts';
import type { ContactBook, ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { SeenList, SeenUser } from '../../contacts/book/seen-list.ts';
import { findBookChanges } from '../../contacts/book/find-changes.ts';
import { byId, isContact, type Contact, type LastSeen, type User } from '../../contacts/contact.ts';
import { findDifferences, type ContactDifference } from '../../contacts/contact-events.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import {
  findListFacts,
  readContacts,
  confirmList,
  updateContacts,
  updateLastSeen,
  type ListFacts,
  type ListUpdate,
} from '../../store/contacts.ts';
import { batchesOf, batchSize } from '../../store/in-batches.ts';
import { saveKnownUsers } from '../../store/known-users.ts';
import { openAnnotatedBook } from '../annotations/open-annotated-book.ts';
import type { ContactServices } from '../services/services.ts';
import { LoadedBook, type Loaded } from './loaded-book.ts';
import { timesAfter } from './times-after.ts';
import { UnsavedLastSeen } from './unsaved-last-seen.ts';
import { UnstoredIds } from './unstored-ids.ts';

/** Last-seen updates are frequent and are written together. */
const saveLastSeenMs = 5_000;

export interface CachedContacts {
  /** The contacts as they are, not a copy: later changes show in it, until a list with many of them replaces it. */
  readonly contacts: ReadonlyBook;
  /** Undefined if the list was never read. */
  readonly listFacts: ListFacts | undefined;
}

export interface StoredBookEvents {
  /** Runs before the differences are stored, so that they come up again if it rejects. */
  onDifferences(differences: readonly ContactDifference[]): Promise<void>;
  /** A write failed, so memory and store may lack a change. */
  onFailure(): void;
}

/**
 * One account's contacts in memory and in the store. Writes run one after another. A large change of the whole
 * list is in memory at once, and then stored in batches between other writes; the facts of the list are stored
 * last, so that a list whose storing was interrupted counts as not read, or as read when it was before.
 */
export class StoredBook {
  readonly #accountId: string;
  readonly #services: ContactServices;
  readonly #events: StoredBookEvents;
  readonly #closing = new AbortController();
  readonly #unsavedLastSeen = new UnsavedLastSeen();
  #savesLastSeenSoon = false;
  readonly #memory = new LoadedBook(() => this.#readStore());
  #writes: Promise<unknown> = Promise.resolve();
  /** The latest write that changes memory. */
  #memoryWrites: Promise<unknown> = Promise.resolve();
  readonly #unstored = new UnstoredIds();
  #storing: Promise<void> | undefined;

  constructor(accountId: string, services: ContactServices, events: StoredBookEvents) {
    this.#accountId = accountId;
    this.#services = services;
    this.#events = events;
  }

  async read(): Promise<CachedContacts> {
    await this.#memoryWrites;
    return { ...(await this.#memory.load()) };
  }

  /**
   * Takes over a list that was read as a whole, which the caller must not use afterwards.
   *
   * @param updates users that were updated while it was read, which may be older
   */
  replace(list: ContactBook, updates: ReadonlyMap<bigint, User>, facts: ListFacts): Promise<void> {
    return this.#write(async () => {
      const loaded = await this.#memory.load();
      for (const user of updates.values()) {
        if (isContact(user)) list.set(user);
        else list.delete(user.id);
      }
      const { changed, gone } = await runInSlices(findBookChanges(loaded.contacts, list));
      // Contacts of the first read are not differences.
      const differences = loaded.listFacts
        ? await runInSlices(findDifferences(loaded.contacts, contactsOf(changed, list)))
        : [];
      if (loaded.listFacts) await this.#events.onDifferences(differences);
      await this.#remember(contactsOf(gone, loaded.contacts));
      const timesOf = this.#timesAfter(differences, loaded);
      // More changes than a batch are in memory before they are stored. While earlier ones are, these come after them.
      if (this.#unstored.size === 0 && changed.length + gone.length <= batchSize) {
        const saved = [...contactsOf(changed, list)];
        const dropped = Array.from(gone, BigInt);
        await this.#store({ saved, timesOf, dropped, facts });
        for (const contact of saved) loaded.contacts.set(contact, timesOf(contact));
        for (const id of dropped) loaded.contacts.delete(id);
      } else {
        await runInSlices(list.inherit(loaded.contacts.annotated(), timesOf));
        this.#unstored.add(changed);
        this.#unstored.add(gone);
        loaded.contacts = list;
        this.#storing ??= this.#storeRest().finally(() => (this.#storing = undefined));
      }
      loaded.listFacts = facts;
      this.#unsavedLastSeen.applyTo(loaded.contacts);
    });
  }

  /** Stores that the list was confirmed unchanged. */
  confirm(syncedAt: Date): Promise<void> {
    return this.#write(async (loaded) => {
      await confirmList(this.#services.database, this.#accountId, syncedAt);
      if (loaded?.listFacts) loaded.listFacts = { ...loaded.listFacts, syncedAt };
    });
  }

  /**
   * Stores users that Telegram returned: contacts in the list, all others as known users outside of
   * it. Returns the contacts that differ from before.
   */
  apply(returned: readonly User[]): Promise<readonly ContactDifference[]> {
    // An answer may contain a user twice; the last entry is the newest.
    const users = [...byId(returned).values()];
    const saved = users.filter(isContact);
    const others = users.filter((user) => !user.contact);
    return this.#write(async (loaded) => {
      const differences = await this.#differences(saved, loaded);
      await this.#events.onDifferences(differences);
      await this.#remember(others);
      const changed = loaded ? saved.filter((one) => !loaded.contacts.hasSame(one)) : saved;
      const ids = others.map(idOf);
      const gone = loaded ? ids.filter((id) => loaded.contacts.has(id)) : ids;
      const timesOf = this.#timesAfter(differences, loaded);
      for (const batch of batchesOf(changed)) {
        await this.#store({ saved: batch, timesOf, dropped: [] });
        for (const contact of batch) loaded?.contacts.set(contact, timesOf(contact));
      }
      for (const batch of batchesOf(gone)) {
        await this.#store({ saved: [], dropped: batch });
        for (const id of batch) loaded?.contacts.delete(id);
      }
      return differences;
    });
  }

  /** Takes over notes and labels that are stored already. */
  annotate(users: readonly AnnotatedUser[]): Promise<void> {
    return this.#write((loaded) => {
      for (const user of users) loaded?.contacts.annotate(user);
      return Promise.resolve();
    });
  }

  /** Stores when a contact was last seen, together with other updates after a few seconds. */
  async updateLastSeen(id: bigint, lastSeen: LastSeen): Promise<void> {
    const isFirst = !this.#savesLastSeenSoon;
    this.#savesLastSeenSoon = true;
    this.#unsavedLastSeen.add(id, lastSeen);
    // A book that cannot be read now gets it with the next reading.
    const loaded = await this.#memory.loading?.catch(() => undefined);
    loaded?.contacts.setLastSeen(id, lastSeen);
    if (!isFirst) return;
    await this.#services.clock.sleep(saveLastSeenMs, this.#closing.signal).catch(() => undefined);
    this.#savesLastSeenSoon = false;
    await this.#saveLastSeen();
  }

  /** Stores when many contacts were last seen. */
  async updateAllLastSeen(seen: SeenList): Promise<void> {
    // Updates that arrive from here on are newer.
    const older = this.#unsavedLastSeen.copy();
    await this.#write(async (loaded) => {
      const places: number[] = [];
      const compare = ({ id, lastSeen }: SeenUser, place: number): void => {
        // The store lacks what is unsaved, also where memory has it.
        const isStored = !older.has(id) && loaded?.contacts.hasLastSeen(id, lastSeen);
        if (!isStored) places.push(place);
      };
      await runInSlices(visitInSteps(seen, compare));
      for (const batch of batchesOf(places)) {
        const changed = batch.map((place) => seen.at(place));
        const byUser = new Map(changed.map(({ id, lastSeen }) => [id, lastSeen]));
        await updateLastSeen(this.#services.database, this.#accountId, byUser);
        for (const [id, lastSeen] of byUser) {
          const unsaved = older.get(id);
          if (unsaved) this.#unsavedLastSeen.settle(id, unsaved);
          if (!this.#unsavedLastSeen.has(id)) loaded?.contacts.setLastSeen(id, lastSeen);
        }
      }
    });
  }

  /** The contacts that are in memory, which later writes may replace. */
  get inMemory(): ReadonlyBook | undefined {
    return this.#memory.loaded?.contacts;
  }

  /** Drops the contents in memory; the next use reads them from the store. */
  unload(): void {
    this.#writes = this.#writes.then(() => {
      if (this.#unstored.size === 0) this.#memory.drop();
    });
    this.#memoryWrites = this.#writes;
  }

  /** Finishes pending writes. The book must not be used afterwards. */
  async close(): Promise<void> {
    this.#closing.abort();
    try {
      await this.#saveLastSeen();
    } finally {
      await this.#writes;
      await this.#storing;
    }
  }

  /** Stores what memory has and the store has not, batch by batch, until the book is closed. */
  async #storeRest(): Promise<void> {
    try {
      while (this.#unstored.size > 0 && !this.#closing.signal.aborted) {
        await this.#enqueue((loaded) => this.#storeBatch(loaded));
      }
    } catch {
      // The store has less than memory, and no facts that say otherwise: both are read again.
      this.#unstored.clear();
      this.#memory.drop();
    }
  }

  async #storeBatch(loaded: Loaded | undefined): Promise<void> {
    const ids = this.#unstored.first(batchSize);
    // One statement cannot write a row twice.
    const batch = [...new Set(Array.from(ids, BigInt))];
    // Memory is not dropped while the store has less.
    if (!loaded) throw new Error('The contacts to store are not in memory');
    const { contacts, listFacts } = loaded;
    const saved = batch.flatMap((id) => contacts.get(id) ?? []);
    const dropped = batch.filter((id) => !contacts.has(id));
    const isLast = ids.length === this.#unstored.size;
    const facts = isLast ? listFacts : undefined;
    await this.#store({ saved, timesOf: ({ id }) => contacts.timesOf(id), dropped, facts });
    this.#unstored.dropFirst(ids.length);
  }

  /** Empty if the list was never read. */
  async #differences(
    saved: readonly Contact[],
    loaded: Loaded | undefined,
  ): Promise<readonly ContactDifference[]> {
    if (saved.length === 0) return [];
    const { database } = this.#services;
    if (!(loaded ? loaded.listFacts : await findListFacts(database, this.#accountId))) return [];
    const known = loaded
      ? loaded.contacts
      : byId(await readContacts(database, this.#accountId, saved.map(idOf)));
    return runInSlices(findDifferences(known, saved));
  }

  async #saveLastSeen(): Promise<void> {
    if (this.#unsavedLastSeen.size === 0) return;
    await this.#write(async () => {
      const seen = this.#unsavedLastSeen.copy();
      await updateLastSeen(this.#services.database, this.#accountId, seen);
      for (const [id, lastSeen] of seen) this.#unsavedLastSeen.settle(id, lastSeen);
    });
  }

  #store(update: ListUpdate): Promise<void> {
    return updateContacts(this.#services.database, this.#accountId, update);
  }

  #timesAfter(differences: readonly ContactDifference[], loaded: Loaded | undefined) {
    return timesAfter(differences, loaded, this.#services.clock.now());
  }

  /** Keeps users who are, or are now, outside of the list. */
  async #remember(users: Iterable<User>): Promise<void> {
    const { database, clock } = this.#services;
    for (const batch of batchesOf(users)) {
      const others = batch.map((one) => ({ ...one, contact: false, mutual: false }));
      await saveKnownUsers(database, this.#accountId, others, clock.now());
    }
  }

  async #readStore(): Promise<Loaded> {
    const loaded = await openAnnotatedBook(this.#accountId, this.#services);
    this.#unsavedLastSeen.applyTo(loaded.contacts);
    return loaded;
  }

  /** Runs a write that changes memory, too. */
  #write<T>(work: (loaded: Loaded | undefined) => Promise<T>): Promise<T> {
    const writing = this.#enqueue(work);
    this.#memoryWrites = this.#writes;
    return writing;
  }

  /** Runs one write at a time, in order. */
  #enqueue<T>(work: (loaded: Loaded | undefined) => Promise<T>): Promise<T> {
    const writing = this.#writes
      .then(async () => work(await this.#memory.loading))
      .catch((error: unknown) => {
        this.#events.onFailure();
        throw error;
      });
    this.#writes = writing.catch(() => undefined);
    return writing;
  }
}

function* contactsOf(ids: Float64Array, book: ReadonlyBook): Generator<Contact> {
  for (const id of ids) {
    const contact = book.get(BigInt(id));
    if (contact) yield contact;
  }
}

function idOf({ id }: User): bigint {
  return id;
}
