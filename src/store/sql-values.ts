import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { Waits } from '../runtime/growing-wait.ts';
import { sql } from './drizzle/drizzle.ts';

/** The values as a subquery for `in`, in one parameter: a statement takes 65,535 of them at most. */
export function listOf(
  values: readonly (string | bigint)[],
  type: 'bigint' | 'text' | 'uuid',
): SQL {
  const list = JSON.stringify(values.map(String));
  return sql`(select json_array_elements_text(${list}::json)::${sql.raw(type)})`;
}

/** A point in time in a statement: Drizzle converts only the values of columns. */
export function timestamp(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}

/** The most doublings of a wait: more of them exceed every longest wait, and one day the numbers of Postgres. */
const maxDoublings = 20;

/**
 * When a row is due again that is tried now, after as many tries as its column says: `growingWaitMs` for the try
 * that this statement counts.
 */
export function nextTryAt(now: Date, tries: SQLWrapper, { firstWaitMs, longestMs }: Waits): SQL {
  const waitMs = sql`least(${longestMs}::float8, ${firstWaitMs} * 2 ^ least(${tries}, ${maxDoublings}))`;
  return sql`${timestamp(now)} + make_interval(secs => ${waitMs} / 1000)`;
}
