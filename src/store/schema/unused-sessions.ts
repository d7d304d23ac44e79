import { index, integer, pgTable, text, uuid } from '../drizzle/drizzle.ts';
import { bytes, time } from './columns.ts';

/**
 * Sessions at Telegram that no account uses. A row names no person and no account, so that it may outlive
 * them: it is deleted by the transaction that stores its session as an account, or once that is signed out.
 */
export const unusedSessions = pgTable(
  'unused_sessions',
  {
    /** Names the sign-in, for the person who confirms it. */
    id: uuid('id').primaryKey(),
    /** The attempt that may still store the session; null if it is to be signed out. */
    attemptId: uuid('attempt_id'),
    /** Sealed with the key `keyId`. */
    session: bytes('session').notNull(),
    keyId: text('key_id').notNull(),
    /** When signing out is tried next; a process that tries it moves it forward first. */
    dueAt: time('due_at').notNull(),
    /** How often signing out was tried. */
    tries: integer('tries').notNull().default(0),
  },
  (table) => [index('unused_sessions_key').on(table.keyId, table.id)],
);
