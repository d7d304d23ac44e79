import { toAccount, type Account } from '../../src/store/accounts.ts';
import type { Database } from '../../src/store/database.ts';
import { eq } from '../../src/store/drizzle/drizzle.ts';
import { accounts } from '../../src/store/schema/accounts.ts';

/** The signed-in accounts of all people. */
export async function listSignedIn(database: Database): Promise<readonly Account[]> {
  const rows = await database.query((q) =>
    q.select().from(accounts).where(eq(accounts.signedIn, true)),
  );
  return rows.map(toAccount);
}
