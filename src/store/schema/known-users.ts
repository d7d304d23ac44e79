import { index, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Who is no contact, but was met: their access hashes are how this account can address them. */
export const knownUsers = pgTable(
  'known_users',
  {
    accountId: accountId(),
    id: id('id').notNull(),
    user: jsonb('user').$type<JsonUser>().notNull(),
    seenAt: time('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('known_users_latest').on(table.accountId, table.seenAt),
    index('known_users_seen').on(table.seenAt),
  ],
);
