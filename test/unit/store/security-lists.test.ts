import { readdir } from 'node:fs/promises';
import { getTableColumns, getTableName, is } from '../../support/drizzle.ts';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { PgArray, PgTable } from '../../support/drizzle.ts';
import { expect, test } from 'vitest';
import { readSecurityLists } from '../../support/security-lists.ts';

const schema = new URL('../../../src/store/schema/', import.meta.url);

/** Columns that can hold what a person wrote: no ids, times and counts, and no words of a fixed list. */
async function listOpenColumns(): Promise<readonly string[]> {
  const files = (await readdir(schema)).filter((name) => name.endsWith('.ts'));
  // The exports of a module are known at run time only.
  const modules = (await Promise.all(
    files.map((name) => import(new URL(name, schema).href)),
  )) as readonly object[];
  const tables = modules.flatMap((one) => Object.values(one)).filter((one) => is(one, PgTable));
  return tables.flatMap((table) =>
    Object.values<PgColumn>(getTableColumns(table))
      .filter(isOpen)
      .map(({ name }) => `${getTableName(table)}.${name}`),
  );
}

function isOpen(column: PgColumn): boolean {
  const base: PgColumn = is(column, PgArray) ? column.baseColumn : column;
  return /^(text|jsonb|bytea)/.test(base.getSQLType()) && !base.enumValues;
}

test('SECURITY.md says of each column whether it is sealed, in clear, or neither', async () => {
  const { sealed, inClear, others } = await readSecurityLists();
  const listed = [...sealed, ...inClear.keys(), ...others];
  expect(listed.toSorted()).toEqual((await listOpenColumns()).toSorted());
});
