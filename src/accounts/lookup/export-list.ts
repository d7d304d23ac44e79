import { queryBook } from '../../contacts/book-query.ts';
import type { Contact } from '../../contacts/contact.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { bookQueryOf } from './book-query-of.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import { freshList } from './fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { Services } from '../services/services.ts';

/** All contacts that match a view, and how fresh they are. */
export interface ExportList {
  /** In the order of the pages. */
  readonly contacts: readonly Contact[];
  /** All contacts of the account. */
  readonly total: number;
  /** When the list was last in sync, and why it could not be synced now. */
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}

export async function exportList(
  accountId: string,
  view: StoredView,
  pool: SessionPool,
  services: Services,
): Promise<ExportList> {
  const { contacts, book, stale } = await freshList(accountId, pool, services);
  const query = {
    ...(await bookQueryOf(accountId, view, services)),
    page: 0,
    pageSize: contacts.size,
  };
  return {
    contacts: queryBook([...contacts.values()], query, services.clock.now()).rows,
    total: contacts.size,
    asOf: book.syncedAt,
    stale,
  };
}
