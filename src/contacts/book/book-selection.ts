import type { ListPage } from '../list-page.ts';
import type { Contact } from '../contact.ts';
import { isLongUnseen } from '../long-unseen.ts';
import type { ContactColumns } from './contact-columns.ts';

export type BookFilter =
  | 'all'
  | 'mutual'
  /** A person who does not have the account in their contacts. */
  | 'one_sided'
  /** One of them who had it, and was seen to have it no longer. */
  | 'lost_mutual'
  | 'close_friends'
  | 'bots'
  | 'online'
  | 'no_phone'
  | 'deleted'
  /** Not seen for over a year, and never known to have the account in their contacts. */
  | 'unseen'
  /** An existing account without a letter in its name. */
  | 'nameless';

export type BookSort = 'name' | 'last_name' | 'last_seen' | 'newest';

/** Which contacts of a book, in which order. */
export interface BookSelection {
  /** The search text as typed; empty for all contacts. */
  readonly words: string;
  /** By name, the best matches of a search come first. */
  readonly sort: BookSort;
  readonly filter: BookFilter;
  /** Ids of contacts that once were mutual; they are not `unseen`. */
  readonly onceMutual?: ReadonlySet<bigint> | undefined;
}

export interface PageQuery {
  /** From 0. A page beyond the end, as after contacts were deleted, gives the last page. */
  readonly page: number;
  readonly pageSize: number;
}

export interface BookQuery extends BookSelection, PageQuery {}

export interface BookPage extends ListPage<Contact> {
  /** Contacts on all pages. */
  readonly total: number;
}

/** Whether the contact in a slot passes the filter of a selection. */
export function slotFilter(
  columns: ContactColumns,
  { filter, onceMutual }: Pick<BookSelection, 'filter' | 'onceMutual'>,
  now: Date,
): (slot: number) => boolean {
  switch (filter) {
    case 'all':
      return () => true;
    case 'mutual':
      return (slot) => columns.isMutual(slot);
    case 'one_sided':
      return (slot) => columns.kindOf(slot) === 'person' && !columns.isMutual(slot);
    case 'lost_mutual':
      return (slot) => columns.hasLostMutual(slot);
    case 'close_friends':
      return (slot) => columns.isCloseFriend(slot);
    case 'bots':
      return (slot) => columns.kindOf(slot) === 'bot';
    case 'online':
      return (slot) => columns.isOnline(slot, now);
    case 'no_phone':
      return (slot) => columns.phoneOf(slot) === undefined;
    case 'deleted':
      return (slot) => columns.kindOf(slot) === 'deleted';
    case 'unseen':
      return (slot) =>
        columns.kindOf(slot) === 'person' &&
        !columns.isMutual(slot) &&
        columns.hasSeenAt(slot) &&
        isLongUnseen(columns.lastSeenOf(slot), now) &&
        !onceMutual?.has(BigInt(columns.idOf(slot)));
    case 'nameless':
      return (slot) => columns.kindOf(slot) !== 'deleted' && columns.isNameless(slot);
  }
}
