import { pgTable, text, uuid } from '../drizzle/drizzle.ts';
import { id, time } from './columns.ts';
import { people } from './people.ts';

/**
 * People who are pairing an account: every process deletes secrets that they type into the chat, and only
 * the attempt of the row may store an account.
 */
export const openPairings = pgTable('open_pairings', {
  personId: id('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Null once the attempt ended or was interrupted, while the person may still type a secret. */
  attemptId: uuid('attempt_id'),
  /** The sign-in of the attempt that the person confirmed: a row of `unused_sessions`. */
  confirmed: uuid('confirmed'),
  /** `password`: Telegram or the pairing page may ask for one. */
  expects: text('expects', { enum: ['code', 'password'] }).notNull(),
  startedAt: time('started_at').notNull(),
  /** Attempts and links last for ten minutes. */
  endsAt: time('ends_at').notNull(),
});
