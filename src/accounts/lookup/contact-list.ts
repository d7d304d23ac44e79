import type { BookSelection } from '../../contacts/book/contact-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { readOnceMutual } from '../../store/former-contacts.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import type { StoreServices } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { findBirthdays } from './birthdays.ts';
import { freshList } from './fresh-list.ts';

/** As many rows as a phone shows without much scrolling. */
const pageSize = 10;

/** Words, filter, sorting and page of a table of contacts. */
export type BookView = StoredView;

/** How fresh a list is. */
interface Freshness {
  /** When the list was last in sync. */
  readonly asOf: Date;
  /** Why it could not be synced now. */
  readonly stale: FailureReason | undefined;
}

export interface BookPage extends Freshness {
  /** With the page that is shown: the last one if the view asked for a later one. */
  readonly view: BookView;
  readonly rows: readonly Contact[];
  readonly pages: number;
  /** How many contacts match the view. */
  readonly matching: number;
  /** How many contacts the account has. */
  readonly total: number;
  /** How many numbers Telegram's saved list has. */
  readonly savedCount: number;
}

/** All contacts that match a view, in the order of the pages. */
interface ExportList extends Freshness {
  readonly contacts: readonly Contact[];
  /** How many contacts the account has. */
  readonly total: number;
}

/** Reads an account's contacts. Methods throw `TelegramError`. */
export function contactListOf(accountId: string, pool: SessionPool, services: StoreServices) {
  const { database, clock } = services;
  const fresh = (): ReturnType<typeof freshList> => freshList(accountId, pool, services);

  const selectionOf = async ({ words, sort, filter }: BookView): Promise<BookSelection> => {
    const onceMutual = filter === 'unseen' ? await readOnceMutual(database, accountId) : undefined;
    return { words, sort, filter, onceMutual };
  };

  const exportList = async (view: BookView): Promise<ExportList> => {
    const { contacts, listFacts, stale } = await fresh();
    const total = contacts.size;
    const query = { ...(await selectionOf(view)), page: 0, pageSize: total };
    const { rows } = await runInSlices(contacts.query(query, clock.now()));
    return { contacts: rows, total, asOf: listFacts.syncedAt, stale };
  };

  return {
    async page(view: BookView): Promise<BookPage> {
      const { contacts, listFacts, stale } = await fresh();
      const query = { ...(await selectionOf(view)), page: view.page, pageSize };
      const found = await runInSlices(contacts.query(query, clock.now()));
      return {
        view: { ...view, page: found.page },
        rows: found.rows,
        pages: found.pages,
        matching: found.total,
        total: contacts.size,
        savedCount: listFacts.savedCount,
        asOf: listFacts.syncedAt,
        stale,
      };
    },
    /** All contacts that match, in the order of the pages. */
    matching: async (view: BookView) => (await exportList(view)).contacts,
    /** The same with its freshness, for a file. */
    exportList,
    /** Undefined if the user is not a contact. */
    contact: async (id: bigint) => (await fresh()).contacts.get(id),
    ids: () => pool.use(accountId, ({ addressBook }) => addressBook.getContactIds()),
    /** All contacts, with their last-seen status read from Telegram now. */
    statuses: (): Promise<readonly Contact[]> =>
      pool.use(accountId, async ({ addressBook, cache }) => {
        await cache.sync(addressBook);
        await cache.updateAllLastSeen(await addressBook.getLastSeen());
        return [...(await cache.read()).contacts.values()];
      }),
    /** Contacts with a birthday yesterday, today or tomorrow, in this order. */
    birthdays: () => pool.use(accountId, (session) => findBirthdays(session, services)),
  };
}
