import { and, asc, eq, isNull, ne, not, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { preparedSql, prepared, type Place, type SqlPlace } from './prepared.ts';
import { people } from './schema/people.ts';
import { tokens } from './schema/tokens.ts';
import { turns, updates } from './schema/updates.ts';
import type { Sealed } from './seal.ts';
import { arrayText, listOf } from './sql-values.ts';

/** An update to store. */
export interface NewUpdate {
  readonly id: number;
  readonly personId: bigint;
  readonly sealed: Sealed;
  /** The hash of the token in a link that a stranger opened. */
  readonly tokenHash: Buffer | undefined;
}

/** An update that waits to be handled. */
export interface OpenUpdate {
  readonly id: number;
  readonly personId: bigint;
  readonly sealed: Sealed;
  readonly tries: number;
}

/**
 * - `open`: to be handled by `holder`; stored now, or before by a statement whose answer was lost.
 * - `done`: handled before.
 * - `full`: not stored, because `maxOpen` updates of the person are open, in whatever process.
 * - `stranger`: not stored, because the person has neither access nor a valid token.
 */
export interface StoredUpdate {
  readonly id: number;
  readonly outcome: 'open' | 'done' | 'full' | 'stranger';
  /** It was stored now, so that it has not been handled. */
  readonly isNew: boolean;
  readonly holder: string | undefined;
  /** How many updates of the person were open before, without those that owners opened again. */
  readonly openBefore: number;
}

// Arrays and not JSON, of which the planner does not see how few they are.
const insertUpdates = preparedSql(
  (
    place: SqlPlace<{
      ids: string;
      personIds: string;
      keyIds: string;
      sealed: string;
      tokens: string;
      holder: string;
      now: string;
      maxOpen: number;
    }>,
  ) => sql`
      with incoming as (
        select * from unnest(${place('ids')}::bigint[], ${place('personIds')}::bigint[],
          ${place('keyIds')}::text[], ${place('sealed')}::text[], ${place('tokens')}::text[])
          as incoming (id, person_id, key_id, sealed, token)
      ), allowed as (
        select *, dense_rank() over (partition by person_id, is_repeat order by id) as place,
          (select count(*)::int from ${updates} earlier
            where earlier.person_id = incoming.person_id and earlier.done_at is null
              and earlier.skipped_at is null) as before
        from (
          select *, exists (select from ${updates} earlier where earlier.id = incoming.id) as is_repeat
            from incoming
        ) incoming
        where exists (select from ${people} where ${people.id} = incoming.person_id)
          or exists (select from ${tokens}
            where ${tokens.hash} = decode(incoming.token, 'base64') and ${tokens.kind} <> 'pair'
              and ${tokens.usedAt} is null
              and (${tokens.expiresAt} is null or ${tokens.expiresAt} > ${place('now')}::timestamptz))
      ), admitted as (
        select * from allowed where is_repeat or before + place <= ${place('maxOpen')}::int
      ), held as (
        insert into ${turns} (person_id, holder)
        select distinct person_id, ${place('holder')}::uuid from admitted order by 1
        on conflict (person_id) do update set holder = ${turns.holder}
        returning person_id, holder
      ), stored as (
        insert into ${updates} (id, person_id, key_id, sealed, stored_at)
        select distinct on (id) id, person_id, key_id, decode(sealed, 'base64'),
          ${place('now')}::timestamptz
        from admitted order by id
        on conflict (id) do nothing returning id
      )
      select incoming.id, admitted.id is not null as admitted, allowed.id is not null as allowed,
        held.holder, coalesce(allowed.before, 0) as before, stored.id is not null as is_new,
        stored.id is not null or exists (select from ${updates} earlier
          where earlier.id = incoming.id and earlier.done_at is null) as open
      from incoming
      left join stored on stored.id = incoming.id
      left join allowed on allowed.id = incoming.id
      left join admitted on admitted.id = incoming.id
      left join held on held.person_id = incoming.person_id
      order by incoming.id`,
);

/**
 * Stores updates in one statement, and returns what became of them in the order of their ids. `holder` gets the
 * turns of people without one, and keeps them. The caller flushes before it confirms them.
 */
export async function storeUpdates(
  database: Database,
  rows: readonly NewUpdate[],
  {
    holder,
    now,
    maxOpen,
  }: { readonly holder: string; readonly now: Date; readonly maxOpen: number },
): Promise<readonly StoredUpdate[]> {
  const column = (of: (row: NewUpdate) => string | bigint | undefined): string =>
    arrayText(rows.map(of));
  const statement = insertUpdates({
    ids: column(({ id }) => BigInt(id)),
    personIds: column(({ personId }) => personId),
    keyIds: column(({ sealed }) => sealed.keyId),
    sealed: column(({ sealed }) => sealed.bytes.toString('base64')),
    tokens: column(({ tokenHash }) => tokenHash?.toString('base64')),
    holder,
    now: now.toISOString(),
    maxOpen,
  });
  const found = await database.queryFirst((q) =>
    q.execute<{
      id: string;
      open: boolean;
      is_new: boolean;
      admitted: boolean;
      allowed: boolean;
      holder: string | null;
      before: number;
    }>(statement),
  );
  return found.map(({ id, open, is_new: isNew, admitted, allowed, holder: heldBy, before }) => ({
    id: Number(id),
    outcome: open ? 'open' : admitted ? 'done' : allowed ? 'full' : 'stranger',
    isNew,
    holder: heldBy ?? undefined,
    openBefore: before,
  }));
}

const markDone = prepared((q, place: Place<{ ids: string; now: Date }>) => {
  const cleared = { skippedAt: null, personId: null, sealed: null, keyId: null };
  const isGiven = sql`${updates.id} in (select unnest(${place('ids')}::bigint[]))`;
  return q
    .update(updates)
    .set({ doneAt: place('now', updates.doneAt), ...cleared })
    .where(and(isGiven, isNull(updates.doneAt)));
});

/**
 * Marks updates as handled. Their content and their person are deleted. A mark that is lost in a crash means
 * that the update is handled again.
 */
export async function finishUpdates(
  database: Database,
  ids: readonly number[],
  now: Date,
): Promise<void> {
  await database.queryFirst((q) => markDone(q, { ids: arrayText(ids.map(BigInt)), now }));
}

/** The other processes that hold turns; some may have died. */
export async function findOtherHolders(
  database: Database,
  holder: string,
): Promise<readonly string[]> {
  const found = await database.query((q) =>
    q.selectDistinct({ holder: turns.holder }).from(turns).where(ne(turns.holder, holder)),
  );
  return found.map((row) => row.holder);
}

/**
 * Takes over all turns of `dead` processes, and gives turns to people with open updates that have none. A try is
 * counted for the first update of each dead process's person: it may be what the process died of.
 */
export async function takeOverTurns(
  database: Database,
  holder: string,
  dead: readonly string[],
): Promise<void> {
  await database.query((q) =>
    q.execute(sql`
      with taken as (
        insert into ${turns} (person_id, holder)
        select person_id, ${holder}::uuid from ${updates} where done_at is null
          union select person_id, ${holder}::uuid from ${turns}
            where ${turns.holder} in ${listOf(dead, 'uuid')}
          order by 1
        on conflict (person_id) do update set holder = excluded.holder
          where ${turns.holder} in ${listOf(dead, 'uuid')}
        returning person_id, (xmax::text <> '0')::int as died
      ), first as (
        select person_id, min(id) as id from ${updates} where done_at is null group by 1
      )
      update ${updates} set tries = tries + died from taken join first using (person_id)
      where updates.id = first.id and died > 0`),
  );
}

/** The open updates of people whose turn `holder` has, in order; of one person if given. */
export async function findOpenUpdates(
  database: Database,
  holder: string,
  personId?: bigint,
): Promise<readonly OpenUpdate[]> {
  const found = await database.query((q) =>
    q
      .select({
        id: updates.id,
        personId: turns.personId,
        keyId: updates.keyId,
        bytes: updates.sealed,
        tries: updates.tries,
      })
      .from(updates)
      .innerJoin(turns, eq(turns.personId, updates.personId))
      .where(
        and(
          eq(turns.holder, holder),
          isNull(updates.doneAt),
          personId === undefined ? undefined : eq(updates.personId, personId),
        ),
      )
      .orderBy(asc(updates.id)),
  );
  return found.flatMap(({ keyId, bytes, ...row }) =>
    keyId !== null && bytes ? [{ ...row, sealed: { keyId, bytes } }] : [],
  );
}

/** The people whose turn a process has. */
export async function findTurns(database: Database, holder: string): Promise<ReadonlySet<bigint>> {
  const found = await database.query((q) =>
    q.select({ personId: turns.personId }).from(turns).where(eq(turns.holder, holder)),
  );
  return new Set(found.map(({ personId }) => personId));
}

/** Ends the turns of a process that stops, except those of people whose updates it still handles. */
export async function releaseTurns(
  database: Database,
  holder: string,
  except: readonly bigint[],
): Promise<void> {
  const isBusy = sql`${turns.personId} in ${listOf(except, 'bigint')}`;
  await database.query((q) => q.delete(turns).where(and(eq(turns.holder, holder), not(isBusy))));
}

export async function deletePersonUpdates(queries: Queries, personId: bigint): Promise<void> {
  await queries.delete(updates).where(eq(updates.personId, personId));
  await queries.delete(turns).where(eq(turns.personId, personId));
}
