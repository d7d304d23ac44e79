import { and, eq, isNull, or, lt, sql } from './drizzle/drizzle.ts';
import { aboutText } from '../contacts/changes/about.ts';
import { aboutOf, recordOf, type Change } from '../contacts/changes/kinds.ts';
import type { User } from '../contacts/contact.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import { mapInSteps } from '../contacts/steps.ts';
import { toJsonUser } from '../contacts/user-json.ts';
import { runInSlices } from '../runtime/in-slices.ts';
import type { Database, Queries } from './database.ts';
import { batchesOf } from './in-batches.ts';
import { changes } from './schema/changes.ts';
import { listOf } from './sql-values.ts';

/** A change that will be sent. */
export interface NewChange {
  readonly id: string;
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
  /** False when it turned out not to revert the change it was made for. */
  readonly isRevert?: boolean;
  /** Why it failed, where Telegram gave a reason. */
  readonly problem?: FailureReason['kind'] | undefined;
}

/** Records changes before they are sent, in this order; beyond a batch, only a transaction records all or none. */
export async function recordChanges(
  database: Pick<Database, 'query'>,
  list: readonly NewChange[],
): Promise<void> {
  for (const some of batchesOf(list)) {
    const incoming = JSON.stringify(await runInSlices(mapInSteps(some, toRow)));
    await database.query((q) =>
      q.execute(sql`
        insert into ${changes} (id, account_id, person_id, operation_id, kind, state, payload, before, after,
          about, undoes, made_at)
        select id, account_id, person_id, operation_id, kind, 'written', payload, before, after,
          about, undoes, made_at
        from json_to_recordset(${incoming}::json) as incoming (at integer, id uuid, account_id uuid,
          person_id bigint, operation_id uuid, kind text, payload jsonb, before jsonb, after jsonb,
          about text, undoes uuid, made_at timestamptz)
        order by at`),
    );
  }
}

/**
 * Deletes those of these imported numbers that led to no user, before they are sent again as new changes: the history
 * shows each number once.
 */
export async function deleteFruitlessImports(
  database: Pick<Database, 'query'>,
  changeIds: readonly string[],
): Promise<void> {
  if (changeIds.length === 0) return;
  const isFruitless = and(
    // Without an answer, that of a contact had no effect either: otherwise its number would not be sent again.
    or(isNull(changes.before), eq(changes.state, 'written')),
    isNull(changes.after),
    isNull(changes.undoOutcome),
  );
  await database.query((q) =>
    q.delete(changes).where(and(sql`${changes.id} in ${listOf(changeIds, 'uuid')}`, isFruitless)),
  );
}

/** The numbers that an undo sent without success to revert these changes, with the changes it sent them as. */
export async function findFailedTries(
  database: Database,
  operationId: string,
  reverted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const isTry = and(eq(changes.kind, 'import'), eq(changes.state, 'failed'));
  const rows = await database.query((q) =>
    q
      .select({ id: changes.id, phone: sql<string>`${changes.payload}->'card'->>'phone'` })
      .from(changes)
      .where(
        and(
          eq(changes.operationId, operationId),
          sql`${changes.undoes} in ${listOf(reverted, 'uuid')}`,
          isTry,
        ),
      ),
  );
  return new Map(rows.map(({ id, phone }) => [phone, id]));
}

/**
 * Stores outcomes. Those that a crash loses are found again by reconciling with Telegram.
 *
 * @returns how many of the changes are not stored any more
 */
export async function settleChanges(
  q: Queries,
  settled: readonly SettledChange[],
  at: Date,
): Promise<number> {
  let gone = 0;
  for (const some of batchesOf(settled)) gone += await settleBatch(q, some, at);
  return gone;
}

async function settleBatch(
  q: Queries,
  settled: readonly SettledChange[],
  at: Date,
): Promise<number> {
  const incoming = JSON.stringify(await runInSlices(mapInSteps(settled, toOutcome)));
  const found = await q.execute(sql`
      update ${changes} set state = incoming.state, problem = incoming.problem, settled_at = ${at.toISOString()},
        before = coalesce(incoming.before, ${changes.before}), after = incoming.after,
        undoes = case when incoming."isRevert" is false then null else ${changes.undoes} end,
        about = case when strpos(${changes.about}, incoming.about) > 0 then ${changes.about}
          else ${changes.about} || E'\\n' || incoming.about end
      from json_to_recordset(${incoming}::json) as incoming
        (id uuid, state text, problem text, "isRevert" boolean, before jsonb, after jsonb, about text)
      where ${changes.id} = incoming.id
      returning ${changes.id}`);
  return new Set(settled.map(({ id }) => id)).size - found.length;
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

/** Whether an operation has recorded changes. */
export async function hasChanges(database: Database, operationId: string): Promise<boolean> {
  const found = await database.query((q) =>
    q.select({ id: changes.id }).from(changes).where(eq(changes.operationId, operationId)).limit(1),
  );
  return found.length > 0;
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

/** As JSON. */
function toOutcome({ id, state, problem, isRevert, before, after }: SettledChange) {
  return {
    id,
    state,
    problem,
    isRevert,
    before: before && toJsonUser(before),
    after: after && toJsonUser(after),
    about: aboutText([before, after]),
  };
}

/** As JSON; `at` is its place among those that are recorded together. */
function toRow({ change, ...made }: NewChange, at: number) {
  const { payload, before, after } = recordOf(change);
  return {
    at,
    id: made.id,
    account_id: made.accountId,
    person_id: String(made.personId),
    operation_id: made.operationId,
    kind: change.kind,
    payload,
    before: before && toJsonUser(before),
    after: after && toJsonUser(after),
    about: aboutText([before, ...aboutOf(change)]),
    undoes: made.undoes,
    made_at: made.madeAt,
  };
}
