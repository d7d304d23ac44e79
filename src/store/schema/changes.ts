import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ChangeKindName } from '../../contacts/changes/kinds.ts';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** What was done to one contact, number or list; written before it is sent. */
export const changes = pgTable(
  'changes',
  {
    id: uuid('id').primaryKey(),
    /** In the order they were written: of one call they are of one time. */
    position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    /** What one command did: deleting twelve people is one operation of twelve changes. */
    operationId: uuid('operation_id').notNull(),
    kind: text('kind').$type<ChangeKindName>().notNull(),
    /** `unknown`: sent, and no answer came. */
    state: text('state', { enum: ['written', 'done', 'failed', 'unknown'] }).notNull(),
    /** Why it failed, as a kind of `TelegramError`, where Telegram said so. */
    problem: text('problem'),
    /** What only the kind knows: `contacts/changes/<kind>.ts` writes and reads it. */
    payload: jsonb('payload').$type<object>().notNull().default({}),
    before: jsonb('before').$type<JsonUser>(),
    after: jsonb('after').$type<JsonUser>(),
    /** Names, usernames and numbers it is about, folded, to be searched. */
    about: text('about').notNull().default(''),
    /** For all that a merge did: the name that was kept; empty where several were. */
    mergedInto: text('merged_into'),
    /** The change that this one takes back. */
    undoes: uuid('undoes'),
    /** What came of taking this one back. */
    takenBack: text('taken_back', {
      enum: ['undone', 'nothing', 'changed', 'impossible', 'failed'],
    }),
    madeAt: time('made_at').notNull(),
    settledAt: time('settled_at'),
  },
  (table) => [
    index('changes_account_made').on(table.accountId, table.madeAt),
    index('changes_operation').on(table.operationId),
    index('changes_account_operation').on(table.accountId, table.operationId, table.position),
    index('changes_open')
      .on(table.madeAt)
      .where(sql`${table.state} = 'written'`),
    index('changes_unsettled')
      .on(table.accountId)
      .where(sql`${table.state} in ('written', 'unknown')`),
    uniqueIndex('changes_undoes')
      .on(table.undoes)
      .where(sql`${table.state} in ('written', 'done')`),
  ],
);
