import { randomUUID } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { aboutText } from '../contacts/history/about.ts';
import type { Card } from '../contacts/card.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { User } from '../contacts/contact.ts';
import type { Database } from './database.ts';
import { changes } from './schema/changes.ts';
import type { StoredAddition } from './stored/stored-addition.ts';
import type { StoredSetting } from './stored/stored-setting.ts';
import { toStoredUser } from './stored/stored-user.ts';

/** What is about to be done to one contact, number or list. */
export interface NewChange {
  readonly accountId: string;
  readonly personId: bigint;
  /** All that one command does. */
  readonly operationId: string;
  readonly kind: (typeof changes.$inferInsert)['kind'];
  /** What is sent, where a card is. */
  readonly card?: Card | undefined;
  /** What is sent to add or rename somebody. */
  readonly addition?: StoredAddition;
  /** The number that is removed. */
  readonly phone?: string | undefined;
  /** How many numbers the saved list holds, where sending this changes that. */
  readonly savedCount?: number | undefined;
  /** What is replaced, and by what, where a whole setting is. */
  readonly setting?: StoredSetting;
  /** As it was; undefined when nobody known is concerned. */
  readonly before: User | undefined;
  /** The change this one takes back. */
  readonly undoes?: string | undefined;
  readonly madeAt: Date;
}

/** What came of a change. `unknown`: it was sent, and no answer came. */
export interface Settled {
  readonly id: string;
  readonly state: 'done' | 'failed' | 'unknown';
  /** Where only the answer told who it was. */
  readonly before?: User | undefined;
  readonly after?: User | undefined;
  /** Why it failed, where Telegram said so. */
  readonly problem?: FailureReason['kind'] | undefined;
}

/** Postgres takes 65,535 parameters a statement, and a change may have fifteen. */
const rowsPerInsert = 2_000;

/** Writes changes down before they are sent; their ids, in order. */
export async function writeChanges(
  database: Database,
  list: readonly NewChange[],
): Promise<readonly string[]> {
  if (list.length === 0) return [];
  const rows = list.map((change) => toRow(change));
  await database.transaction(async (q) => {
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      await q.insert(changes).values(rows.slice(start, start + rowsPerInsert));
    }
  });
  return rows.map(({ id }) => id);
}

/** A number that an operation sends again is one change of it: those before told nothing of anybody. */
export async function forgetFruitless(
  database: Database,
  operationId: string,
  changeIds: readonly string[],
): Promise<void> {
  const ids = sql`select value::uuid from json_array_elements_text(${JSON.stringify(changeIds)}::json)`;
  await database.query((q) =>
    q.execute(sql`
      delete from ${changes} past using ${changes} now
      where now.operation_id = ${operationId} and now.id in (${ids}) and now.before is null
        and past.operation_id = ${operationId} and past.kind = 'import'
        and past.position < now.position and past.card->>'phone' = now.card->>'phone'
        and past.before is null and past.after is null and past.taken_back is null`),
  );
}

export async function settleChanges(
  database: Database,
  settled: readonly Settled[],
  at: Date,
): Promise<void> {
  if (settled.length === 0) return;
  const incoming = JSON.stringify(
    settled.map(({ id, state, problem, before, after }) => ({
      id,
      state,
      problem,
      before: before && toStoredUser(before),
      after: after && toStoredUser(after),
      about: aboutText([before, after]),
    })),
  );
  await database.query((q) =>
    q.execute(sql`
      update ${changes} set state = incoming.state, problem = incoming.problem, settled_at = ${at.toISOString()},
        before = coalesce(incoming.before, ${changes.before}), after = incoming.after,
        about = case when strpos(${changes.about}, incoming.about) > 0 then ${changes.about}
          else ${changes.about} || E'\\n' || incoming.about end
      from json_to_recordset(${incoming}::json) as incoming
        (id uuid, state text, problem text, before jsonb, after jsonb, about text)
      where ${changes.id} = incoming.id`),
  );
}

/** What the operation did was a merge, into somebody of this name. */
export async function noteMerge(
  database: Database,
  operationId: string,
  mergedInto: string,
): Promise<void> {
  await database.query((q) =>
    q.update(changes).set({ mergedInto }).where(eq(changes.operationId, operationId)),
  );
}

/** Whether any change of an operation was done. */
export async function hasDone(database: Database, operationId: string): Promise<boolean> {
  const found = await database.query((q) =>
    q
      .select({ id: changes.id })
      .from(changes)
      .where(and(eq(changes.operationId, operationId), eq(changes.state, 'done')))
      .limit(1),
  );
  return found.length > 0;
}

/** Changes whose process ended before their answer came: nobody knows what became of them. */
export async function giveUpChanges(database: Database, madeBefore: Date): Promise<void> {
  await database.query((q) =>
    q
      .update(changes)
      .set({ state: 'unknown' })
      .where(and(eq(changes.state, 'written'), lt(changes.madeAt, madeBefore))),
  );
}

function toRow(change: NewChange): typeof changes.$inferInsert & { readonly id: string } {
  return {
    ...change,
    id: randomUUID(),
    state: 'written',
    before: change.before && toStoredUser(change.before),
    about: aboutText([change.before, change.card, change.addition, { phone: change.phone }]),
  };
}
