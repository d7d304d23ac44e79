import { expect, test } from 'vitest';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { rewriteTables } from '../../../src/store/rewrite-tables.ts';
import { fakeTables } from './erasure-database.ts';

/** Rewrites a small and a large table; `isInUse`: the small one keeps its file. */
async function rewrite({ isInUse }: { readonly isInUse: boolean }) {
  const statements: string[] = [];
  const { database, params } = fakeTables(
    () => [
      { name: 'public.small', small: true, file: isInUse ? '1' : `1-${statements.length}` },
      { name: 'public.large', small: false, file: '2' },
    ],
    (statement) => void statements.push(statement),
  );
  return { isDone: await rewriteTables(database), statements, params };
}

test('rewriteTables writes small tables anew and frees the rows of large ones', async () => {
  const { isDone, statements, params } = await rewrite({ isInUse: false });
  expect(isDone).toBe(true);
  expect(statements).toEqual([
    'vacuum (full, skip_locked) public.small',
    'vacuum (skip_locked) public.large',
  ]);
  expect(params).toEqual([33_554_432, 33_554_432]);
});

test('rewriteTables has to be repeated when a small table was in use', async () => {
  expect((await rewrite({ isInUse: true })).isDone).toBe(false);
});

test('rewriteTables goes on after a table that takes too long, not without a database', async () => {
  const failing = (error: Error): Promise<boolean> => {
    let files = 0;
    const tables = ['public.a', 'public.b'];
    const { database } = fakeTables(
      () => tables.map((name) => ({ name, small: true, file: `${(files += 1)}` })),
      (statement) => {
        if (statement.includes('public.a')) throw error;
      },
    );
    return rewriteTables(database);
  };
  expect(await failing(new Error('canceling statement due to statement timeout'))).toBe(true);
  await expect(failing(new DatabaseGoneError())).rejects.toThrow(DatabaseGoneError);
});
