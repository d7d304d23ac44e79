import {
  sql,
  boolean,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from '../drizzle/drizzle.ts';
import { bytes, id, time } from './columns.ts';
import { people } from './people.ts';

/** Paired Telegram accounts. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    telegramId: id('telegram_id').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    usernames: text('usernames').array().notNull(),
    phone: text('phone').notNull(),
    /** Sealed with the key `keyId`. */
    session: bytes('session').notNull(),
    keyId: text('key_id').notNull(),
    signedIn: boolean('signed_in').notNull(),
    pairedAt: time('paired_at').notNull(),
    current: boolean('current').notNull(),
    /** The random id of the note to write to Saved Messages; null once it is written. */
    noteId: id('note_id'),
    /** When the note is tried next. */
    noteDueAt: time('note_due_at'),
  },
  (table) => [
    unique('accounts_person_telegram').on(table.personId, table.telegramId),
    uniqueIndex('accounts_current')
      .on(table.personId)
      .where(sql`${table.current}`),
    index('accounts_key')
      .on(table.keyId, table.id)
      .where(sql`${table.signedIn}`),
  ],
);

/** The account a row belongs to; deleting the account deletes the row. */
export const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });
