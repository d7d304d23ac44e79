import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from '../drizzle/drizzle.ts';
import type { JsonContact } from '../../contacts/contact-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Times at which a whole contact list was kept. Later snapshots have higher ids. */
export const snapshots = pgTable(
  'snapshots',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: accountId(),
    takenAt: time('taken_at').notNull(),
    /** When the list was last found unchanged: no further snapshot was taken then. */
    sameAt: time('same_at').notNull(),
    cause: text('cause', { enum: ['daily', 'import', 'delete', 'undo', 'asked'] }).notNull(),
    contactCount: integer('contact_count').notNull(),
  },
  (table) => [index('snapshots_account').on(table.accountId, table.id)],
);

/** Contacts as ranges of snapshots: a contact that stays the same is one row. */
export const snapshotContacts = pgTable(
  'snapshot_contacts',
  {
    accountId: accountId(),
    userId: id('user_id').notNull(),
    /** The first snapshot that has the contact like this. */
    since: id('since').notNull(),
    /** The first later snapshot that has not; null while the latest has. */
    until: id('until'),
    contact: jsonb('contact').$type<JsonContact>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.userId, table.since] }),
    index('snapshot_contacts_until').on(table.accountId, table.until),
  ],
);
