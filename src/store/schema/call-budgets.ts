import { doublePrecision, index, integer, pgTable, primaryKey, text } from '../drizzle/drizzle.ts';
import { time } from './columns.ts';

/** Calls to Telegram that were made lately: buckets that leak. */
export const callBudgets = pgTable(
  'call_budgets',
  {
    /** An HMAC of the account or the person, or `all` for the API id. */
    spender: text('spender').notNull(),
    method: text('method').notNull(),
    /** How many calls the bucket holds, and how long it takes until one has leaked. */
    calls: integer('calls').notNull(),
    everySeconds: doublePrecision('every_seconds').notNull(),
    /** Calls in the bucket at `changedAt`. */
    level: doublePrecision('level').notNull(),
    /** Seconds that the last call had to wait; 0 when it was let through. */
    wait: doublePrecision('wait').notNull(),
    changedAt: time('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.spender, table.method] }),
    index('call_budgets_changed').on(table.changedAt),
  ],
);
