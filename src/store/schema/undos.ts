import { sql, index, integer, pgTable, text, uuid } from '../drizzle/drizzle.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Undos of operations. The outcome of each change is in `changes`. */
export const undos = pgTable(
  'undos',
  {
    /** Also the operation id of the changes that the undo makes. */
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    /** The operation that is undone. */
    operationId: uuid('operation_id').notNull().unique(),
    state: text('state', { enum: ['running', 'waiting', 'stopped', 'done'] }).notNull(),
    /** While waiting, the reason; while stopped, the problem that a person must solve. */
    waitsFor: text('waits_for', {
      enum: ['flood', 'deferred', 'trouble', 'signed_out', 'restricted', 'outdated', 'refused'],
    }),
    /** As in `imports`. */
    dueAt: time('due_at'),
    worker: uuid('worker'),
    /** How often in a row Telegram could not be reached. */
    troubles: integer('troubles').notNull().default(0),
    messageId: id('message_id'),
    createdAt: time('created_at').notNull(),
    endedAt: time('ended_at'),
  },
  (table) => [
    index('undos_person').on(table.personId),
    index('undos_account').on(table.accountId),
    index('undos_due')
      .on(table.dueAt)
      .where(sql`${table.state} in ('running', 'waiting')`),
  ],
);
