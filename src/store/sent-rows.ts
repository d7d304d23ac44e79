import type { SQL } from 'drizzle-orm';
import {
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  min,
  notInArray,
  or,
  sql,
} from './drizzle/drizzle.ts';
import type { Card } from '../contacts/card.ts';
import type { RowKind } from '../contacts/import/import-row.ts';
import { sendableKinds, type SendableRow } from '../contacts/import/import-selection.ts';
import type { RowOutcome } from '../contacts/import/row-outcome.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { Database, Queries } from './database.ts';
import { batchesOf, batchSize, readInBatches } from './in-batches.ts';
import { changes } from './schema/changes.ts';
import { importRows, imports } from './schema/imports.ts';
import { listOf } from './sql-values.ts';
import { fromStoredSend } from './stored/stored-row.ts';
import type { JsonUser } from '../contacts/user-json.ts';

/** A row that is due to be sent. */
export interface RowToSend {
  readonly position: number;
  readonly kind: RowKind;
  readonly send: SendableRow['send'];
  readonly tries: number;
  /** For `rename`: the contact it renames; undefined in imports planned by older versions. */
  readonly contactId: bigint | undefined;
  /** It was sent before as `changeId`, and its outcome was not stored. */
  readonly inFlight: boolean;
  readonly changeId: string | undefined;
}

/** The outcome of a row. */
export interface SettledRow {
  readonly position: number;
  readonly outcome: RowOutcome;
  readonly importers?: number | undefined;
  readonly until?: Date | undefined;
  readonly tries?: number | undefined;
  readonly problem?: FailureReason['kind'] | undefined;
}

/** Starts an import: selected rows become pending, the others are left out. */
export async function startRows(queries: Queries, importId: string): Promise<void> {
  await queries
    .update(importRows)
    .set({ outcome: sql`case when "on" then 'pending' else 'left' end` })
    .where(and(eq(importRows.importId, importId), inArray(importRows.kind, sendableKinds)));
}

/** The next rows that were not sent yet, either those with a number or those without. */
export async function listPendingRows(
  database: Database,
  importId: string,
  by: 'phone' | 'account',
  limit: number,
): Promise<readonly RowToSend[]> {
  const isBy = by === 'phone' ? isNotNull(importRows.number) : isNull(importRows.number);
  return select(database, importId, and(eq(importRows.outcome, 'pending'), isBy), limit);
}

/** How many rows an import will send; 0 after it has sent the first ones. */
export async function countUnsentRows(database: Database, importId: string): Promise<number> {
  const toSend = inArray(importRows.outcome, ['pending', 'deferred']);
  const [row] = await database.query((q) =>
    q
      .select({ count: count(), sent: count(importRows.changeId) })
      .from(importRows)
      .where(and(eq(importRows.importId, importId), or(toSend, isNotNull(importRows.changeId)))),
  );
  return row && row.sent === 0 ? row.count : 0;
}

/** The next deferred rows that are due. */
export async function listDueRows(
  database: Database,
  importId: string,
  now: Date,
  limit: number,
): Promise<readonly RowToSend[]> {
  const isDue = and(eq(importRows.outcome, 'deferred'), lte(importRows.until, now));
  return select(database, importId, isDue, limit);
}

/** When the first deferred row is due; undefined when there are none. */
export async function nextDeferredAt(
  database: Database,
  importId: string,
): Promise<Date | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ until: min(importRows.until) })
      .from(importRows)
      .where(and(eq(importRows.importId, importId), eq(importRows.outcome, 'deferred'))),
  );
  return row?.until ?? undefined;
}

/** Marks rows as in flight before they are sent, each with its change. */
export async function markInFlight(
  database: Pick<Database, 'query'>,
  importId: string,
  sent: readonly { readonly position: number; readonly changeId: string }[],
): Promise<void> {
  if (sent.length === 0) return;
  const incoming = JSON.stringify(sent);
  await database.query((q) =>
    q.execute(sql`
      update ${importRows} set in_flight = true, change_id = incoming."changeId"
      from json_to_recordset(${incoming}::json) as incoming (position integer, "changeId" uuid)
      where ${isWithin(importId, sent)} and ${importRows.position} = incoming.position`),
  );
}

/**
 * Rows of an import from the first to the last of these. It lets Postgres read only that part of the import: how many
 * rows a list in JSON has is not known to it, and with old statistics it reads the whole import for each batch.
 */
function isWithin(importId: string, rows: readonly { readonly position: number }[]): SQL {
  let [first, last] = [Infinity, -Infinity];
  for (const { position } of rows) {
    first = Math.min(first, position);
    last = Math.max(last, position);
  }
  return sql`${importRows.importId} = ${importId} and ${importRows.position} between ${first} and ${last}`;
}

/** Clears the marks of rows in flight after Telegram refused the call: none of them was done. */
export async function unmarkInFlight(database: Database, importId: string): Promise<void> {
  await database.query((q) =>
    q
      .update(importRows)
      .set({ inFlight: false })
      .where(and(eq(importRows.importId, importId), eq(importRows.inFlight, true))),
  );
}

/**
 * Stores outcomes. If the import was canceled in the meantime, deferred rows are left out. A row whose
 * outcome is lost in a crash is in flight again.
 */
export async function settleRows(
  database: Database,
  importId: string,
  settled: readonly SettledRow[],
): Promise<void> {
  if (settled.length === 0) return;
  const incoming = JSON.stringify(settled);
  await database.queryUnflushed((q) =>
    q.execute(sql`
      with import as (select state from ${imports} where id = ${importId} for share)
      update ${importRows} set in_flight = false, problem = incoming.problem,
        outcome = case when incoming.outcome = 'deferred' and import.state = 'cancelled' then 'left'
          else incoming.outcome end,
        importers = coalesce(incoming.importers, 0), until = incoming.until,
        tries = coalesce(incoming.tries, ${importRows.tries})
      from import, json_to_recordset(${incoming}::json) as incoming (position integer, outcome text,
        importers integer, until timestamptz, tries integer, problem text)
      where ${isWithin(importId, settled)} and ${importRows.position} = incoming.position`),
  );
}

/** The outcomes that a quiet import reports. */
const reportedOutcomes = ['added', 'renamed', 'already', 'kept', 'not_found', 'declined'] as const;

/** The outcome of a card that was sent by number. */
export interface SettledCard {
  readonly position: number;
  readonly card: Card;
  readonly outcome: (typeof reportedOutcomes)[number];
  readonly importers: number;
  /** Its latest change, with the contact's former name. */
  readonly change: { readonly id: string; readonly before: JsonUser | undefined } | undefined;
}

export async function listSettledCards(
  database: Database,
  importId: string,
): Promise<readonly SettledCard[]> {
  const isReported = and(
    eq(importRows.importId, importId),
    inArray(importRows.outcome, [...reportedOutcomes]),
  );
  const readBatch = (after: JoinedRow | undefined): Promise<readonly JoinedRow[]> =>
    database.query((q) =>
      q
        .select({ one: importRows, changeId: changes.id, before: changes.before })
        .from(importRows)
        .leftJoin(changes, eq(changes.id, importRows.changeId))
        .where(and(isReported, after && gt(importRows.position, after.one.position)))
        .orderBy(asc(importRows.position))
        .limit(batchSize),
    );
  const cards: SettledCard[] = [];
  for await (const rows of readInBatches(readBatch)) cards.push(...rows.flatMap(toSettledCard));
  return cards;
}

/** A row of an import with its latest change. */
interface JoinedRow {
  readonly one: typeof importRows.$inferSelect;
  readonly changeId: string | null;
  readonly before: JsonUser | null;
}

function toSettledCard({ one, changeId, before }: JoinedRow): readonly SettledCard[] {
  const { position, row, outcome, importers } = one;
  const reported = reportedOutcomes.find((kind) => kind === outcome);
  if (row.send?.by !== 'phone' || !reported) return [];
  const change = changeId === null ? undefined : { id: changeId, before: before ?? undefined };
  return [{ position, card: row.send.card, outcome: reported, importers, change }];
}

/** The contacts of changes as they were before, by change id, where that is known. */
export async function findFormerContacts(
  database: Database,
  changeIds: readonly string[],
): Promise<ReadonlyMap<string, JsonUser>> {
  if (changeIds.length === 0) return new Map();
  const rows = await database.query((q) =>
    q
      .select({ id: changes.id, before: changes.before })
      .from(changes)
      .where(and(sql`${changes.id} in ${listOf(changeIds, 'uuid')}`, isNotNull(changes.before))),
  );
  return new Map(rows.flatMap(({ id, before }) => (before ? [[id, before] as const] : [])));
}

/** Deletes settled rows of an import, but of those with a reported outcome only `reported`. */
export async function deleteSettledRows(
  database: Database,
  importId: string,
  reported: readonly number[],
): Promise<void> {
  const isSettled = notInArray(importRows.outcome, ['pending', 'deferred']);
  const isUnknown = notInArray(importRows.outcome, [...reportedOutcomes]);
  const isOfImport = and(eq(importRows.importId, importId), isSettled);
  await database.transaction(async (q) => {
    await q.delete(importRows).where(and(isOfImport, isUnknown));
    for (const some of batchesOf(reported)) {
      const isAmong = sql`${importRows.position} in ${listOf(some.map(BigInt), 'bigint')}`;
      await q.delete(importRows).where(and(isOfImport, isAmong));
    }
  });
}

async function select(
  database: Database,
  importId: string,
  where: ReturnType<typeof and>,
  limit: number,
): Promise<readonly RowToSend[]> {
  const rows = await database.query((q) =>
    q
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, importId), where))
      .orderBy(asc(importRows.position))
      .limit(limit),
  );
  return rows.flatMap(({ position, kind, row, tries, inFlight, changeId }) =>
    row.send
      ? {
          position,
          kind,
          tries,
          inFlight,
          contactId: row.contactId === undefined ? undefined : BigInt(row.contactId),
          send: fromStoredSend(row.send),
          changeId: changeId ?? undefined,
        }
      : [],
  );
}
