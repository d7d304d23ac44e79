import { createHash } from 'node:crypto';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import { sql } from './drizzle/drizzle.ts';

type Purpose = 'session' | 'process';

/** The key of an advisory lock: Postgres identifies those by a signed 64-bit number. */
export function lockKey(purpose: Purpose, name: string): string {
  return String(createHash('sha256').update(`roster ${purpose} ${name}`).digest().readBigInt64BE());
}

/** Whether a process has the lock, as an expression about a `name` in a statement. */
export function isLocked(purpose: Purpose, name: SQLWrapper): SQL {
  const hashed = sql`sha256(convert_to(${`roster ${purpose} `} || ${name}, 'UTF8'))`;
  // Postgres keeps the two halves of the key apart, as unsigned numbers.
  const key = sql`('x' || encode(substr(${hashed}, 1, 8), 'hex'))::bit(64)::bigint`;
  return sql`${key} in (select (classid::bigint << 32) | objid::bigint from pg_locks
    where locktype = 'advisory' and objsubid = 1 and granted
      and database = (select oid from pg_database where datname = current_database()))`;
}
