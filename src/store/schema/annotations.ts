import { sql, index, pgTable, text, uniqueIndex, uuid } from '../drizzle/drizzle.ts';
import { accountId } from './accounts.ts';
import { bytes, id, time } from './columns.ts';

/**
 * The notes and labels that people keep about users, and their former versions, which changes name so that an undo
 * brings them back. A version never changes.
 */
export const annotations = pgTable(
  'annotations',
  {
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    /** The user that it is about, who need not be a contact any more. */
    userId: id('user_id').notNull(),
    kind: text('kind', { enum: ['note', 'labels'] }).notNull(),
    /** The note, or the labels as a JSON array, sealed with the key `keyId`. */
    sealed: bytes('sealed').notNull(),
    keyId: text('key_id').notNull(),
    /** Null for the present version. */
    replacedAt: time('replaced_at'),
  },
  (table) => [
    index('annotations_account').on(table.accountId, table.id),
    uniqueIndex('annotations_present')
      .on(table.accountId, table.userId, table.kind)
      .where(sql`${table.replacedAt} is null`),
    index('annotations_replaced')
      .on(table.replacedAt)
      .where(sql`${table.replacedAt} is not null`),
    index('annotations_key').on(table.keyId, table.id),
  ],
);
