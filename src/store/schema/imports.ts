import {
  sql,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from '../drizzle/drizzle.ts';
import { rowKinds } from '../../contacts/import/import-row.ts';
import { importPurposes } from '../../contacts/import/import-purpose.ts';
import { rowOutcomes } from '../../contacts/import/row-outcome.ts';
import type { Country } from '../../contacts/phone.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { ImportedFile } from '../stored/imported-file.ts';
import type { StoredRestore } from '../stored/stored-restore.ts';
import type { StoredRow } from '../stored/stored-row.ts';
import { accountId } from './accounts.ts';
import { bytes, id, time } from './columns.ts';

/** Imports of address books. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    /** The name of the file; empty where there was none. */
    name: text('name').notNull(),
    /** The tables that were imported, which the bot downloads again to give them back; null for other sources. */
    files: jsonb('files').$type<readonly ImportedFile[]>(),
    /** The snapshot or backup that it restores; null for other imports. */
    restored: jsonb('restored').$type<StoredRestore>(),
    state: text('state', {
      enum: ['columns_needed', 'planned', 'running', 'waiting', 'paused', 'cancelled', 'done'],
    }).notNull(),
    /** Holds deferred numbers of single cards that were sent without a plan; deleted when it is done. */
    quiet: boolean('quiet').notNull().default(false),
    purpose: text('purpose', { enum: importPurposes }).notNull().default('add'),
    /** Two letters, ISO 3166. */
    country: text('country').$type<Country>(),
    /**
     * The records, or the file itself while its columns are unknown, gzipped and sealed with the key
     * `sourceKeyId`; until the import runs. Those of versions before 0.2 are in clear, without a key, until
     * the start seals them.
     */
    source: bytes('source'),
    sourceKeyId: text('source_key_id'),
    /** Which reading comes first where a number fits a plan at home and abroad. */
    reading: text('reading', { enum: ['likelier', 'home', 'international'] })
      .notNull()
      .default('likelier'),
    /** The preview's remarks about the source as a whole; null for imports planned by older versions. */
    facts: jsonb('facts').$type<SourceFacts>(),
    messageId: id('message_id'),
    /**
     * While waiting: when to continue. While running: when another process may take it over, which its worker
     * moves forward. A process that reserves it moves it forward first.
     */
    dueAt: time('due_at'),
    /** The attempt that works on it, in whatever process; null while none does. */
    worker: uuid('worker'),
    /**
     * While waiting, the reason; while paused, the problem that a person must solve, or the reason it
     * waited.
     */
    waitsFor: text('waits_for', {
      enum: ['flood', 'deferred', 'trouble', 'signed_out', 'restricted', 'outdated', 'refused'],
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
    index('imports_key')
      .on(table.sourceKeyId, table.id)
      .where(sql`${table.source} is not null`),
  ],
);

/** The ledger: a row per number or person of an import, with its outcome. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** From 0, in the order of the file. */
    position: integer('position').notNull(),
    /** The rest of the row as it was planned. */
    row: jsonb('row').$type<StoredRow>().notNull(),
    /**
     * Sealed with the key `textKeyId`: the text of an unusable row as written, which may be anything; of other
     * rows the note and labels of the record as JSON, until the contact has them.
     */
    text: bytes('sealed_text'),
    textKeyId: text('text_key_id'),
    kind: text('kind', { enum: rowKinds }).notNull(),
    on: boolean('on').notNull(),
    /** E.164, for rows that are sent by number. */
    number: text('number'),
    /** Null while planned, and for rows with nothing to send. */
    outcome: text('outcome', { enum: rowOutcomes }),
    importers: integer('importers').notNull().default(0),
    /** For `deferred`: when it is sent next. */
    until: time('until'),
    /** How often Telegram deferred it. */
    tries: integer('tries').notNull().default(0),
    /** Why it failed, as a kind of `TelegramError`. */
    problem: text('problem').$type<FailureReason['kind']>(),
    /** Set before it is sent and cleared with the answer: after a crash such a row may have been done. */
    inFlight: boolean('in_flight').notNull().default(false),
    /** The change it was last sent as. */
    changeId: uuid('change_id'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.position] }),
    // Rows leave these two once they are settled, and are stored faster than in an index of outcomes.
    index('import_rows_unsettled')
      .on(table.importId, table.position)
      .where(sql`${table.outcome} in ('pending', 'deferred')`),
    index('import_rows_open')
      .on(table.number)
      .where(sql`${table.outcome} in ('pending', 'deferred')`),
    index('import_rows_key')
      .on(table.textKeyId, table.importId, table.position)
      .where(sql`${table.text} is not null`),
    // Each batch of an import looks for these, of which most imports have none.
    index('import_rows_annotated')
      .on(table.importId, table.position)
      .where(sql`${table.text} is not null and ${table.kind} <> 'unusable'`),
  ],
);
