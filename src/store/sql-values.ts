import type { SQL } from 'drizzle-orm';
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
