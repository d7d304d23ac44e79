import { randomUUID } from 'node:crypto';
import { and, eq, lt, sql } from './drizzle/drizzle.ts';
import { aboutText } from '../contacts/changes/about.ts';
import { aboutOf, recordOf, type Change } from '../contacts/changes/kinds.ts';
import type { User } from '../contacts/contact.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import { toJsonUser } from '../contacts/user-json.ts';
import type { Database } from './database.ts';
import { changes } from './schema/changes.ts';

/** A change that will be sent. */
export interface NewChange {
  readonly accountId: string;
  readonly personId: bigint;
  /** Everything one command does is one operation. */
  readonly operationId: string;
  readonly change: Change;
  /** The change this one reverts. */
  readonly undoes?: string | undefined;
  readonly madeAt: Date;
}

/** The outcome of a change. `unknown`: it was sent, and no answer came. */
export interface SettledChange {
  readonly id: string;
  readonly state: 'done' | 'failed' | 'unknown';
  /** Where only the answer showed which user it was. */
  readonly before?: User | undefined;
  readonly after?: User | undefined;
  /** Why it failed, where Telegram gave a reason. */
  readonly problem?: FailureReason['kind'] | undefined;
}

/** Postgres takes 65,535 parameters per statement, and a change has up to fifteen. */
const rowsPerInsert = 2_000;

/** Records changes before they are sent. Returns their ids, in order. */
export async function recordChanges(
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

/** Deletes earlier changes of the same number that found no user: a number sent again stays one change. */
export async function dropRepeatedImports(
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
        and past.position < now.position and past.payload->'card'->>'phone' = now.payload->'card'->>'phone'
        and past.before is null and past.after is null and past.undo_outcome is null`),
  );
}

export async function settleChanges(
  database: Database,
  settled: readonly SettledChange[],
  at: Date,
): Promise<void> {
  if (settled.length === 0) return;
  const incoming = JSON.stringify(
    settled.map(({ id, state, problem, before, after }) => ({
      id,
      state,
      problem,
      before: before && toJsonUser(before),
      after: after && toJsonUser(after),
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

/** Replaces the data of a change after the account showed more of what can be reverted. */
export async function updateChange(
  database: Database,
  changeId: string,
  change: Change,
): Promise<void> {
  const { payload } = recordOf(change);
  await database.query((q) => q.update(changes).set({ payload }).where(eq(changes.id, changeId)));
}

/** Marks an operation as a merge into a contact of this name. */
export async function markAsMerge(
  database: Database,
  operationId: string,
  mergedInto: string,
): Promise<void> {
  await database.query((q) =>
    q.update(changes).set({ mergedInto }).where(eq(changes.operationId, operationId)),
  );
}

/** Whether any change of an operation was done. */
export async function hasDoneChange(database: Database, operationId: string): Promise<boolean> {
  const found = await database.query((q) =>
    q
      .select({ id: changes.id })
      .from(changes)
      .where(and(eq(changes.operationId, operationId), eq(changes.state, 'done')))
      .limit(1),
  );
  return found.length > 0;
}

/** Marks changes as unknown whose process ended before their answer came. */
export async function expireChanges(database: Database, madeBefore: Date): Promise<void> {
  await database.query((q) =>
    q
      .update(changes)
      .set({ state: 'unknown' })
      .where(and(eq(changes.state, 'written'), lt(changes.madeAt, madeBefore))),
  );
}

function toRow({ change, ...columns }: NewChange): typeof changes.$inferInsert & {
  readonly id: string;
} {
  const { payload, before, after } = recordOf(change);
  return {
    ...columns,
    id: randomUUID(),
    kind: change.kind,
    state: 'written',
    payload,
    before: before && toJsonUser(before),
    after: after && toJsonUser(after),
    about: aboutText([before, ...aboutOf(change)]),
  };
}
