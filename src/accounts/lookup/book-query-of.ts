import type { BookQuery } from '../../contacts/book-query.ts';
import { readOnceMutual } from '../../store/former-contacts.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import type { Services } from '../services/services.ts';

/** The query of a view, with what the store adds to it. */
export async function bookQueryOf(
  accountId: string,
  view: StoredView,
  { database }: Services,
): Promise<Omit<BookQuery, 'pageSize'>> {
  const { words, sort, filter, page } = view;
  const onceMutual = filter === 'unseen' ? await readOnceMutual(database, accountId) : undefined;
  return { words, sort, filter, page, onceMutual };
}
