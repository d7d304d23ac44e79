import { pgTable, primaryKey, text } from '../drizzle/drizzle.ts';

/** The names of tables with sealed rows, for people. */
export const sealedNames = [
  'sessions',
  'unused sessions',
  'pairing steps',
  'pairing inputs',
  'questions',
  'updates',
  'views',
  'buttons',
  'files',
  'texts',
  'annotations',
] as const;

/**
 * Rows that an earlier version sealed for a former purpose, or stored in clear. Only a migration adds to it,
 * and what is not in it opens with its present purpose only. A start seals the rows anew, and deletes the entry.
 */
export const formerSeals = pgTable(
  'former_seals',
  {
    name: text('name', { enum: sealedNames }).notNull(),
    /** The key that sealed the rows; empty for rows in clear. */
    keyId: text('key_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.keyId] })],
);
