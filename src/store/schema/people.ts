import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
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
});
