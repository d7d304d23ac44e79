import { index, integer, pgTable, text, uuid } from '../drizzle/drizzle.ts';
import { bytes, id, time } from './columns.ts';
import { people } from './people.ts';

/** Where the pairing attempts of people stand, for their pages, which every process serves. */
export const pairingAttempts = pgTable(
  'pairing_attempts',
  {
    id: uuid('id').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Also in `shown`. Nothing follows `paired` and `ended`. */
    step: text('step', {
      enum: ['choose', 'qr', 'code', 'password', 'confirm', 'paired', 'ended'],
    }).notNull(),
    /** What the page shows, sealed with the key `keyId`: a login link, a number, the hint for a password. */
    shown: bytes('shown').notNull(),
    keyId: text('key_id').notNull(),
    /** Counts the changes of `shown`. */
    version: integer('version').notNull().default(0),
    /** No page shows the attempt any longer. */
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [
    index('pairing_attempts_key').on(table.keyId, table.id),
    index('pairing_attempts_person').on(table.personId),
  ],
);
