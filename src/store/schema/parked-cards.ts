import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { StoredCard } from '../stored-user.ts';
import { accountId } from './accounts.ts';
import { time } from './columns.ts';

/** Cards that Telegram asked to send again later. */
export const parkedCards = pgTable(
  'parked_cards',
  {
    accountId: accountId(),
    phone: text('phone').notNull(),
    card: jsonb('card').$type<StoredCard>().notNull(),
    /** When it is sent next. Whoever is about to send it moves this on first. */
    until: time('until').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.phone] }),
    index('parked_cards_until').on(table.until),
  ],
);
