import { sql, index, jsonb, pgTable, text } from '../drizzle/drizzle.ts';
import type { StoredView } from '../stored/stored-view.ts';
import { accountId } from './accounts.ts';
import { bytes, id, time } from './columns.ts';

/** State behind the buttons of messages. */
export const views = pgTable(
  'views',
  {
    /** Equal views of an account have the same. */
    id: text('id').primaryKey(),
    personId: id('person_id').notNull(),
    accountId: accountId(),
    /** The view as JSON, sealed with the key `keyId`; null while `view` has it. */
    sealed: bytes('sealed'),
    keyId: text('key_id'),
    /** Views of versions before 0.2, in clear until the start seals them. */
    view: jsonb('view').$type<StoredView>(),
    usedAt: time('used_at').notNull(),
  },
  (table) => [
    index('views_used').on(table.usedAt),
    index('views_key')
      .on(table.keyId, table.id)
      .where(sql`${table.sealed} is not null`),
  ],
);
