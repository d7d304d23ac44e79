import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { Database } from '../../store/database.ts';
import { updateContacts, type ListFacts } from '../../store/contacts.ts';

/** Other statements can run between two batches. */
const batchSize = 1_000;

export interface BackgroundTarget {
  readonly database: Database;
  readonly accountId: string;
  /** What to store; read again for each batch. */
  readonly memory: { readonly contacts: ReadonlyBook; readonly listFacts: ListFacts | undefined };
  readonly signal: AbortSignal;
}

/**
 * Stores contacts that are in memory already, in batches, and the facts of the list when all contacts are stored.
 * If it does not get that far, the list counts as not read, or as read when it was stored before.
 */
export class StoreInBackground {
  readonly #target: BackgroundTarget;
  readonly #pending: Set<bigint>;
  /** Rejects when the database fails. */
  readonly done: Promise<void>;

  /** @param ids of the contacts that were added, changed or deleted */
  constructor(ids: Iterable<bigint>, target: BackgroundTarget) {
    this.#pending = new Set(ids);
    this.#target = target;
    this.done = this.#run();
  }

  /** Call after a contact changed in memory: a batch may have stored what it was before. */
  touch(id: bigint): void {
    this.#pending.add(id);
  }

  async #run(): Promise<void> {
    const { database, accountId, memory, signal } = this.#target;
    while (this.#pending.size > 0) {
      if (signal.aborted) return;
      const batch = [...this.#pending].slice(0, batchSize);
      for (const id of batch) this.#pending.delete(id);
      const saved = batch.flatMap((id) => memory.contacts.get(id) ?? []);
      const dropped = batch.filter((id) => !memory.contacts.has(id));
      await updateContacts(database, accountId, { saved, dropped });
    }
    const { listFacts: facts } = memory;
    if (facts) await updateContacts(database, accountId, { saved: [], dropped: [], facts });
  }
}
