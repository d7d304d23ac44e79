import { index, integer, pgTable, primaryKey, text, uuid } from '../drizzle/drizzle.ts';
import { accountId } from './accounts.ts';
import { time } from './columns.ts';

/**
 * Messages that are due about what became of long work or of a pairing, one for each. They hold no words: the message
 * is made of the work as it is when it is sent.
 */
export const reports = pgTable(
  'reports',
  {
    kind: text('kind', { enum: ['import', 'undo', 'paired', 'paired_again'] }).notNull(),
    /** The account of a pairing is its work. */
    workId: uuid('work_id').notNull(),
    accountId: accountId(),
    /** When it is due; a process that delivers it moves it forward first. */
    dueAt: time('due_at').notNull(),
    /** How often it was reserved for delivery. */
    tries: integer('tries').notNull().default(0),
    /** Counts what happened to the work: a report that is delivered meanwhile stays due. */
    revision: integer('revision').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.workId] }),
    index('reports_due').on(table.dueAt),
    index('reports_account').on(table.accountId),
  ],
);
