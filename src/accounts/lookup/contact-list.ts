import type { Annotation } from '../../contacts/annotation.ts';
import { commonLabels, countLabels } from '../../contacts/book/labels.ts';
import { splitReference } from '../../contacts/split-reference.ts';
import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { BookSelection } from '../../contacts/book/book-selection.ts';
import { fullName, type Contact } from '../../contacts/contact.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { readOnceMutual } from '../../store/former-contacts.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import type { ContactServices } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { findBirthdays } from './birthdays.ts';
import { freshList, readCache, readList, staleReason } from './fresh-list.ts';
import { findRecentContacts } from './recent-contacts.ts';

/** As many rows as a phone shows without much scrolling. */
const rowsOfTable = 10;

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
  /** The notes and labels of the rows. */
  readonly annotationOf: (id: bigint) => Annotation;
  readonly pages: number;
  /** How many contacts match the view. */
  readonly matching: number;
  /** How many contacts the account has. */
  readonly total: number;
  /** How many numbers Telegram's saved list has. */
  readonly savedCount: number;
}

/** Where the pages of a list are. */
export interface ListPlaces {
  readonly pages: number;
  /** The letters of a list in the order of names, with the page where the names under each begin. */
  readonly letters: readonly { readonly letter: string; readonly page: number }[];
}

/** The contacts, with when they were last seen. */
export interface Statuses extends Freshness {
  readonly contacts: ReadonlyBook;
}

/** All contacts that match a view, in the order of the pages. */
interface ExportList extends Freshness {
  readonly contacts: readonly Contact[];
  /** Their notes and labels. */
  readonly annotationOf: (id: bigint) => Annotation;
  /** How many contacts the account has. */
  readonly total: number;
}

/** Reads an account's contacts. Methods throw `TelegramError`. */
export function contactListOf(accountId: string, pool: SessionPool, services: ContactServices) {
  const { database, clock } = services;
  const fresh = (): ReturnType<typeof freshList> => freshList(accountId, pool, services);

  /** For notes and labels, of which Telegram knows nothing. */
  const cached = async (): Promise<ReadonlyBook> =>
    (await readCache(accountId, pool, services)).contacts;

  const selectionOf = async ({ words, sort, filter }: BookView): Promise<BookSelection> => {
    const onceMutual = filter === 'unseen' ? await readOnceMutual(database, accountId) : undefined;
    return { words, sort, filter, onceMutual };
  };

  const exportList = async (view: BookView): Promise<ExportList> => {
    const { contacts, listFacts, stale } = await fresh();
    const total = contacts.size;
    const query = { ...(await selectionOf(view)), page: 0, pageSize: total };
    const { rows } = await runInSlices(contacts.query(query, clock.now()));
    const annotationOf = (id: bigint): Annotation => contacts.annotationOf(id);
    return { contacts: rows, annotationOf, total, asOf: listFacts.syncedAt, stale };
  };

  return {
    async page(view: BookView, pageSize: number = rowsOfTable): Promise<BookPage> {
      const { contacts, listFacts, stale } = await fresh();
      const query = { ...(await selectionOf(view)), page: view.page, pageSize };
      const found = await runInSlices(contacts.query(query, clock.now()));
      return {
        view: { ...view, page: found.page },
        rows: found.rows,
        annotationOf: (id) => contacts.annotationOf(id),
        pages: found.pages,
        matching: found.total,
        total: contacts.size,
        savedCount: listFacts.savedCount,
        asOf: listFacts.syncedAt,
        stale,
      };
    },
    /** The contacts that the person looked at or changed last, the latest first; a few. */
    async recent(): Promise<readonly Contact[]> {
      const { contacts } = await fresh();
      return findRecentContacts(accountId, contacts, pool.findOpen(accountId), services);
    },
    async places(view: BookView): Promise<ListPlaces> {
      const { contacts } = await fresh();
      const selection = await selectionOf(view);
      const query = { ...selection, page: 0, pageSize: rowsOfTable };
      const { pages } = await runInSlices(contacts.query(query, clock.now()));
      const letters = await runInSlices(contacts.letters(selection, clock.now()));
      return {
        pages,
        letters: letters.map(({ letter, at }) => ({ letter, page: Math.floor(at / rowsOfTable) })),
      };
    },
    /** All contacts that match, in the order of the pages. */
    matching: async (view: BookView) => (await exportList(view)).contacts,
    /** The same with its freshness, for a file. */
    exportList,
    /** The contacts whose first, last or whole name this is, in any case; does not ask Telegram. */
    async called(name: string): Promise<readonly Contact[]> {
      const found = await runInSlices((await cached()).search(name, clock.now()));
      const wanted = name.trim().toLowerCase();
      return found.filter((contact) =>
        [contact.firstName, contact.lastName, fullName(contact)].some(
          (part) => part.toLowerCase() === wanted,
        ),
      );
    },
    /** Undefined if the user is not a contact. */
    contact: async (id: bigint) => (await fresh()).contacts.get(id),
    /** The contacts with these numbers, by number. */
    withPhones: async (phones: readonly string[]) =>
      runInSlices((await fresh()).contacts.withPhones(phones)),
    /** The note and labels of a user, contact or not. */
    annotation: async (id: bigint): Promise<Annotation> =>
      (await fresh()).contacts.annotationOf(id),
    /** When a contact who had the account in their contacts was first seen not to have it; undefined if never. */
    lostMutualAt: async (id: bigint): Promise<Date | undefined> =>
      (await fresh()).contacts.timesOf(id).lostMutualAt,
    /** The keys of the labels that all of these users have. */
    commonLabels: async (ids: readonly bigint[]) => runInSlices(commonLabels(await cached(), ids)),
    /** The labels of the contacts, the most used first. */
    labels: async () => runInSlices(countLabels(await cached())),
    /** Separates the words that name contacts from the text after them; the first word at least. */
    splitReference: async (text: string) =>
      runInSlices(splitReference(text, (await fresh()).contacts.values())),

    ids: () => pool.use(accountId, ({ addressBook }) => addressBook.getContactIds()),
    /** The contacts, with their last-seen status as Telegram has it now; if that is `stale`, as it was. */
    async statuses(): Promise<Statuses> {
      const stale = await pool
        .use(accountId, async ({ addressBook, cache }) => {
          await cache.sync(addressBook);
          await cache.updateAllLastSeen(await addressBook.getLastSeen());
        })
        .then(() => undefined, staleReason);
      const { contacts, listFacts } = await readList(accountId, pool, services, stale);
      return { contacts, asOf: listFacts.syncedAt, stale };
    },
    /** Contacts with a birthday yesterday, today or tomorrow, in this order. */
    birthdays: () => pool.use(accountId, (session) => findBirthdays(session, services)),
  };
}
