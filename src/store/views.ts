import { and, eq, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { prepared, type Place } from './prepared.ts';
import { views } from './schema/views.ts';
import type { Sealed } from './seal.ts';

interface ViewKey {
  readonly id: string;
  readonly personId: bigint;
  readonly at: Date;
}

const insertView = prepared(
  (q, place: Place<ViewKey & { accountId: string; sealed: Buffer; keyId: string }>) =>
    q
      .insert(views)
      .values({
        id: place('id'),
        personId: place('personId', views.personId),
        accountId: place('accountId'),
        sealed: place('sealed'),
        keyId: place('keyId'),
        usedAt: place('at', views.usedAt),
      })
      .onConflictDoUpdate({ target: views.id, set: { usedAt: sql`excluded.used_at` } }),
);

const touchView = prepared((q, place: Place<ViewKey>) =>
  q
    .update(views)
    .set({ usedAt: place('at', views.usedAt) })
    .where(and(eq(views.id, place('id')), eq(views.personId, place('personId', views.personId))))
    .returning(),
);

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
  const { bytes, keyId } = sealed;
  await database.queryUnflushed((q) =>
    insertView(q, { id, personId, accountId, sealed: bytes, keyId, at }),
  );
}

/** A person's view. Undefined if there is none, or none that is sealed. */
export async function useView(
  database: Database,
  personId: bigint,
  id: string,
  at: Date,
): Promise<{ readonly accountId: string; readonly sealed: Sealed } | undefined> {
  const [row] = await database.queryUnflushed((q) => touchView(q, { id, personId, at }));
  const { sealed: bytes, keyId = null } = row ?? {};
  return row && bytes && keyId !== null
    ? { accountId: row.accountId, sealed: { bytes, keyId } }
    : undefined;
}
