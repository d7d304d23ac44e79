import type { AddressBook } from '../../contacts/address-book.ts';
import { isContact, type Contact, type LastSeen, type User } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { differencesOf, type Difference } from '../../contacts/notable-changes.ts';
import {
  findBook,
  readBook,
  readContacts,
  replaceContacts,
  touchBook,
  updateContacts,
  updateLastSeen,
  type StoredBook,
} from '../../store/contacts.ts';
import { saveKnownUsers } from '../../store/known-users.ts';
import type { Services } from '../services/services.ts';
import { Invalidations } from './invalidations.ts';
import { byId, mergeUpdates } from './merge-updates.ts';

/** How long the list counts as right without asking: updates arrive meanwhile. */
const freshMs = 30_000;
/** "Not modified" says who is in the list, not what they are called: read all of it now and then. */
const wholeMs = 60 * 60_000;
/** People come and go all the time: what is known of that is stored in bulk. */
const lastSeenMs = 5_000;

export interface CachedContacts {
  readonly contacts: ReadonlyMap<bigint, Contact>;
  /** Undefined: never read yet. */
  readonly book: StoredBook | undefined;
}

/** Told what is not as it was before, and before it is stored: what fails here comes up again. */
export type DifferenceListener = (differences: readonly Difference[]) => Promise<void>;

type Loaded = { readonly contacts: Map<bigint, Contact>; book: StoredBook | undefined };

/**
 * The stored copy of one account's contacts, while this process holds its session and so is the only
 * one to write it.
 */
export class ContactCache {
  readonly #accountId: string;
  readonly #services: Services;
  readonly #differed: DifferenceListener;
  readonly #closing = new AbortController();
  readonly #unsaved = new Map<bigint, LastSeen>();
  readonly #invalidations = new Invalidations();
  #loaded: Promise<Loaded> | undefined;
  #writes: Promise<unknown> = Promise.resolve();
  #syncing: Promise<void> | undefined;
  /** What was told of users while the list is being read: the answer may be from before that. */
  #told: Map<bigint, User> | undefined;
  #flood: Extract<FailureReason, { kind: 'flood' }> | undefined;

  constructor(accountId: string, services: Services, differed: DifferenceListener) {
    this.#accountId = accountId;
    this.#services = services;
    this.#differed = differed;
  }

  /** Whether something may have changed that only the whole list tells. */
  get needsFullRead(): boolean {
    return !this.#invalidations.isEverythingSettled();
  }

  async read(): Promise<CachedContacts> {
    await this.#writes;
    return this.#load();
  }

  /**
   * Something may have changed unseen, and the next sync asks: who is in the list, or also what they
   * are called, which Telegram tells only in the whole list.
   */
  invalidate(what: 'list' | 'everything' = 'list'): void {
    this.#invalidations.add(what);
  }

  /** Makes sure that the list is right, asking Telegram when it must. Throws `TelegramError`. */
  async sync(book: AddressBook): Promise<void> {
    const invalidations = this.#invalidations;
    const { current } = invalidations;
    for (;;) {
      const { book: stored } = await this.read();
      const now = this.#services.clock.now().getTime();
      const age = now - (stored?.syncedAt.getTime() ?? 0);
      const isSure =
        invalidations.isListSettled(current) && invalidations.isEverythingSettled(current);
      if (isSure && isWithin(age, freshMs)) return;
      if (this.#flood && this.#flood.until.getTime() > now) throw new TelegramError(this.#flood);
      // Who comes while one is under way shares it, and looks again whether it was late enough.
      this.#syncing ??= this.#ask(book).finally(() => (this.#syncing = undefined));
      await this.#syncing;
    }
  }

  /**
   * What Telegram said of users: contacts are kept as they are now, others are dropped, and
   * remembered as people this account has met. Returns what differs from before.
   */
  async apply(told: readonly User[]): Promise<readonly Difference[]> {
    // One answer may name somebody twice: the last word counts.
    const users = [...new Map(told.map((user) => [user.id, user])).values()];
    const saved = users.filter(isContact);
    const others = users.filter((user) => !user.contact);
    const dropped = others.map(({ id }) => id);
    for (const user of users) this.#told?.set(user.id, user);
    return this.#write(async (loaded) => {
      const differences = await this.#differences(saved, loaded);
      await this.#differed(differences);
      await this.#remember(others);
      const gone = loaded ? dropped.filter((id) => loaded.contacts.has(id)) : dropped;
      await updateContacts(this.#services.database, this.#accountId, { saved, dropped: gone });
      for (const contact of saved) loaded?.contacts.set(contact.id, contact);
      for (const id of gone) loaded?.contacts.delete(id);
      return differences;
    });
  }

  async updateLastSeen(id: bigint, lastSeen: LastSeen): Promise<void> {
    const first = this.#unsaved.size === 0;
    this.#unsaved.set(id, lastSeen);
    if (this.#loaded) show(await this.#loaded, id, lastSeen);
    if (!first) return;
    await this.#services.clock.sleep(lastSeenMs, this.#closing.signal).catch(() => undefined);
    await this.#saveSeen();
  }

  /** When many contacts were last seen, stored at once. */
  async updateAllLastSeen(seen: ReadonlyMap<bigint, LastSeen>): Promise<void> {
    // What is heard from here on is newer.
    for (const id of seen.keys()) this.#unsaved.delete(id);
    await this.#write(async (loaded) => {
      await updateLastSeen(this.#services.database, this.#accountId, seen);
      for (const [id, lastSeen] of seen) {
        if (loaded && !this.#unsaved.has(id)) show(loaded, id, lastSeen);
      }
    });
  }

  /** Forgets what is in memory; it is read again when asked for. */
  unload(): void {
    this.#writes = this.#writes.then(() => (this.#loaded = undefined));
  }

  /** Writes what is still to be written. Nothing may be asked of the mirror afterwards. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#saveSeen();
    await this.#writes;
  }

  async #ask(book: AddressBook): Promise<void> {
    const { clock, database } = this.#services;
    const { current } = this.#invalidations;
    const before = await this.#load();
    const age = clock.now().getTime() - (before.book?.readAt.getTime() ?? 0);
    const known =
      before.book && isWithin(age, wholeMs) && this.#invalidations.isEverythingSettled(current)
        ? { savedCount: before.book.savedCount, ids: [...before.contacts.keys()] }
        : undefined;
    const told = (this.#told = new Map<bigint, User>());
    const read = await book.read(known).catch((error: unknown) => {
      this.#told = undefined;
      if (error instanceof TelegramError && error.reason.kind === 'flood')
        this.#flood = error.reason;
      throw error;
    });
    this.#told = undefined;
    const at = clock.now();
    await this.#write(async (loaded) => {
      if (read.kind === 'read') {
        const listed = new Set(read.contacts.map(({ id }) => id));
        const gone = [...before.contacts.values()].filter(({ id }) => !listed.has(id));
        await this.#remember(gone.map((one) => ({ ...one, contact: false, mutual: false })));
        const stored = { savedCount: read.savedCount, readAt: at, syncedAt: at };
        const contacts = mergeUpdates(read.contacts, told);
        const { contacts: known, book: knownBook } = loaded ?? before;
        // A list that is read for the first time is no news.
        if (knownBook) await this.#differed(differencesOf(known, contacts.values()));
        await replaceContacts(database, this.#accountId, [...contacts.values()], stored);
        this.#loaded = Promise.resolve({ contacts, book: stored });
      } else {
        await touchBook(database, this.#accountId, at);
        if (loaded?.book) loaded.book = { ...loaded.book, syncedAt: at };
      }
    });
    this.#invalidations.settle(current, read.kind === 'read');
  }

  /** Nobody is new in a list that was never read. */
  async #differences(
    saved: readonly Contact[],
    loaded: Loaded | undefined,
  ): Promise<readonly Difference[]> {
    if (saved.length === 0) return [];
    const { database } = this.#services;
    if (!(loaded ? loaded.book : await findBook(database, this.#accountId))) return [];
    const ids = saved.map(({ id }) => id);
    const known = loaded?.contacts ?? byId(await readContacts(database, this.#accountId, ids));
    return differencesOf(known, saved);
  }

  async #saveSeen(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    await this.#write(async () => {
      const seen = new Map(this.#unsaved);
      this.#unsaved.clear();
      await updateLastSeen(this.#services.database, this.#accountId, seen);
    });
  }

  #remember(users: readonly User[]): Promise<void> {
    const { database, clock } = this.#services;
    return saveKnownUsers(database, this.#accountId, users, clock.now());
  }

  #load(): Promise<Loaded> {
    return (this.#loaded ??= this.#fromStore().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }));
  }

  async #fromStore(): Promise<Loaded> {
    const loaded = await readBook(this.#services.database, this.#accountId);
    for (const [id, lastSeen] of this.#unsaved) show(loaded, id, lastSeen);
    return loaded;
  }

  /** One write at a time, in order; after one that failed, all of it is in doubt. */
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

/** What was read in the future was read before the clock was put back: nobody knows when. */
function isWithin(age: number, ms: number): boolean {
  return age >= 0 && age < ms;
}

function show(loaded: Loaded, id: bigint, lastSeen: LastSeen): void {
  const contact = loaded.contacts.get(id);
  if (contact) loaded.contacts.set(id, { ...contact, lastSeen });
}
