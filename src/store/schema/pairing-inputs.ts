import { index, pgTable, text, uuid } from '../drizzle/drizzle.ts';
import { bytes, time } from './columns.ts';
import { pairingAttempts } from './pairing-attempts.ts';

/**
 * What people type and press on pairing pages, until the process of the attempt has handled it. The migration makes
 * the table unlogged: it is in no log, no replica and no backup, and a crash of Postgres empties it.
 */
export const pairingInputs = pgTable(
  'pairing_inputs',
  {
    id: uuid('id').primaryKey(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => pairingAttempts.id, { onDelete: 'cascade' }),
    /** Sealed with the key `keyId`; null from when the process of the attempt has read it. */
    sealed: bytes('sealed'),
    keyId: text('key_id'),
    sentAt: time('sent_at').notNull(),
  },
  (table) => [
    index('pairing_inputs_key').on(table.keyId, table.id),
    index('pairing_inputs_attempt').on(table.attemptId),
  ],
);
