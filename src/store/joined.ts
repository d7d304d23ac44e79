import { sql } from './drizzle/drizzle.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Database } from './database.ts';
import { batchesOf } from './in-batches.ts';
import { changes } from './schema/changes.ts';
import { importRows, imports } from './schema/imports.ts';
import { knownUsers } from './schema/known-users.ts';
import { savedNumbers } from './schema/saved-numbers.ts';
import { timestamp } from './sql-values.ts';

/** A contact that is new in the list. Telegram gives a new account the name that its number was saved under. */
export type NewContact = Pick<Contact, 'id' | 'firstName' | 'lastName'> & {
  readonly phone: string;
};

/**
 * Finds new contacts who joined Telegram: their number was saved under this name without an account, as the
 * saved list or an import shows. Leaves out users that the account knew before, and users that Roster added
 * or may be adding.
 */
export async function findJoined(
  database: Database,
  accountId: string,
  newContacts: readonly NewContact[],
  /** Older changes without an answer no longer count as running. */
  unknownSince: Date,
): Promise<ReadonlySet<bigint>> {
  const joined = new Set<bigint>();
  for (const some of batchesOf(newContacts)) {
    for (const id of await findBatch(database, accountId, some, unknownSince)) joined.add(id);
  }
  return joined;
}

async function findBatch(
  database: Database,
  accountId: string,
  newContacts: readonly NewContact[],
  unknownSince: Date,
): Promise<readonly bigint[]> {
  const incoming = JSON.stringify(newContacts.map((one) => ({ ...one, id: String(one.id) })));
  const rows = await database.query((q) =>
    q.execute<{ id: string }>(sql`
      -- First, because what is left of a large import are none, and the other conditions read its changes.
      with newcomer as materialized (
        select * from json_to_recordset(${incoming}::json) as newcomer
          (id bigint, phone text, "firstName" text, "lastName" text)
        where not exists (select from ${changes} change
          where change.account_id = ${accountId} and change.state in ('written', 'unknown')
            and change.payload->'card'->>'phone' = newcomer.phone
            and change.made_at > ${timestamp(unknownSince)})
      )
      select newcomer.id::text from newcomer
      where (
        exists (select from ${savedNumbers} saved
          where saved.account_id = ${accountId} and saved.phone = newcomer.phone
            and saved.first_name = newcomer."firstName" and saved.last_name = newcomer."lastName")
        or exists (select from ${changes} change
          where change.account_id = ${accountId} and change.kind = 'import'
            and change.state = 'done' and change.after is null
            and ${isCardOf(sql`change.payload->'card'`)})
        or exists (select from ${imports} import join ${importRows} line
            on line.import_id = import.id
          where import.account_id = ${accountId} and line.number = newcomer.phone
            and line.outcome = 'not_found' and ${isCardOf(sql`line.row->'send'->'card'`)}))
      and not exists (select from ${knownUsers} met
        where met.account_id = ${accountId} and met.id = newcomer.id)
      and not exists (select from ${changes} change
        where change.account_id = ${accountId} and (
          change.before->>'id' = newcomer.id::text or change.after->>'id' = newcomer.id::text))
      and not exists (select from ${imports} import join ${importRows} line
          on line.import_id = import.id
        where import.account_id = ${accountId} and line.number = newcomer.phone
          and line.outcome = 'deferred')`),
  );
  return rows.map(({ id }) => BigInt(id));
}

function isCardOf(card: ReturnType<typeof sql>) {
  return sql`${card}->>'phone' = newcomer.phone
    and ${card}->>'firstName' = newcomer."firstName" and ${card}->>'lastName' = newcomer."lastName"`;
}
