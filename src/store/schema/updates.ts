import { sql, bigint, index, integer, pgTable, text, uuid } from '../drizzle/drizzle.ts';
import { bytes, id, time } from './columns.ts';

/** Updates from Telegram: stored before they are confirmed, kept open until they are handled. */
export const updates = pgTable(
  'updates',
  {
    /** Telegram's update id: the same update is stored once. */
    id: bigint('id', { mode: 'number' }).primaryKey(),
    /** Null once it was handled, as is the content. Both stay while it is skipped. */
    personId: id('person_id'),
    /** The update as JSON, sealed with the key `keyId`. */
    sealed: bytes('sealed'),
    keyId: text('key_id'),
    storedAt: time('stored_at').notNull(),
    /** How often a process died while this was its person's first open update. */
    tries: integer('tries').notNull().default(0),
    /** Kept for a while, because Telegram may deliver the update again. */
    doneAt: time('done_at'),
    /** It could not be handled. Owners may have it handled again, which opens it, until it is deleted. */
    skippedAt: time('skipped_at'),
    /** When owners were notified of that. */
    reportedAt: time('reported_at'),
  },
  (table) => [
    index('updates_open')
      .on(table.personId, table.id)
      .where(sql`${table.doneAt} is null`),
    index('updates_done')
      .on(table.doneAt)
      .where(sql`${table.doneAt} is not null`),
    index('updates_skipped')
      .on(table.skippedAt)
      .where(sql`${table.skippedAt} is not null`),
    index('updates_key')
      .on(table.keyId, table.id)
      .where(sql`${table.sealed} is not null`),
  ],
);

/** The process that handles a person's updates. It keeps the turn until it stops or dies. */
export const turns = pgTable('turns', {
  personId: id('person_id').primaryKey(),
  holder: uuid('holder').notNull(),
});
