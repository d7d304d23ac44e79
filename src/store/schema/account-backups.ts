import { sql, index, integer, pgTable, text } from '../drizzle/drizzle.ts';
import { accountId } from './accounts.ts';
import { time } from './columns.ts';

/** When backups of accounts are sent to their people, and what the last one was. */
export const accountBackups = pgTable(
  'account_backups',
  {
    accountId: accountId().primaryKey(),
    /** Null: only when the person asks. */
    every: text('every', { enum: ['daily', 'weekly', 'monthly'] }),
    /**
     * When the next one is looked at. A process that reserves it moves it forward first. Null without an interval, and
     * while the person blocks the bot.
     */
    dueAt: time('due_at'),
    /** How often in a row it was reserved. */
    tries: integer('tries').notNull().default(0),
    /** A keyed digest of the content that was sent last; null before the first. */
    digest: text('digest'),
    sentAt: time('sent_at'),
  },
  (table) => [
    index('account_backups_due')
      .on(table.dueAt)
      .where(sql`${table.dueAt} is not null`),
  ],
);
