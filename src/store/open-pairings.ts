import type { SQL } from 'drizzle-orm';
import { and, eq, gt, isNotNull, isNull, notExists, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { lockPerson } from './people.ts';
import type { SealedStep } from './pairing-attempts.ts';
import { beginPage, findAttemptFor } from './pairing-pages.ts';
import { openPairings } from './schema/open-pairings.ts';
import { pairingAttempts } from './schema/pairing-attempts.ts';
import { pairingInputs } from './schema/pairing-inputs.ts';
import { tokens } from './schema/tokens.ts';
import { unusedSessions } from './schema/unused-sessions.ts';
import { deletePairingTokens, replacePairingToken, type StoredToken } from './tokens.ts';

/** The outcome of opening a pairing. */
export interface Opened {
  /** The attempt that the person has now; undefined if the person was deleted, or the page is void. */
  readonly attemptId: string | undefined;
  /** The attempt that ended because of this one. */
  readonly replaced: string | undefined;
}

/** An attempt that begins. */
interface NewAttempt extends SealedStep {
  readonly personId: bigint;
  readonly attemptId: string;
  readonly at: Date;
  readonly endsAt: Date;
  /** No page shows its end any longer. */
  readonly expiresAt: Date;
  /** The hash of the page that begins it; undefined for the chat, where it voids all links. */
  readonly page?: Buffer | undefined;
}

/**
 * An attempt begins, in place of an earlier one. A page that works on another attempt already, or may continue one that
 * waits for a password, gets that one instead.
 */
export async function openPairing(database: Database, attempt: NewAttempt): Promise<Opened> {
  const { personId, attemptId, page } = attempt;
  return database.transaction(async (q) => {
    const nothing = { attemptId: undefined, replaced: undefined };
    if (!(await lockPerson(q, personId))) return nothing;
    if (page) {
      const found = await findAttemptFor(q, personId, page);
      if (found.isVoid) return nothing;
      if (found.attemptId !== undefined) {
        await beginPage(q, page, found.attemptId);
        return { ...nothing, attemptId: found.attemptId };
      }
    } else {
      await deletePairingTokens(q, personId);
    }
    const before = await close(q, personId);
    await insert(q, attempt);
    if (page) await beginPage(q, page, attemptId);
    return { attemptId, replaced: before?.attemptId ?? undefined };
  });
}

async function insert(queries: Queries, attempt: NewAttempt): Promise<void> {
  const { personId, attemptId, at, endsAt, expiresAt, step, sealed } = attempt;
  await queries
    .insert(openPairings)
    .values({ personId, attemptId, expects: 'code', startedAt: at, endsAt });
  const shown = { shown: sealed.bytes, keyId: sealed.keyId };
  await queries
    .insert(pairingAttempts)
    .values({ id: attemptId, personId, step, expiresAt, ...shown });
}

/**
 * Saves the token of a link to the pairing page, in place of earlier ones; the pairing is open as long as the
 * link. Does nothing for a person who was deleted.
 */
export async function saveLink(
  database: Database,
  { hash, personId, expiresAt }: Pick<StoredToken, 'hash'> & LinkOwner,
  at: Date,
): Promise<void> {
  const facts = { expects: 'password', endsAt: expiresAt } as const;
  await database.transaction(async (q) => {
    if (!(await lockPerson(q, personId))) return;
    await replacePairingToken(q, { hash, kind: 'pair', personId, expiresAt });
    await q
      .insert(openPairings)
      .values({ personId, ...facts, startedAt: at })
      .onConflictDoUpdate({ target: openPairings.personId, set: facts });
  });
}

interface LinkOwner {
  readonly personId: bigint;
  readonly expiresAt: Date;
}

/** Telegram asks for the password. */
export async function expectPassword(database: Database, attemptId: string): Promise<void> {
  await database.query((q) =>
    q.update(openPairings).set({ expects: 'password' }).where(isOf(attemptId)),
  );
}

/**
 * Stores that the person wants the account of a sign-in, which may be any text. Returns the attempt that has
 * to store it; undefined if no attempt of the person waits for this.
 */
export async function storeConfirmation(
  database: Database,
  {
    personId,
    signIn,
    now,
  }: { readonly personId: bigint; readonly signIn: string; readonly now: Date },
): Promise<string | undefined> {
  return database.transaction(async (q) => {
    const [waiting] = await q
      .select({ id: unusedSessions.id, attemptId: unusedSessions.attemptId })
      .from(unusedSessions)
      .where(sql`${unusedSessions.id}::text = ${signIn}`);
    if (!waiting?.attemptId) return undefined;
    const isTheirs = and(isOf(waiting.attemptId), eq(openPairings.personId, personId));
    const confirmed = await q
      .update(openPairings)
      .set({ confirmed: waiting.id })
      .where(and(isTheirs, isLater(now)))
      .returning();
    return confirmed.length > 0 ? waiting.attemptId : undefined;
  });
}

/** An attempt as its row has it. */
export interface OpenAttempt {
  readonly personId: bigint;
  /** When it ends at the latest. */
  readonly endsAt: Date;
  /** The sign-in that the person confirmed. */
  readonly confirmed: string | undefined;
}

/** Undefined if the attempt was cancelled or replaced, in whatever process, or is over. */
export async function findAttempt(
  database: Database,
  attemptId: string,
): Promise<OpenAttempt | undefined> {
  const [row] = await database.query((q) => q.select().from(openPairings).where(isOf(attemptId)));
  if (!row) return undefined;
  const { personId, endsAt, confirmed } = row;
  return { personId, endsAt, confirmed: confirmed ?? undefined };
}

/** The attempts that have a pairing, a session, or something typed on their page, in all processes. */
export async function listAttempts(database: Database): Promise<readonly string[]> {
  const rows = await database.query((q) =>
    q
      .select({ id: openPairings.attemptId })
      .from(openPairings)
      .where(isNotNull(openPairings.attemptId))
      .union(
        q
          .select({ id: unusedSessions.attemptId })
          .from(unusedSessions)
          .where(isNotNull(unusedSessions.attemptId)),
      )
      .union(q.select({ id: pairingInputs.attemptId }).from(pairingInputs)),
  );
  return rows.flatMap(({ id }) => id ?? []);
}

/**
 * An attempt stores its account and is over. False if it was cancelled or replaced, in whatever process;
 * then the account must not be stored.
 */
export async function finishAttempt(
  queries: Queries,
  { personId, attemptId }: { readonly personId: bigint; readonly attemptId: string },
): Promise<boolean> {
  const isTheirs = and(isOf(attemptId), eq(openPairings.personId, personId));
  return (await queries.delete(openPairings).where(isTheirs).returning()).length > 0;
}

/** An attempt ended without an account. The pairing stays open as long as a link that was not opened. */
export async function closeAttempt(
  database: Database,
  attemptId: string,
  now: Date,
): Promise<void> {
  await database.transaction(async (q) => {
    const link = q
      .select()
      .from(tokens)
      .where(
        and(
          eq(tokens.kind, 'pair'),
          eq(tokens.personId, openPairings.personId),
          isNull(tokens.usedAt),
          gt(tokens.expiresAt, now),
        ),
      );
    await q.delete(openPairings).where(and(isOf(attemptId), notExists(link)));
    await leaveAttempt(q, attemptId);
  });
}

/** An attempt was interrupted. The person may still type a secret. */
export async function leaveAttempt(queries: Queries, attemptId: string): Promise<void> {
  await queries.update(openPairings).set({ attemptId: null }).where(isOf(attemptId));
}

/** The pairing that a person cancelled. */
interface Closed {
  /** Whether they were pairing, or had a link to the pairing page. */
  readonly wasOpen: boolean;
  readonly attemptId: string | undefined;
}

/** A person is not pairing any more: their attempt stores nothing, and links to the pairing page are void. */
export async function closePairing(
  database: Database,
  personId: bigint,
  now: Date,
): Promise<Closed> {
  return database.transaction(async (q) => {
    await lockPerson(q, personId);
    const hadLink = await deletePairingTokens(q, personId);
    const closed = await close(q, personId);
    const wasOpen = hadLink || (closed !== undefined && closed.endsAt > now);
    return { wasOpen, attemptId: closed?.attemptId ?? undefined };
  });
}

/** Ends the open pairing of a person. Nothing is shown of its attempt any more. */
async function close(queries: Queries, personId: bigint) {
  const [row] = await queries
    .delete(openPairings)
    .where(eq(openPairings.personId, personId))
    .returning();
  if (row?.attemptId)
    await queries.delete(pairingAttempts).where(eq(pairingAttempts.id, row.attemptId));
  return row;
}

/** `attemptId` may be any text. */
function isOf(attemptId: string): SQL {
  return sql`${openPairings.attemptId}::text = ${attemptId}`;
}

function isLater(now: Date): SQL {
  return gt(openPairings.endsAt, now);
}
