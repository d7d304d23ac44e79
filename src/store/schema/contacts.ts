import { boolean, integer, pgTable, primaryKey, text } from '../drizzle/drizzle.ts';
import { accountMarks } from '../../contacts/contact.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** When an account's contact list was last known to be the one in `contacts`. */
export const contactLists = pgTable('contact_lists', {
  accountId: accountId().primaryKey(),
  savedCount: integer('saved_count').notNull(),
  /** When the whole list was read: Telegram's "not modified" covers membership, not names. */
  readAt: time('read_at').notNull(),
  syncedAt: time('synced_at').notNull(),
});

/** The contact lists, as last read. */
export const contacts = pgTable(
  'contacts',
  {
    accountId: accountId(),
    id: id('id').notNull(),
    accessHash: id('access_hash').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    usernames: text('usernames').array().notNull(),
    phone: text('phone'),
    lastSeen: text('last_seen', {
      enum: ['online', 'offline', 'recently', 'last_week', 'last_month', 'hidden'],
    }).notNull(),
    lastSeenAt: time('last_seen_at'),
    lastSeenByMe: boolean('last_seen_by_me').notNull(),
    kind: text('kind', { enum: ['person', 'bot', 'deleted'] }).notNull(),
    premium: boolean('premium').notNull(),
    closeFriend: boolean('close_friend').notNull(),
    mutual: boolean('mutual').notNull(),
    /** Null for most, and for rows of older versions until the list is read again. */
    marks: text('marks', { enum: accountMarks }).array(),
    /** When it appeared in the list; null for those of the first read, and of older versions. */
    addedAt: time('added_at'),
    /** When the user, who had the account in their contacts, was first seen not to have it. */
    lostMutualAt: time('lost_mutual_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);
