import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Exports of contacts that were asked for: one an account, until its list is stored. */
export const takeouts = pgTable(
  'takeouts',
  {
    accountId: accountId().primaryKey(),
    /** The export under way at Telegram, to be finished whatever happens; none while waiting. */
    takeoutId: id('takeout_id'),
    /** When Telegram lets it begin without its owner's Allow. */
    allowedAt: time('allowed_at'),
    askedAt: time('asked_at').notNull(),
    /** When Telegram is asked next. Whoever is about to ask moves it on first. */
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
