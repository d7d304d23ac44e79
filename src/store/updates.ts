import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { people } from './schema/people.ts';
import { tokens } from './schema/tokens.ts';
import { turns, updates } from './schema/updates.ts';
import type { Sealed } from './seal.ts';
import { listOf, timestamp } from './sql-values.ts';

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
 * - `stored`: new, to be handled by `holder`.
 * - `known`: stored before.
 * - `stranger`: not stored, because the person has neither access nor a valid token.
 */
export interface StoredUpdate {
  readonly id: number;
  readonly outcome: 'stored' | 'known' | 'stranger';
  readonly holder: string | undefined;
}

/** Stores updates in one statement. `holder` becomes the holder of people without one. */
export async function storeUpdates(
  database: Database,
  rows: readonly NewUpdate[],
  { holder, now }: { readonly holder: string; readonly now: Date },
): Promise<readonly StoredUpdate[]> {
  const incoming = JSON.stringify(
    rows.map(({ id, personId, sealed, tokenHash }) => ({
      id,
      person_id: String(personId),
      key_id: sealed.keyId,
      sealed: sealed.bytes.toString('base64'),
      token: tokenHash?.toString('base64'),
    })),
  );
  const found = await database.query((q) =>
    q.execute<{ id: string; stored: boolean; admitted: boolean; holder: string | null }>(sql`
      with incoming as (
        select * from json_to_recordset(${incoming}::json)
          as incoming (id bigint, person_id bigint, key_id text, sealed text, token text)
      ), admitted as (
        select * from incoming
        where exists (select from ${people} where ${people.id} = incoming.person_id)
          or exists (select from ${tokens}
            where ${tokens.hash} = decode(incoming.token, 'base64') and ${tokens.kind} <> 'pair'
              and ${tokens.usedAt} is null
              and (${tokens.expiresAt} is null or ${tokens.expiresAt} > ${timestamp(now)}))
      ), held as (
        insert into ${turns} (person_id, holder)
        select distinct person_id, ${holder}::uuid from admitted order by 1
        on conflict (person_id) do update set holder = ${turns.holder}
        returning person_id, holder
      ), stored as (
        insert into ${updates} (id, person_id, key_id, sealed, stored_at)
        select distinct on (id) id, person_id, key_id, decode(sealed, 'base64'),
          ${timestamp(now)}
        from admitted order by id
        on conflict (id) do nothing returning id
      )
      select incoming.id, stored.id is not null as stored, admitted.id is not null as admitted,
        held.holder
      from incoming
      left join stored on stored.id = incoming.id
      left join admitted on admitted.id = incoming.id
      left join held on held.person_id = incoming.person_id`),
  );
  return found.map(({ id, stored, admitted, holder: heldBy }) => ({
    id: Number(id),
    outcome: stored ? 'stored' : admitted ? 'known' : 'stranger',
    holder: heldBy ?? undefined,
  }));
}

/** Marks updates as handled, and ends the turns of people who have no others. */
export async function finishUpdates(
  database: Database,
  handled: readonly { readonly id: number; readonly personId: bigint }[],
  { holder, now }: { readonly holder: string; readonly now: Date },
): Promise<void> {
  const done = listOf(
    handled.map(({ id }) => BigInt(id)),
    'bigint',
  );
  const people = listOf(
    handled.map(({ personId }) => personId),
    'bigint',
  );
  await database.query((q) =>
    q.execute(sql`
      with done as (
        update ${updates} set done_at = ${timestamp(now)}, person_id = null,
          sealed = null, key_id = null
        where id in ${done} and done_at is null
      )
      delete from ${turns} where holder = ${holder}::uuid and person_id in ${people}
        and not exists (select from ${updates} open where open.person_id = ${turns.personId}
          and open.done_at is null and open.id not in ${done})`),
  );
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

/** Takes over open updates without a holder and those of `dead` processes; the latter count a try. */
export async function claimUpdates(
  database: Database,
  holder: string,
  dead: readonly string[],
): Promise<readonly OpenUpdate[]> {
  const isDead = sql`${turns.holder} in ${listOf(dead, 'uuid')}`;
  const found = await database.query((q) =>
    q.execute<{ id: string; person_id: string; key_id: string; sealed: Buffer; tries: number }>(sql`
      with claimed as (
        insert into ${turns} (person_id, holder)
        select distinct person_id, ${holder}::uuid from ${updates} where done_at is null order by 1
        on conflict (person_id) do update set holder = excluded.holder where ${isDead}
        returning person_id, (xmax::text <> '0')::int as died
      )
      update ${updates} set tries = tries + died from claimed
      where updates.person_id = claimed.person_id and done_at is null
      returning updates.id, updates.person_id, key_id, sealed, tries`),
  );
  return found
    .map((row) => ({
      id: Number(row.id),
      personId: BigInt(row.person_id),
      sealed: { keyId: row.key_id, bytes: row.sealed },
      tries: row.tries,
    }))
    .toSorted((a, b) => a.id - b.id);
}

/** A person's open updates, if `holder` has their turn. */
export async function findOpenUpdates(
  database: Database,
  personId: bigint,
  holder: string,
): Promise<readonly OpenUpdate[]> {
  const found = await database.query((q) =>
    q
      .select({
        id: updates.id,
        keyId: updates.keyId,
        bytes: updates.sealed,
        tries: updates.tries,
      })
      .from(updates)
      .innerJoin(turns, eq(turns.personId, updates.personId))
      .where(and(eq(updates.personId, personId), eq(turns.holder, holder), isNull(updates.doneAt)))
      .orderBy(asc(updates.id)),
  );
  return found.flatMap(({ keyId, bytes, ...row }) =>
    keyId !== null && bytes ? [{ ...row, personId, sealed: { keyId, bytes } }] : [],
  );
}

/** Ends all turns of a process that stops. */
export async function releaseTurns(database: Database, holder: string): Promise<void> {
  await database.query((q) => q.delete(turns).where(eq(turns.holder, holder)));
}

export async function deletePersonUpdates(queries: Queries, personId: bigint): Promise<void> {
  await queries.delete(updates).where(eq(updates.personId, personId));
  await queries.delete(turns).where(eq(turns.personId, personId));
}
