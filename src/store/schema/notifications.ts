import {
  sql,
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from '../drizzle/drizzle.ts';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Notifications, stored before they are delivered, so that a crash loses none. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    /** In the order in which they were added. */
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
        'lost_mutual',
        'birthday',
        'reconciled',
        'signed_out',
        'saved_list',
      ],
    }).notNull(),
    /** The user it is about; 0 for none. */
    userId: id('user_id').notNull(),
    user: jsonb('user').$type<JsonUser>(),
    /**
     * The old and the new value; for `reconciled` the operation and its outcome; for `signed_out` the cause in
     * `was`, if Telegram gave one.
     */
    was: text('was').notNull().default(''),
    now: text('now').notNull().default(''),
    /** The day in UTC: the same notification is added once a day. */
    day: date('day', { mode: 'string' }).notNull(),
    /** When it is due; a process that delivers it moves it forward first. */
    dueAt: time('due_at').notNull(),
    /** How often it was reserved for delivery. */
    tries: integer('tries').notNull().default(0),
    /** When it was delivered or given up. */
    deliveredAt: time('delivered_at'),
  },
  (table) => [
    unique('notifications_same').on(
      table.accountId,
      table.kind,
      table.userId,
      table.was,
      table.now,
      table.day,
    ),
    index('notifications_due')
      .on(table.dueAt)
      .where(sql`${table.deliveredAt} is null`),
  ],
);

/** When each account's next background round is due. */
export const rounds = pgTable(
  'rounds',
  { accountId: accountId().primaryKey(), dueAt: time('due_at').notNull() },
  (table) => [index('rounds_due').on(table.dueAt)],
);
