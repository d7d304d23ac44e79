import { and, asc, eq, sql } from 'drizzle-orm';
import type { Card } from '../contacts/card.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { parkedCards } from './schema/parked-cards.ts';

/** A card that Telegram wants later. */
export interface ParkedCard {
  readonly card: Card;
  /** When it is sent next. */
  readonly until: Date;
  /** How often Telegram put it off. */
  readonly tries: number;
}

/** Those of these numbers that are parked, by number. */
export async function findParked(
  database: Database,
  accountId: string,
  phones: readonly string[],
): Promise<ReadonlyMap<string, ParkedCard>> {
  const rows = await database.query((q) =>
    q.select().from(parkedCards).where(parkedWith(accountId, phones)),
  );
  return new Map(rows.map((row) => [row.phone, row]));
}

/** Parks cards; one that is parked already gets the name, the time and the count of now. */
export async function park(
  database: Database,
  accountId: string,
  parked: readonly ParkedCard[],
): Promise<void> {
  if (parked.length === 0) return;
  const incoming = JSON.stringify(parked.map((one) => ({ ...one, phone: one.card.phone })));
  await database.query((q) =>
    q.execute(sql`
      insert into ${parkedCards} (account_id, phone, card, until, tries)
      select ${accountId}::uuid, incoming.* from json_to_recordset(${incoming}::json) as incoming
        (phone text, card jsonb, until timestamptz, tries integer)
      on conflict (account_id, phone) do update set
        card = excluded.card, until = excluded.until, tries = excluded.tries`),
  );
}

/** These numbers are not sent again. */
export async function unpark(
  database: Database,
  accountId: string,
  phones: readonly string[],
): Promise<void> {
  if (phones.length === 0) return;
  await database.query((q) => q.delete(parkedCards).where(parkedWith(accountId, phones)));
}

/** Takes what is due, so that no other process does before `until`; of signed-in accounts only. */
export async function claimParked(
  database: Database,
  claim: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<ReadonlyMap<string, readonly Card[]>> {
  const rows = await database.query((q) =>
    q
      .update(parkedCards)
      .set({ until: claim.until })
      .where(
        sql`(${parkedCards.accountId}, ${parkedCards.phone}) in (
          select due.account_id, due.phone from ${parkedCards} due
          join ${accounts} account on account.id = due.account_id and account.signed_in
          where due.until <= ${claim.now.toISOString()}
          order by due.until limit ${claim.limit} for update of due skip locked)`,
      )
      .returning({ accountId: parkedCards.accountId, card: parkedCards.card }),
  );
  const byAccount = Map.groupBy(rows, (row) => row.accountId);
  return new Map([...byAccount].map(([id, cards]) => [id, cards.map(({ card }) => card)]));
}

/** When the next of a signed-in account is due. */
export async function nextParkedAt(database: Database): Promise<Date | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ at: parkedCards.until })
      .from(parkedCards)
      .innerJoin(accounts, and(eq(accounts.id, parkedCards.accountId), eq(accounts.signedIn, true)))
      // Not `min`: in a join Postgres reads every card for it, and one entry of the index for this.
      .orderBy(asc(parkedCards.until))
      .limit(1),
  );
  return row?.at;
}

/** As one parameter: there may be more numbers than a statement takes parameters. */
function parkedWith(accountId: string, phones: readonly string[]) {
  const listed = sql`select json_array_elements_text(${JSON.stringify(phones)}::json)`;
  return and(eq(parkedCards.accountId, accountId), sql`${parkedCards.phone} in (${listed})`);
}
