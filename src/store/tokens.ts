import type { SQL } from 'drizzle-orm';
import { and, desc, eq, gt, isNull, ne, or } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { addPeople, findRoleIn, hasOwner, lockPeople, type StoredRole } from './people.ts';
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

/** Voids earlier claim tokens, and saves a new one unless the bot has an owner: then it returns false. */
export async function saveClaim(
  database: Database,
  { hash, expiresAt }: Pick<StoredToken, 'hash' | 'expiresAt'>,
): Promise<boolean> {
  return database.transaction(async (q) => {
    await q.delete(tokens).where(eq(tokens.kind, 'claim'));
    if (await hasOwner(q)) return false;
    await q.insert(tokens).values({ hash, kind: 'claim', expiresAt });
    return true;
  });
}

/**
 * Redeems a token and admits the person with its role; undefined when the token is invalid.
 *
 * @param options.owners the owners of the configuration: with them, no claim is valid. An invitation is,
 *   as long as the person who made it is an owner.
 */
export async function useToken(
  database: Database,
  hash: Buffer,
  personId: bigint,
  { owners, now }: { readonly owners: readonly bigint[]; readonly now: Date },
): Promise<StoredRole | undefined> {
  return database.transaction(async (q) => {
    // When two people open the claim link at once, the second waits here and then finds an owner.
    await lockPeople(q);
    const used = await redeem(q, hash, ne(tokens.kind, 'pair'), now);
    if (!used) return undefined;
    if (used.kind === 'claim') {
      if (owners.length > 0 || (await hasOwner(q))) return undefined;
      await addPeople(q, [personId], 'owner', now);
      return 'owner';
    }
    const inviter = used.personId;
    if (inviter === null || !(await isOwner(q, inviter, owners))) return undefined;
    await addPeople(q, [personId], 'member', now, inviter);
    return 'member';
  });
}

async function isOwner(queries: Queries, id: bigint, owners: readonly bigint[]): Promise<boolean> {
  return owners.length > 0 ? owners.includes(id) : (await findRoleIn(queries, id)) === 'owner';
}

/** Invitations that were not opened yet, the one that ends last first. */
export async function findOpenInvitations(
  database: Database,
  now: Date,
): Promise<readonly { readonly ownerId: bigint; readonly expiresAt: Date }[]> {
  const isOpen = and(eq(tokens.kind, 'invite'), isNull(tokens.usedAt), gt(tokens.expiresAt, now));
  const rows = await database.query((q) =>
    q.select().from(tokens).where(isOpen).orderBy(desc(tokens.expiresAt)),
  );
  return rows.flatMap(({ personId, expiresAt }) =>
    personId !== null && expiresAt ? [{ ownerId: personId, expiresAt }] : [],
  );
}

export async function deleteOpenInvitations(database: Database): Promise<void> {
  await database.query((q) =>
    q.delete(tokens).where(and(eq(tokens.kind, 'invite'), isNull(tokens.usedAt))),
  );
}

/** Saves the token of a pairing page; earlier ones of the person, who is locked, are void. */
export async function replacePairingToken(
  queries: Queries,
  token: StoredToken & { readonly personId: bigint },
): Promise<void> {
  await queries.delete(tokens).where(isPageOf(token.personId));
  await queries.insert(tokens).values(token);
}

/**
 * Redeems the token of a pairing page and returns its person; undefined when it is invalid. The token stays
 * stored until `keptUntil`, unless it is replaced or deleted.
 */
export async function redeemPairingToken(
  queries: Queries,
  hash: Buffer,
  { now, keptUntil }: { readonly now: Date; readonly keptUntil: Date },
): Promise<bigint | undefined> {
  const used = await redeem(queries, hash, eq(tokens.kind, 'pair'), now);
  if (!used) return undefined;
  await queries.update(tokens).set({ expiresAt: keptUntil }).where(eq(tokens.hash, hash));
  return used.personId ?? undefined;
}

/**
 * Deletes the tokens of a person's pairing pages; `keepOpenPage` leaves those in use. Returns whether an
 * unused one was among them.
 */
export async function deletePairingTokens(
  queries: Queries,
  personId: bigint,
  { keepOpenPage = false }: { readonly keepOpenPage?: boolean } = {},
): Promise<boolean> {
  const unused = keepOpenPage ? isNull(tokens.usedAt) : undefined;
  const deleted = await queries
    .delete(tokens)
    .where(and(isPageOf(personId), unused))
    .returning({ usedAt: tokens.usedAt });
  return deleted.some(({ usedAt }) => usedAt === null);
}

function isPageOf(personId: bigint): SQL | undefined {
  return and(eq(tokens.kind, 'pair'), eq(tokens.personId, personId));
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
