import { sql, bigint, index, jsonb, pgTable, text, uniqueIndex, uuid } from '../drizzle/drizzle.ts';
import type { ChangeKindName } from '../../contacts/changes/kinds.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { JsonUser } from '../../contacts/user-json.ts';
import { accountId } from './accounts.ts';
import { id, time } from './columns.ts';

/** Changes of contacts, numbers and settings; recorded before they are sent. */
export const changes = pgTable(
  'changes',
  {
    id: uuid('id').primaryKey(),
    /** In the order they were recorded: changes of one call have the same time. */
    position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    /** Everything one command did: removing twelve contacts is one operation of twelve changes. */
    operationId: uuid('operation_id').notNull(),
    kind: text('kind').$type<ChangeKindName>().notNull(),
    /** `unknown`: sent, and no answer came. */
    state: text('state', { enum: ['written', 'done', 'failed', 'unknown'] }).notNull(),
    /** Why it failed, where Telegram gave a reason. */
    problem: text('problem').$type<FailureReason['kind']>(),
    /** Data of the kind, written and read by `contacts/changes/<kind>.ts` only. */
    payload: jsonb('payload').$type<object>().notNull().default({}),
    before: jsonb('before').$type<JsonUser>(),
    after: jsonb('after').$type<JsonUser>(),
    /** Names, usernames and numbers of its subjects, folded, for the search. */
    about: text('about').notNull().default(''),
    /** For all changes of a merge: the name that was kept; empty where several were. */
    mergedInto: text('merged_into'),
    /** The change that this one reverts. */
    undoes: uuid('undoes'),
    /** The outcome of reverting this one. */
    undoOutcome: text('undo_outcome', {
      enum: ['undone', 'nothing', 'changed', 'impossible', 'failed'],
    }),
    madeAt: time('made_at').notNull(),
    settledAt: time('settled_at'),
  },
  (table) => [
    index('changes_account_made').on(table.accountId, table.madeAt),
    index('changes_operation').on(table.operationId, table.position),
    index('changes_account_operation').on(table.accountId, table.operationId, table.position),
    index('changes_unsettled')
      .on(table.accountId)
      .where(sql`${table.state} in ('written', 'unknown')`),
    // Each round of an account looks for these few among all of its changes.
    index('changes_closed_chats')
      .on(table.accountId)
      .where(sql`${table.kind} = 'close_chat' and ${table.state} = 'done'`),
    index('changes_undoing')
      .on(table.undoes)
      .where(sql`${table.undoes} is not null`),
    uniqueIndex('changes_undoes')
      .on(table.undoes)
      .where(sql`${table.state} in ('written', 'done')`),
  ],
);
