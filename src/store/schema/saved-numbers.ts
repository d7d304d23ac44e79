import { index, integer, pgTable, primaryKey, text } from '../drizzle/drizzle.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Requested exports of contacts: one per account, until its list is stored. */
export const takeouts = pgTable(
  'takeouts',
  {
    accountId: accountId().primaryKey(),
    /** The export that runs at Telegram, which must be finished in any case; null while waiting. */
    takeoutId: id('takeout_id'),
    /** When Telegram lets it begin even if the account's owner has not tapped Allow. */
    allowedAt: time('allowed_at'),
    askedAt: time('asked_at').notNull(),
    /** When Telegram is asked next. A process that is about to ask moves it forward first. */
    nextTryAt: time('next_try_at').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [index('takeouts_next').on(table.nextTryAt)],
);

/** When an account's list of saved numbers was read, also when it was empty. */
export const savedLists = pgTable('saved_lists', {
  accountId: accountId().primaryKey(),
  readAt: time('read_at').notNull(),
});

/** Telegram's list of every number an account ever imported, as last read. */
export const savedNumbers = pgTable(
  'saved_numbers',
  {
    accountId: accountId(),
    phone: text('phone').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.phone] })],
);
