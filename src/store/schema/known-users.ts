import { index, jsonb, pgTable, primaryKey } from '../drizzle/drizzle.ts';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Users this account has met who are no contacts; their access hashes let it address them. */
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
