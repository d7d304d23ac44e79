import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { accountId, bytes, id, time } from './columns.ts';
import type { StoredRow } from '../stored-row.ts';

/** Address books that were sent to be imported. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    /** Of the file; empty where there was none. */
    name: text('name').notNull(),
    state: text('state', {
      enum: ['columns_needed', 'planned', 'running', 'waiting', 'paused', 'cancelled', 'done'],
    }).notNull(),
    /** Two letters, ISO 3166. */
    country: text('country'),
    /** What was read, gzipped JSON, or the file itself while its columns are unknown; until it runs. */
    source: bytes('source'),
    messageId: id('message_id'),
    /** When to go on, while waiting. Whoever is about to go on moves it first. */
    dueAt: time('due_at'),
    waitsFor: text('waits_for', { enum: ['flood', 'later', 'trouble'] }),
    createdAt: time('created_at').notNull(),
    startedAt: time('started_at'),
    endedAt: time('ended_at'),
  },
  (table) => [
    index('imports_person').on(table.personId, table.createdAt),
    index('imports_due').on(table.dueAt),
  ],
);

/** The ledger: every number of an import, and what became of it. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** From 0, in the order of the file. */
    position: integer('position').notNull(),
    /** What stands in the row as planned. */
    row: jsonb('row').$type<StoredRow>().notNull(),
    kind: text('kind', {
      enum: ['new', 'by_id', 'rename', 'already', 'duplicate', 'unusable'],
    }).notNull(),
    on: boolean('on').notNull(),
    /** None while planned. */
    outcome: text('outcome', {
      enum: [
        'pending',
        'added',
        'renamed',
        'already',
        'not_found',
        'later',
        'declined',
        'failed',
        'left',
      ],
    }),
    importers: integer('importers').notNull().default(0),
    /** When it is sent next, for `later`. */
    until: time('until'),
    tries: integer('tries').notNull().default(0),
    /** Why it failed, as a kind of `Failure`. */
    problem: text('problem'),
    changeId: uuid('change_id'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.position] }),
    index('import_rows_kind').on(table.importId, table.kind, table.position),
    index('import_rows_outcome').on(table.importId, table.outcome, table.position),
  ],
);
