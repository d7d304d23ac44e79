import { sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
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
  const rows = await database.query((q) =>
    q.execute<{ phone: string }>(sql`
      with known as (
        select coalesce(payload->>'phone', payload->'card'->>'phone', before->>'phone') as phone, max(position) as position
        from ${changes}
        where account_id = ${accountId} and state <> 'failed'
          and (kind in ('remove', 'remove_phone') or kind = 'import' and after is not null)
        group by 1
      ), reset as (
        select max(position) as position from ${changes}
        where account_id = ${accountId} and kind = 'reset_saved' and state <> 'failed'
      )
      select distinct sent.number as phone
      from ${importRows} sent
      join ${imports} import on import.id = sent.import_id and import.account_id = ${accountId}
      join ${changes} change on change.id = sent.change_id
      cross join reset
      left join known on known.phone = sent.number
      where sent.outcome = 'not_found' and sent.number is not null
        and change.position > coalesce(greatest(known.position, reset.position), 0)`),
  );
  return new Set(rows.map(({ phone }) => phone));
}
