import { eq } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { dialogs } from './schema/dialogs.ts';
import { people } from './schema/people.ts';
import type { Sealed } from './seal.ts';

export async function findDialog(
  database: Database,
  personId: bigint,
): Promise<Sealed | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ bytes: dialogs.state, keyId: dialogs.keyId })
      .from(dialogs)
      .where(eq(dialogs.personId, personId)),
  );
  return row;
}

/** Nothing is stored for a person who was deleted at the same time. */
export async function saveDialog(
  database: Database,
  personId: bigint,
  sealed: Sealed,
  at: Date,
): Promise<void> {
  const facts = { state: sealed.bytes, keyId: sealed.keyId, changedAt: at };
  await database.transaction(async (q) => {
    const found = await q
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, personId))
      .for('key share');
    if (found.length === 0) return;
    await q
      .insert(dialogs)
      .values({ personId, ...facts })
      .onConflictDoUpdate({ target: dialogs.personId, set: facts });
  });
}

export async function deleteDialog(database: Database, personId: bigint): Promise<void> {
  await database.query((q) => q.delete(dialogs).where(eq(dialogs.personId, personId)));
}
