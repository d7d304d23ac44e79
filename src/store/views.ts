import { and, eq } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { views } from './schema/views.ts';
import type { Sealed } from './seal.ts';

/**
 * Saves the sealed state behind a message's buttons, unless a view with the same id is stored. Should a crash
 * lose it, its buttons say that they are old.
 */
export async function saveView(
  database: Database,
  saved: {
    readonly id: string;
    readonly personId: bigint;
    readonly accountId: string;
    readonly sealed: Sealed;
    readonly at: Date;
  },
): Promise<void> {
  const { id, personId, accountId, sealed, at } = saved;
  const facts = { sealed: sealed.bytes, keyId: sealed.keyId, usedAt: at };
  await database.queryUnflushed((q) =>
    q
      .insert(views)
      .values({ id, personId, accountId, ...facts })
      .onConflictDoUpdate({ target: views.id, set: { usedAt: at } }),
  );
}

/** A person's view. Undefined if there is none, or none that is sealed. */
export async function useView(
  database: Database,
  personId: bigint,
  id: string,
  at: Date,
): Promise<{ readonly accountId: string; readonly sealed: Sealed } | undefined> {
  const [row] = await database.queryUnflushed((q) =>
    q
      .update(views)
      .set({ usedAt: at })
      .where(and(eq(views.id, id), eq(views.personId, personId)))
      .returning(),
  );
  const { sealed: bytes, keyId = null } = row ?? {};
  return row && bytes && keyId !== null
    ? { accountId: row.accountId, sealed: { bytes, keyId } }
    : undefined;
}
