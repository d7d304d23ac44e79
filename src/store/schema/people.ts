import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { id, time } from './columns.ts';

/** Who may use the bot. */
export const people = pgTable('people', {
  /** Telegram user id. */
  id: id('id').primaryKey(),
  role: text('role', { enum: ['owner', 'member'] }).notNull(),
  createdAt: time('created_at').notNull(),
  /** Tables are sent as text, for apps that draw none. */
  plainTables: boolean('plain_tables').notNull().default(false),
  /** The owner's, for everybody: imports of more new numbers are asked about once more. */
  importAskAbove: integer('import_ask_above'),
  /** How long history and snapshots are kept; none: as long as the program keeps them unasked. */
  keepDays: integer('keep_days'),
  /** Kinds of news that they do not want. */
  newsOff: text('news_off')
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** The hour, in UTC, at which all news of a day are told at once; none: each as it comes. */
  digestHour: smallint('digest_hour'),
});
