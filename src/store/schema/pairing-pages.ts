import { index, pgTable, uuid } from '../drizzle/drizzle.ts';
import { bytes } from './columns.ts';
import { pairingAttempts } from './pairing-attempts.ts';
import { tokens } from './tokens.ts';

/** Pairing pages whose link was opened. A page goes with its token, which the person voids, and with its attempt. */
export const pairingPages = pgTable(
  'pairing_pages',
  {
    /** Of its token. */
    hash: bytes('hash')
      .primaryKey()
      .references(() => tokens.hash, { onDelete: 'cascade' }),
    /** SHA-256 of the random value of the browser that opened the link, the only one that may use the page. */
    browser: bytes('browser').notNull(),
    /** Null until the attempt has begun. */
    attemptId: uuid('attempt_id').references(() => pairingAttempts.id, { onDelete: 'cascade' }),
    /** The long poll that began last, in whatever process: it ends the one before. */
    poll: uuid('poll'),
  },
  (table) => [index('pairing_pages_attempt').on(table.attemptId)],
);
