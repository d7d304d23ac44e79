import { and, desc, eq, not, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { isLocked } from './lock-key.ts';
import { accounts } from './schema/accounts.ts';

/** The signed-in accounts whose sessions no process holds; the account paired last comes first. */
export async function listFreeSessions(database: Database): Promise<readonly string[]> {
  const isHeld = isLocked('session', sql`${accounts.id}::text`);
  const rows = await database.query((q) =>
    q
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.signedIn, true), not(isHeld)))
      .orderBy(desc(accounts.pairedAt)),
  );
  return rows.map(({ id }) => id);
}
