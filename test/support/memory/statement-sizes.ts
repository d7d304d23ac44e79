import type { SQL } from 'drizzle-orm';
import { PgDialect } from '../drizzle.ts';
import type { Database, Queries } from '../../../src/store/database.ts';

/** A database that counts what its raw statements take and give. */
export interface CountingDatabase extends Database {
  /** Rows in the largest list that a statement took as a parameter, or gave. */
  readonly largest: () => number;
  readonly statements: () => number;
}

/** Counts the statements of `execute` only. */
export function countStatements(database: Database): CountingDatabase {
  const dialect = new PgDialect();
  let [largest, statements] = [0, 0];
  const watch = (queries: Queries): Queries => {
    const execute = async (query: SQL): Promise<readonly unknown[]> => {
      statements += 1;
      const taken = dialect.sqlToQuery(query).params.map(lengthOf);
      const rows = (await queries.execute(query)) as readonly unknown[];
      largest = Math.max(largest, rows.length, ...taken);
      return rows;
    };
    return Object.assign(Object.create(queries), { execute }) as Queries;
  };
  return {
    ...database,
    query: (ask) => database.query((queries) => ask(watch(queries))),
    transaction: (work) => database.transaction((queries) => work(watch(queries))),
    largest: () => largest,
    statements: () => statements,
  };
}

/** Of a list in JSON or of a Postgres array; 0 of other parameters. */
function lengthOf(parameter: unknown): number {
  if (typeof parameter !== 'string') return 0;
  if (parameter.startsWith('[')) return (JSON.parse(parameter) as readonly unknown[]).length;
  return parameter.startsWith('{') ? parameter.split(',').length : 0;
}
