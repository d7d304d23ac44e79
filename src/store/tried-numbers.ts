import { sql } from './drizzle/drizzle.ts';
import { inSlices } from '../runtime/in-slices.ts';
import type { Database } from './database.ts';
import { batchSize } from './in-batches.ts';
import { changes } from './schema/changes.ts';
import { importRows, imports } from './schema/imports.ts';

/**
 * Numbers (E.164) that imports of an account sent and for which Telegram found no user, unless something
 * newer is known of them. Telegram keeps them, and adds their owners as contacts when they join.
 */
export async function findTriedNumbers(
  database: Database,
  accountId: string,
): Promise<ReadonlySet<string>> {
  // Postgres looks at all changes of the account, so it answers once, with many numbers in a row.
  const rows = await database.query((q) =>
    q.execute<{ phones: string }>(sql`
      with known as (
        select coalesce(payload->>'phone', payload->'card'->>'phone', before->>'phone') as phone, max(position) as position
        from ${changes}
        where account_id = ${accountId} and state <> 'failed'
          and (kind in ('remove', 'remove_phone') or kind = 'import' and after is not null)
        group by 1
      ), reset as (
        select max(position) as position from ${changes}
        where account_id = ${accountId} and kind = 'reset_saved' and state <> 'failed'
      ), tried as (
        select distinct sent.number
        from ${importRows} sent
        join ${imports} import on import.id = sent.import_id and import.account_id = ${accountId}
        join ${changes} change on change.id = sent.change_id
        cross join reset
        left join known on known.phone = sent.number
        where sent.outcome = 'not_found' and sent.number is not null
          and change.position > coalesce(greatest(known.position, reset.position), 0)
      ), numbered as (select number, row_number() over () as place from tried)
      select string_agg(number, ' ') as phones from numbered group by place / ${batchSize}`),
  );
  const tried = new Set<string>();
  for await (const { phones } of inSlices(rows)) {
    for (const phone of phones.split(' ')) tried.add(phone);
  }
  return tried;
}
