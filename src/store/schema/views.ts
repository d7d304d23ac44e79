import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { StoredView } from '../stored/stored-view.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** State behind the buttons of messages. */
export const views = pgTable(
  'views',
  {
    id: text('id').primaryKey(),
    personId: id('person_id').notNull(),
    accountId: accountId(),
    view: jsonb('view').$type<StoredView>().notNull(),
    /** What makes two views the same; a view itself can be too large for an index. */
    digest: text('digest')
      .notNull()
      .generatedAlwaysAs(sql`md5(view::text)`),
    usedAt: time('used_at').notNull(),
  },
  (table) => [
    unique('views_same').on(table.personId, table.accountId, table.digest),
    index('views_used').on(table.usedAt),
  ],
);
