import type { SQL } from 'drizzle-orm';
import { and, asc, eq, inArray, isNotNull, isNull, notInArray, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { pairingAttempts } from './schema/pairing-attempts.ts';
import { pairingInputs } from './schema/pairing-inputs.ts';
import { pairingPages } from './schema/pairing-pages.ts';
import type { Sealed } from './seal.ts';

/** The kind of what the page of an attempt shows. */
export type StepKind = (typeof pairingAttempts.$inferSelect)['step'];

/** What the page of an attempt shows, sealed. */
export interface SealedStep {
  readonly step: StepKind;
  readonly sealed: Sealed;
}

const finalSteps: readonly StepKind[] = ['paired', 'ended'];

/** Whether nothing follows the step. */
export function isFinalStep(step: StepKind): boolean {
  return finalSteps.includes(step);
}

/** For queries: whether the attempt goes on. */
export function isGoingOn(): SQL {
  return notInArray(pairingAttempts.step, [...finalSteps]);
}

/** Stores where an attempt stands. Changes nothing once it was over. */
export async function saveStep(
  queries: Queries,
  attemptId: string,
  { step, sealed }: SealedStep,
): Promise<void> {
  const version = sql`${pairingAttempts.version} + 1`;
  await queries
    .update(pairingAttempts)
    .set({ step, shown: sealed.bytes, keyId: sealed.keyId, version })
    .where(and(eq(pairingAttempts.id, attemptId), isGoingOn()));
}

/** The person of an attempt that goes on. */
export async function findPersonOf(
  database: Database,
  attemptId: string,
): Promise<bigint | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ personId: pairingAttempts.personId })
      .from(pairingAttempts)
      .where(and(eq(pairingAttempts.id, attemptId), isGoingOn())),
  );
  return row?.personId;
}

/** No process works on an attempt any more: its inputs are deleted, and all of it if no page shows its end. */
export async function closeSteps(database: Database, attemptId: string): Promise<void> {
  await database.transaction(async (q) => {
    const pages = await q.$count(pairingPages, eq(pairingPages.attemptId, attemptId));
    if (pages > 0) await q.delete(pairingInputs).where(eq(pairingInputs.attemptId, attemptId));
    else await q.delete(pairingAttempts).where(eq(pairingAttempts.id, attemptId));
  });
}

/** What was typed on a page, sealed. */
export interface SealedInput {
  readonly id: string;
  readonly sealed: Sealed;
}

/** Stores an input for the process of the attempt. False if the attempt is over. */
export async function saveInput(
  database: Database,
  { id, attemptId, sealed, sentAt }: SealedInput & { readonly attemptId: string; sentAt: Date },
): Promise<boolean> {
  return database.transaction(async (q) => {
    // The end of the attempt waits here, and then deletes the input.
    const open = await q
      .select({ id: pairingAttempts.id })
      .from(pairingAttempts)
      .where(and(eq(pairingAttempts.id, attemptId), isGoingOn()))
      .for('share');
    if (open.length === 0) return false;
    const { bytes, keyId } = sealed;
    await q.insert(pairingInputs).values({ id, attemptId, sealed: bytes, keyId, sentAt });
    return true;
  });
}

/**
 * Takes the inputs that were not taken before, oldest first. Their content is deleted, the rows stay until handled.
 *
 * @param working ids of taken inputs that are handled now; other taken ones were lost with their connection, and are
 *   deleted
 */
export async function takeInputs(
  database: Database,
  attemptId: string,
  working: readonly string[],
): Promise<readonly SealedInput[]> {
  return database.transaction(async (q) => {
    const isTheirs = eq(pairingInputs.attemptId, attemptId);
    const isLost = and(isNull(pairingInputs.sealed), notInArray(pairingInputs.id, [...working]));
    await q.delete(pairingInputs).where(and(isTheirs, isLost));
    const rows = await q
      .select()
      .from(pairingInputs)
      .where(and(isTheirs, isNotNull(pairingInputs.sealed)))
      .orderBy(asc(pairingInputs.sentAt))
      .for('update');
    if (rows.length > 0) {
      await q
        .update(pairingInputs)
        .set({ sealed: null, keyId: null })
        .where(inArray(pairingInputs.id, ids(rows)));
    }
    return rows.flatMap(({ id, sealed: bytes, keyId }) =>
      bytes && keyId !== null ? [{ id, sealed: { bytes, keyId } }] : [],
    );
  });
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** The inputs were handled, and where the attempt stands since is stored. */
export async function deleteInputs(database: Database, handled: readonly string[]): Promise<void> {
  if (handled.length === 0) return;
  await database.query((q) =>
    q.delete(pairingInputs).where(inArray(pairingInputs.id, [...handled])),
  );
}

/** Whether an input waits for being handled. */
export async function isInputOpen(database: Database, id: string): Promise<boolean> {
  return (await database.query((q) => q.$count(pairingInputs, eq(pairingInputs.id, id)))) > 0;
}
