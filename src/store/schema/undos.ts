import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Operations that are being taken back, or were. What came of each change stands in `changes`. */
export const undos = pgTable(
  'undos',
  {
    /** The operation that the changes which take back belong to. */
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    /** What is taken back. */
    operationId: uuid('operation_id').notNull().unique(),
    state: text('state', { enum: ['running', 'waiting', 'stopped', 'done'] }).notNull(),
    /** While waiting; while stopped, what somebody has to do something about. */
    waitsFor: text('waits_for', {
      enum: ['flood', 'trouble', 'signed_out', 'restricted', 'outdated', 'refused'],
    }),
    /** While waiting: when to go on. While running: when to look whether somebody still works on it. */
    dueAt: time('due_at'),
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
