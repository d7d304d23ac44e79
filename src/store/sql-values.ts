import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { Waits } from '../runtime/growing-wait.ts';
import { sql } from './drizzle/drizzle.ts';

type ValueType = 'bigint' | 'text' | 'uuid';

/** The values as a subquery for `in`. */
export function listOf(values: readonly (string | bigint)[], type: ValueType): SQL {
  return sql`(select unnest(${arrayOf(values, type)}))`;
}

/**
 * The values as an array, in one parameter: a statement takes 65,535 of them at most. The planner sees how many they
 * are. For a list in JSON it assumes a hundred, and reads a table of ten thousand rows to find one of them.
 */
export function arrayOf(values: readonly (string | bigint | undefined)[], type: ValueType): SQL {
  return sql`${arrayText(values)}::${sql.raw(type)}[]`;
}

/** An array as Postgres reads it. */
export function arrayText(values: readonly (string | bigint | undefined)[]): string {
  const elements = values.map((value) => (value === undefined ? 'null' : quote(String(value))));
  return `{${elements.join(',')}}`;
}

/**
 * Whether the column has one of the values that a query finds, which is evaluated once. With `in`, Postgres may evaluate
 * it for each row; a query with a limit that locks rows and skips locked ones finds others each time.
 */
export function isAmong(column: SQLWrapper, found: SQLWrapper): SQL {
  return sql`${column} = any(array(${found.getSQL()}))`;
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
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
