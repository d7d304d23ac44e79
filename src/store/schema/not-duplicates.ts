import { pgTable, primaryKey, text } from '../drizzle/drizzle.ts';
import { accountId } from './accounts.ts';

/** Pairs of entries that look like one person and that the person marked as two. */
export const notDuplicates = pgTable(
  'not_duplicates',
  {
    accountId: accountId(),
    /** The keys of both, the lesser first. */
    one: text('one').notNull(),
    other: text('other').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.one, table.other] })],
);
