import { and, eq, gt, isNull } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { isGoingOn, type SealedStep } from './pairing-attempts.ts';
import { openPairings } from './schema/open-pairings.ts';
import { pairingAttempts } from './schema/pairing-attempts.ts';
import { pairingPages } from './schema/pairing-pages.ts';
import { people } from './schema/people.ts';
import { tokens } from './schema/tokens.ts';
import { redeemPairingToken } from './tokens.ts';

/** A page: the hash of its token, and that of the browser which opened its link. */
export interface PageKey {
  readonly hash: Buffer;
  readonly browser: Buffer;
}

export interface StoredPage {
  readonly personId: bigint;
  /** Undefined: it has not begun. */
  readonly attempt: StoredPageAttempt | undefined;
  /** The long poll that began last. */
  readonly poll: string | undefined;
  readonly name: string | undefined;
  readonly username: string | undefined;
}

interface StoredPageAttempt extends SealedStep {
  readonly id: string;
  readonly version: number;
}

/** Undefined for another browser, and once the page is void or its time is over. */
export async function findPage(
  database: Database,
  { hash, browser }: PageKey,
  now: Date,
): Promise<StoredPage | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ page: pairingPages, attempt: pairingAttempts, person: people })
      .from(pairingPages)
      .innerJoin(tokens, eq(tokens.hash, pairingPages.hash))
      .innerJoin(people, eq(people.id, tokens.personId))
      .leftJoin(pairingAttempts, eq(pairingAttempts.id, pairingPages.attemptId))
      .where(
        and(
          eq(pairingPages.hash, hash),
          eq(pairingPages.browser, browser),
          gt(tokens.expiresAt, now),
        ),
      ),
  );
  if (!row) return undefined;
  const { page, attempt, person } = row;
  return {
    personId: person.id,
    attempt: attempt
      ? {
          id: attempt.id,
          step: attempt.step,
          sealed: { bytes: attempt.shown, keyId: attempt.keyId },
          version: attempt.version,
        }
      : undefined,
    poll: page.poll ?? undefined,
    name: person.name ?? undefined,
    username: person.username ?? undefined,
  };
}

/**
 * Opens a link, in its first browser: the token is used, and stays stored until `keptUntil` unless it is replaced or
 * deleted. Undefined if the token is invalid or was used.
 */
export async function claimPage(
  database: Database,
  { hash, browser }: PageKey,
  times: { readonly now: Date; readonly keptUntil: Date },
): Promise<bigint | undefined> {
  return database.transaction(async (q) => {
    const personId = await redeemPairingToken(q, hash, times);
    if (personId !== undefined) await q.insert(pairingPages).values({ hash, browser });
    return personId;
  });
}

/** The long poll is the page's last one from now on. */
export async function savePoll(database: Database, hash: Buffer, poll: string): Promise<void> {
  await database.query((q) =>
    q.update(pairingPages).set({ poll }).where(eq(pairingPages.hash, hash)),
  );
}

/** Whether a page that a person has open works on an attempt that goes on. */
export async function hasOpenPage(database: Database, personId: bigint): Promise<boolean> {
  const [row] = await database.query((q) =>
    q
      .select({ id: pairingAttempts.id })
      .from(pairingPages)
      .innerJoin(pairingAttempts, eq(pairingAttempts.id, pairingPages.attemptId))
      .where(and(eq(pairingAttempts.personId, personId), isGoingOn()))
      .limit(1),
  );
  return row !== undefined;
}

/**
 * The attempt that a page, which begins, works on instead of a new one: the one that another request of the page began,
 * or that of the chat if it waits for a password. `isVoid`: the page is. The person has to be locked.
 */
export async function findAttemptFor(
  queries: Queries,
  personId: bigint,
  hash: Buffer,
): Promise<{ readonly isVoid: boolean; readonly attemptId: string | undefined }> {
  const [page] = await queries
    .select({ attemptId: pairingPages.attemptId })
    .from(pairingPages)
    .where(eq(pairingPages.hash, hash));
  if (!page) return { isVoid: true, attemptId: undefined };
  if (page.attemptId !== null) return { isVoid: false, attemptId: page.attemptId };
  const [waiting] = await queries
    .select({ id: pairingAttempts.id })
    .from(openPairings)
    .innerJoin(pairingAttempts, eq(pairingAttempts.id, openPairings.attemptId))
    .where(and(eq(openPairings.personId, personId), eq(pairingAttempts.step, 'password')));
  return { isVoid: false, attemptId: waiting?.id };
}

/** The page works on the attempt from now on. */
export async function beginPage(queries: Queries, hash: Buffer, attemptId: string): Promise<void> {
  await queries
    .update(pairingPages)
    .set({ attemptId })
    .where(and(eq(pairingPages.hash, hash), isNull(pairingPages.attemptId)));
}
