import { sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { batchSize, readInBatches } from './in-batches.ts';
import { snapshotContacts } from './schema/snapshots.ts';
import { listOf } from './sql-values.ts';

/** The latest names that snapshots have of contacts: Telegram gives none for deleted accounts. */
export async function readFormerNames(
  database: Database,
  accountId: string,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, { readonly firstName: string; readonly lastName: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await database.query((q) =>
    q.execute<{ id: string; first: string; last: string }>(sql`
      select distinct on (user_id) user_id::text as id,
        coalesce(contact->>'firstName', '') as first, coalesce(contact->>'lastName', '') as last
      from ${snapshotContacts}
      where account_id = ${accountId} and user_id in ${listOf(ids, 'bigint')}
        and coalesce(contact->>'firstName', contact->>'lastName') is not null
      order by user_id, since desc`),
  );
  return new Map(
    rows.map(({ id, first, last }) => [BigInt(id), { firstName: first, lastName: last }]),
  );
}

/** Users who had the account as a contact in any stored snapshot. */
export async function readOnceMutual(
  database: Database,
  accountId: string,
): Promise<ReadonlySet<bigint>> {
  const ids = new Set<bigint>();
  const batches = readInBatches<{ id: string }>((after) =>
    database.query((q) =>
      q.execute(sql`
        select distinct user_id::text as id, user_id from ${snapshotContacts}
        where account_id = ${accountId} and contact->>'mutual' = 'true'
          and user_id > ${after?.id ?? '0'}::bigint
        order by user_id limit ${batchSize}`),
    ),
  );
  for await (const rows of batches) for (const { id } of rows) ids.add(BigInt(id));
  return ids;
}
