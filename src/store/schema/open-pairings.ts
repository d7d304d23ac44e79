import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, time } from './columns.ts';
import { people } from './people.ts';

/** People who are pairing an account, so that every process deletes secrets that they type into the chat. */
export const openPairings = pgTable('open_pairings', {
  personId: id('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** The attempt whose end deletes the row; null if there is only a link to the pairing page. */
  attemptId: uuid('attempt_id'),
  /** `password`: Telegram or the pairing page may ask for one. */
  expects: text('expects', { enum: ['code', 'password'] }).notNull(),
  startedAt: time('started_at').notNull(),
  /** Attempts and links last for ten minutes. */
  endsAt: time('ends_at').notNull(),
});
