import { boolean, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** What the bar above the chat with somebody was last known to say about sharing one's number. */
export const shareOffers = pgTable(
  'share_offers',
  {
    accountId: accountId(),
    userId: id('user_id').notNull(),
    /** As seen when the offer came up; none while there is no offer. */
    user: jsonb('user').$type<JsonUser>(),
    offered: boolean('offered').notNull(),
    /** When the person was told of the offer that stands now. */
    deliverAt: time('told_at'),
    /** When Telegram was asked; undefined when it told by itself. */
    checkedAt: time('checked_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.userId] })],
);
