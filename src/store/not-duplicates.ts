import { eq } from './drizzle/drizzle.ts';
import { differentEntries, type DifferentEntries } from '../contacts/duplicates/duplicates.ts';
import type { Database } from './database.ts';
import { notDuplicates } from './schema/not-duplicates.ts';

/** The pairs of entries that the person marked as different people, and their count. `pairs` is equal for equal pairs. */
export async function readNotDuplicates(
  database: Database,
  accountId: string,
): Promise<{
  readonly different: DifferentEntries;
  readonly count: number;
  readonly pairs: string;
}> {
  const rows = await database.query((q) =>
    q
      .select()
      .from(notDuplicates)
      .where(eq(notDuplicates.accountId, accountId))
      .orderBy(notDuplicates.one, notDuplicates.other),
  );
  const different = differentEntries(rows.map(({ one, other }) => [one, other]));
  const pairs = rows.map(({ one, other }) => `${one} ${other}`).join();
  return { different, count: rows.length, pairs };
}

export async function saveNotDuplicates(
  database: Database,
  accountId: string,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(([a, b]) => {
    const [one, other] = ordered(a, b);
    return { accountId, one, other };
  });
  await database.query((q) => q.insert(notDuplicates).values(rows).onConflictDoNothing());
}

export async function deleteNotDuplicates(database: Database, accountId: string): Promise<void> {
  await database.query((q) =>
    q.delete(notDuplicates).where(eq(notDuplicates.accountId, accountId)),
  );
}

function ordered(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}
