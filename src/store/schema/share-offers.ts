import { boolean, jsonb, pgTable, primaryKey } from '../drizzle/drizzle.ts';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Telegram's last answer about sharing the account's number with a user, in the bar above their chat. */
export const shareOffers = pgTable(
  'share_offers',
  {
    accountId: accountId(),
    userId: id('user_id').notNull(),
    /** The user when the offer appeared; null while there is no offer. */
    user: jsonb('user').$type<JsonUser>(),
    offered: boolean('offered').notNull(),
    /** When the present offer became known to the person, by a notification or an answer. */
    deliveredAt: time('delivered_at'),
    /** When Telegram was asked; null when an update brought it. */
    checkedAt: time('checked_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.userId] })],
);
