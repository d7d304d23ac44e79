import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** What a person is told unasked; written down before it is told, so that a death loses nothing. */
export const news = pgTable(
  'news',
  {
    id: uuid('id').primaryKey(),
    /** In the order in which they came up. */
    position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    kind: text('kind', {
      enum: [
        'joined',
        'share_offer',
        'name',
        'username',
        'number',
        'account_deleted',
        'birthday',
        'found_out',
        'signed_out',
        'saved_list',
      ],
    }).notNull(),
    /** Whom it is about; 0 for what is about nobody. */
    userId: id('user_id').notNull(),
    user: jsonb('user').$type<JsonUser>(),
    /** What was replaced, and by what; for `found_out` the operation and what came of it. */
    was: text('was').notNull().default(''),
    now: text('now').notNull().default(''),
    /** The day in UTC it came up: the same is news once a day. */
    day: date('day', { mode: 'string' }).notNull(),
    /** When it is to be told; whoever tells it moves it on first. */
    dueAt: time('due_at').notNull(),
    /** How often it was taken to be told. */
    tries: integer('tries').notNull().default(0),
    /** Also when it was given up. */
    deliverAt: time('told_at'),
  },
  (table) => [
    unique('news_same').on(
      table.accountId,
      table.kind,
      table.userId,
      table.was,
      table.now,
      table.day,
    ),
    index('news_due')
      .on(table.dueAt)
      .where(sql`${table.deliverAt} is null`),
  ],
);

/** When each account is next looked after without being asked. */
export const rounds = pgTable(
  'rounds',
  { accountId: accountId().primaryKey(), dueAt: time('due_at').notNull() },
  (table) => [index('rounds_due').on(table.dueAt)],
);
