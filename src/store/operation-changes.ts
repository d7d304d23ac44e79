import { and, asc, count, eq, inArray, isNull, ne, or, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { kindsWith, type ChangeKindName } from '../contacts/changes/kinds.ts';
import { toRecordedChange, type ChangeState, type RecordedChange } from './recorded-changes.ts';
import { changes } from './schema/changes.ts';

/** Changes of one operation with equal columns, counted. */
export interface ChangeGroup {
  readonly operationId: string;
  readonly kind: ChangeKindName;
  readonly state: ChangeState;
  readonly undoOutcome: RecordedChange['undoOutcome'];
  readonly count: number;
  readonly at: Date;
  /** The change recorded nothing that could be brought back. */
  readonly unread: boolean;
  /** The contact had this account as a contact, too. */
  readonly mutual: boolean;
  /** The contact's account was deleted before: Telegram does not add it again. */
  readonly goneBefore: boolean;
  readonly showsPhone: boolean;
}

export async function groupChanges(
  database: Database,
  operationIds: readonly string[],
): Promise<readonly ChangeGroup[]> {
  if (operationIds.length === 0) return [];
  const isNumber = inArray(changes.kind, kindsWith('needsCard'));
  const unread = sql<boolean>`(${isNumber} and ${changes.payload}->>'card' is null and ${changes.before} is null)`;
  const isRemoval = inArray(changes.kind, kindsWith('removesContact'));
  const isAddedBack = inArray(changes.kind, kindsWith('addsUserBack'));
  const mutual = sql<boolean>`(${isRemoval} and coalesce(${changes.before}->>'mutual', '') = 'true')`;
  const goneBefore = sql<boolean>`(${isAddedBack} and coalesce(${changes.before}->>'kind', '') = 'deleted')`;
  const showsPhone = sql<boolean>`(${inArray(changes.kind, kindsWith('sharesNumber'))}
    or coalesce(${changes.payload}->>'showPhone', '') = 'true')`;
  const { operationId, kind, state, undoOutcome } = changes;
  const alike = { operationId, kind, state, undoOutcome, unread, mutual, goneBefore, showsPhone };
  return database.query((q) =>
    q
      .select({ ...alike, count: count(), at: sql`min(${changes.madeAt})`.mapWith(changes.madeAt) })
      .from(changes)
      .where(inArray(operationId, [...operationIds]))
      .groupBy(operationId, kind, state, undoOutcome, sql`5`, sql`6`, sql`7`, sql`8`),
  );
}

/** The first few changes of each operation, in their order. */
export async function firstChanges(
  database: Database,
  operationIds: readonly string[],
  each: number,
): Promise<readonly RecordedChange[]> {
  const pages = operationIds.map((id) =>
    pageChanges(database, id, { page: 0, size: each, left: false }),
  );
  return (await Promise.all(pages)).flatMap(({ rows }) => rows);
}

/** Changes in the order they were recorded; with `left` only those that the undo did not revert. */
export async function pageChanges(
  database: Database,
  operationId: string,
  { page, size, left }: { readonly page: number; readonly size: number; readonly left: boolean },
): Promise<{
  readonly rows: readonly RecordedChange[];
  readonly page: number;
  readonly total: number;
}> {
  const notBack = or(
    inArray(changes.undoOutcome, ['changed', 'impossible', 'failed']),
    and(isNull(changes.undoOutcome), ne(changes.state, 'failed')),
  );
  const where = and(eq(changes.operationId, operationId), left ? notBack : undefined);
  const [found] = await database.query((q) =>
    q.select({ total: count() }).from(changes).where(where),
  );
  const total = found?.total ?? 0;
  const shown = Math.max(0, Math.min(page, Math.ceil(total / size) - 1));
  const rows = await database.query((q) =>
    q
      .select()
      .from(changes)
      .where(where)
      .orderBy(asc(changes.position))
      .limit(size)
      .offset(shown * size),
  );
  return { rows: rows.map(toRecordedChange), page: shown, total };
}
