import { and, eq } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { formerSeals } from './schema/former-seals.ts';
import type { SealedTable } from './sealed-table.ts';

/** Rows of one table that an earlier version stored in another way than this one. */
export interface FormerSeals {
  readonly name: SealedTable['name'];
  /** Undefined for rows in clear. */
  readonly keyId: string | undefined;
}

export async function listFormerSeals(database: Database): Promise<readonly FormerSeals[]> {
  const rows = await database.query((q) => q.select().from(formerSeals));
  return rows.map(({ name, keyId }) => ({ name, keyId: keyId === '' ? undefined : keyId }));
}

/** From now on, their former purposes are refused. */
export async function deleteFormerSeals(
  database: Database,
  { name, keyId = '' }: FormerSeals,
): Promise<void> {
  await database.query((q) =>
    q.delete(formerSeals).where(and(eq(formerSeals.name, name), eq(formerSeals.keyId, keyId))),
  );
}
