import { eq } from 'drizzle-orm';
import type { NotSame } from '../contacts/duplicates/duplicates.ts';
import type { Database } from './database.ts';
import { notDuplicates } from './schema/not-duplicates.ts';

/** What was said of all pairs of an account, by the keys of their entries. */
export async function readNotDuplicates(database: Database, accountId: string): Promise<NotSame> {
  const rows = await database.query((q) =>
    q.select().from(notDuplicates).where(eq(notDuplicates.accountId, accountId)),
  );
  const known = new Set(rows.map(({ one, other }) => `${one} ${other}`));
  return (a, b) => known.has(ordered(a, b).join(' '));
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

function ordered(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}
