import { index, integer, pgTable, primaryKey, text, uuid } from '../drizzle/drizzle.ts';
import { accounts } from './accounts.ts';
import { bytes, id, time } from './columns.ts';
import { people } from './people.ts';

/** Messages with buttons that can be pressed until their matter is over. */
export const liveButtons = pgTable(
  'live_buttons',
  {
    personId: id('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    messageId: integer('message_id').notNull(),
    /** Null before the person has an account. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** What the buttons can be pressed for, each a word and an id. */
    matters: text('matters').array().notNull(),
    /** The keyboard of the message as JSON, sealed: its buttons name people. */
    keyboard: bytes('keyboard').notNull(),
    keyId: text('key_id').notNull(),
    shownAt: time('shown_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.messageId] }),
    index('live_buttons_account').on(table.accountId),
    index('live_buttons_shown').on(table.shownAt),
    index('live_buttons_key').on(table.keyId, table.personId, table.messageId),
  ],
);
