import { and, eq } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { views } from './schema/views.ts';
import type { Sealed } from './seal.ts';

/** Saves the sealed state behind a message's buttons; a view with the same digest keeps its id. */
export async function saveView(
  database: Database,
  saved: {
    readonly id: string;
    readonly personId: bigint;
    readonly accountId: string;
    readonly sealed: Sealed;
    readonly digest: string;
    readonly at: Date;
  },
): Promise<string> {
  const { id, personId, accountId, sealed, digest, at } = saved;
  const facts = { sealed: sealed.bytes, keyId: sealed.keyId, digest, usedAt: at };
  const [row] = await database.query((q) =>
    q
      .insert(views)
      .values({ id, personId, accountId, ...facts })
      .onConflictDoUpdate({
        target: [views.personId, views.accountId, views.digest],
        set: { usedAt: at },
      })
      .returning({ id: views.id }),
  );
  return row?.id ?? id;
}

/** A person's view. Undefined if there is none, or none that is sealed. */
export async function useView(
  database: Database,
  personId: bigint,
  id: string,
  at: Date,
): Promise<{ readonly accountId: string; readonly sealed: Sealed } | undefined> {
  const [row] = await database.query((q) =>
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
