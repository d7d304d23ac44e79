import { sql } from 'drizzle-orm';
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
import { rowKinds } from '../../contacts/import/import-row.ts';
import { rowOutcomes } from '../../contacts/import/row-outcome.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { StoredRow } from '../stored/stored-row.ts';
import { accountId } from './accounts.ts';
import { bytes, id, time } from './columns.ts';

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
    /** Holds what is left of a few cards that were sent without a plan; deleted when it is done. */
    quiet: boolean('quiet').notNull().default(false),
    /** Brings back what a snapshot holds: that people are called as they were is the point of it. */
    restores: boolean('restores').notNull().default(false),
    /** Two letters, ISO 3166. */
    country: text('country'),
    /** What was read, gzipped JSON, or the gzipped file while its columns are unknown; until it runs. */
    source: bytes('source'),
    /** Which reading comes first where a number fits a plan at home and abroad. */
    reading: text('reading', { enum: ['likelier', 'home', 'international'] })
      .notNull()
      .default('likelier'),
    /** What the preview says of the source as a whole; none for imports planned before it was kept. */
    facts: jsonb('facts').$type<SourceFacts>(),
    messageId: id('message_id'),
    /**
     * While waiting: when to go on. While running: when to look whether somebody still works on it.
     * Whoever takes it up moves it first.
     */
    dueAt: time('due_at'),
    /** While waiting; while paused, what somebody has to do something about, or what it waited for. */
    waitsFor: text('waits_for', {
      enum: ['flood', 'later', 'trouble', 'signed_out', 'restricted', 'outdated', 'refused'],
    }),
    /** How often in a row Telegram could not be reached. */
    troubles: integer('troubles').notNull().default(0),
    createdAt: time('created_at').notNull(),
    startedAt: time('started_at'),
    endedAt: time('ended_at'),
  },
  (table) => [
    index('imports_person').on(table.personId, table.createdAt),
    index('imports_account').on(table.accountId),
    index('imports_due')
      .on(table.dueAt)
      .where(sql`${table.state} in ('running', 'waiting')`),
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
    kind: text('kind', { enum: rowKinds }).notNull(),
    on: boolean('on').notNull(),
    /** E.164, of rows that are sent by number. */
    number: text('number'),
    /** None while planned, and none for rows that there is nothing to send of. */
    outcome: text('outcome', { enum: rowOutcomes }),
    importers: integer('importers').notNull().default(0),
    /** When it is sent next, for `later`. */
    until: time('until'),
    /** How often Telegram put it off. */
    tries: integer('tries').notNull().default(0),
    /** Why it failed, as a kind of `TelegramError`. */
    problem: text('problem'),
    /** Set before it is sent and cleared with the answer: after a death these may have been done. */
    inFlight: boolean('in_flight').notNull().default(false),
    /** The change it was last sent as. */
    changeId: uuid('change_id'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.position] }),
    index('import_rows_kind').on(table.importId, table.kind, table.position),
    index('import_rows_outcome').on(table.importId, table.outcome, table.position),
    index('import_rows_open')
      .on(table.number)
      .where(sql`${table.outcome} in ('pending', 'later')`),
  ],
);
