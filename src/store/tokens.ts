import { and, eq, gt, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { addPeople, hasOwner, type StoredRole } from './people.ts';
import { tokens } from './schema/tokens.ts';

/** A token as it is stored: by its SHA-256. */
export interface StoredToken {
  readonly hash: Buffer;
  readonly kind: 'claim' | 'invite' | 'pair';
  readonly personId: bigint | undefined;
  readonly expiresAt: Date | undefined;
}

export async function saveToken(database: Database, token: StoredToken): Promise<void> {
  await database.query((q) => q.insert(tokens).values(token));
}

/** Voids earlier claim tokens. Returns false, and saves nothing, when the bot has an owner. */
export async function saveClaim(database: Database, hash: Buffer): Promise<boolean> {
  return database.transaction(async (q) => {
    if (await hasOwner(q)) return false;
    await q.delete(tokens).where(eq(tokens.kind, 'claim'));
    await q.insert(tokens).values({ hash, kind: 'claim' });
    return true;
  });
}

/** Redeems a token and admits the person with its role; undefined when the token is invalid. */
export async function useToken(
  database: Database,
  hash: Buffer,
  personId: bigint,
  now: Date,
): Promise<StoredRole | undefined> {
  return database.transaction(async (q) => {
    // When two people open the claim link at once, the second waits here and then finds an owner.
    await q.execute(sql`lock table people in share row exclusive mode`);
    const used = await redeem(q, hash, ne(tokens.kind, 'pair'), now);
    if (!used) return undefined;
    if (used.kind === 'claim' && (await hasOwner(q))) return undefined;
    const role = used.kind === 'claim' ? 'owner' : 'member';
    await addPeople(q, [personId], role, now);
    return role;
  });
}

/** Redeems the token of a pairing page and returns its person; undefined when it is invalid. */
export async function usePairingToken(
  database: Database,
  hash: Buffer,
  now: Date,
): Promise<bigint | undefined> {
  const used = await database.query((q) => redeem(q, hash, eq(tokens.kind, 'pair'), now));
  return used?.personId ?? undefined;
}

/** Marks a valid token as used; undefined when there is none. */
async function redeem(queries: Queries, hash: Buffer, isOfKind: SQL, now: Date) {
  const isValid = or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now));
  const [used] = await queries
    .update(tokens)
    .set({ usedAt: now })
    .where(and(eq(tokens.hash, hash), isOfKind, isNull(tokens.usedAt), isValid))
    .returning();
  return used;
}
