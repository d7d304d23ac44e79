import type { DriverValueEncoder, SQL, SQLChunk } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { is, PgDialect, Placeholder, sql, StringChunk } from './drizzle/drizzle.ts';

/** The place of a value in a statement. Without a column that encodes it, it is given as the driver takes it. */
export type Place<Values> = (
  name: keyof Values & string,
  column?: DriverValueEncoder<unknown, unknown>,
) => SQL;

/** The same in SQL that `execute` takes, where no column encodes a value. */
export type SqlPlace<Values> = (name: keyof Values & string) => SQL;

interface Preparable<Result> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Result> };
}

/**
 * A statement that is put into words once for each database client. Drizzle takes a tenth of a millisecond to do so,
 * which counts for what every update needs. Not for transactions, each of which would do it again.
 */
export function prepared<Values extends object, Result>(
  build: (queries: Queries, place: Place<Values>) => Preparable<Result>,
): (queries: Queries, values: Values) => Promise<Result> {
  const made = new WeakMap<Queries, ReturnType<Preparable<Result>['prepare']>>();
  return (queries, values) => {
    // The driver ignores the name: postgres.js names what it prepares itself.
    const statement = made.get(queries) ?? build(queries, placeOf).prepare('');
    made.set(queries, statement);
    // The type of an interface has no index, in case that it is extended.
    return statement.execute(values as Readonly<Record<string, unknown>>);
  };
}

/** The same for SQL that `execute` takes. Its text must not contain `$1` or the like. */
export function preparedSql<Values extends object>(
  build: (place: SqlPlace<Values>) => SQL,
): (values: Values) => SQL {
  const { sql: words, params } = new PgDialect().sqlToQuery(build(placeOf));
  const parts = words.split(/\$\d+/).map((part) => new StringChunk(part));
  return (values) => {
    const byName = values as Readonly<Record<string, unknown>>;
    const given: readonly unknown[] = params.map((param) =>
      is(param, Placeholder) ? byName[param.name] : param,
    );
    const chunks = parts.flatMap((part, at) => (at < given.length ? [part, given[at]] : [part]));
    // Drizzle takes every other value as a parameter, but its types do not say so.
    return sql.join(chunks as SQLChunk[]);
  };
}

function placeOf(name: string, column?: DriverValueEncoder<unknown, unknown>): SQL {
  const place = sql.placeholder(name);
  return sql`${column ? sql.param(place, column) : place}`;
}
