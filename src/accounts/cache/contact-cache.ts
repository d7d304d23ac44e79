import type { AddressBook } from '../../contacts/ports/address-book.ts';
import type { AnnotatedUser } from '../../contacts/book/book-annotations.ts';
import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { SeenList } from '../../contacts/book/seen-list.ts';
import type { LastSeen, User } from '../../contacts/contact.ts';
import type { ContactDifference } from '../../contacts/contact-events.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { ContactServices } from '../services/services.ts';
import { Invalidations } from './invalidations.ts';
import { StoredBook, type CachedContacts, type StoredBookEvents } from './stored-book.ts';

/** How long the list counts as fresh after a sync; updates arrive in between. */
const freshMs = 30_000;
/** "Not modified" covers membership but not names, so a full read is due after this time. */
const fullReadMs = 60 * 60_000;

/**
 * One account's contacts as last known, kept in sync with Telegram. Only the process that holds the
 * account's session has a cache.
 */
export class ContactCache {
  readonly #clock: ContactServices['clock'];
  readonly #stored: StoredBook;
  readonly #invalidations = new Invalidations();
  #syncing: Promise<void> | undefined;
  /** Users updated during a running read of the list, which may be older than the updates. */
  #updatesDuringRead: Map<bigint, User> | undefined;
  #flood: Extract<FailureReason, { kind: 'flood' }> | undefined;

  constructor(
    accountId: string,
    services: ContactServices,
    onDifferences: StoredBookEvents['onDifferences'],
  ) {
    this.#clock = services.clock;
    this.#stored = new StoredBook(accountId, services, {
      onDifferences,
      onFailure: () => this.invalidate('everything'),
    });
  }

  /** Whether a change may have been missed that only a full read shows. */
  get needsFullRead(): boolean {
    return !this.#invalidations.isEverythingSettled();
  }

  /** How many contacts are in memory. */
  get sizeInMemory(): number {
    return this.#stored.inMemory?.size ?? 0;
  }

  /** The contacts that are in memory now; `read` also waits for writes, and reads them from the store. */
  get inMemory(): ReadonlyBook | undefined {
    return this.#stored.inMemory;
  }

  read(): Promise<CachedContacts> {
    return this.#stored.read();
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
      const now = this.#clock.now().getTime();
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

  /** Stores users that Telegram returned. Returns the contacts that differ from before. */
  apply(users: readonly User[]): Promise<readonly ContactDifference[]> {
    for (const user of users) this.#updatesDuringRead?.set(user.id, user);
    return this.#stored.apply(users);
  }

  /** Takes over notes and labels that are stored already. */
  annotate(users: readonly AnnotatedUser[]): Promise<void> {
    return this.#stored.annotate(users);
  }

  /** Stores when a contact was last seen, together with other updates after a few seconds. */
  updateLastSeen(id: bigint, lastSeen: LastSeen): Promise<void> {
    return this.#stored.updateLastSeen(id, lastSeen);
  }

  /** Stores when many contacts were last seen. */
  updateAllLastSeen(seen: SeenList): Promise<void> {
    return this.#stored.updateAllLastSeen(seen);
  }

  /** Drops the contents in memory; the next use reads them from the store. */
  unload(): void {
    this.#stored.unload();
  }

  /** Finishes pending writes. The cache must not be used afterwards. */
  close(): Promise<void> {
    return this.#stored.close();
  }

  async #syncNow(addressBook: AddressBook): Promise<void> {
    const { current } = this.#invalidations;
    const { contacts, listFacts } = await this.#stored.read();
    const age = this.#clock.now().getTime() - (listFacts?.readAt.getTime() ?? 0);
    const knownHash =
      listFacts && isWithin(age, fullReadMs) && this.#invalidations.isEverythingSettled(current)
        ? await runInSlices(contacts.hash(listFacts.savedCount))
        : undefined;
    const updates = (this.#updatesDuringRead = new Map<bigint, User>());
    const read = await addressBook.readContacts(knownHash).catch((error: unknown) => {
      this.#updatesDuringRead = undefined;
      if (error instanceof TelegramError && error.reason.kind === 'flood') {
        this.#flood = error.reason;
      }
      throw error;
    });
    this.#updatesDuringRead = undefined;
    const at = this.#clock.now();
    if (read.kind === 'unchanged') {
      await this.#stored.confirm(at);
    } else {
      const { savedCount } = read;
      await this.#stored.replace(read.contacts, updates, { savedCount, readAt: at, syncedAt: at });
    }
    this.#invalidations.settle(current, { isFullRead: read.kind === 'read' });
  }
}

/** False for a negative age: the system clock was set back, so the real age is unknown. */
function isWithin(age: number, ms: number): boolean {
  return age >= 0 && age < ms;
}
