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
  /** Null once the attempt ended, while a link to the pairing page is left or the program was stopped. */
  attemptId: uuid('attempt_id'),
  /** `password`: Telegram or the pairing page may ask for one. */
  expects: text('expects', { enum: ['code', 'password'] }).notNull(),
  startedAt: time('started_at').notNull(),
  /** Attempts and links last for ten minutes. */
  endsAt: time('ends_at').notNull(),
});
