import { PgDialect } from '../../support/drizzle.ts';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../../../src/store/database.ts';

interface Table {
  readonly name: string;
  readonly small: boolean;
  readonly file: string;
}

/** A database that knows only how to list its tables and to rewrite them. */
export function fakeTables(
  tables: () => readonly Table[],
  vacuum: (statement: string) => void,
): { readonly database: Database; readonly params: unknown[] } {
  const params: unknown[] = [];
  const execute = async (statement: SQL): Promise<readonly Table[]> => {
    await Promise.resolve();
    const query = new PgDialect().sqlToQuery(statement);
    if (!query.sql.startsWith('vacuum')) {
      params.push(...query.params);
      return tables();
    }
    vacuum(query.sql);
    return [];
  };
  const query = (ask: (queries: object) => unknown): unknown => ask({ execute });
  return { database: { query } as unknown as Database, params };
}
