import type { WorkAttempt } from '../services/long-work.ts';
import {
  countUndoOutcomes,
  loadUndo,
  listPendingChanges,
  saveUndoOutcomes,
  type StoredUndo,
} from '../../store/undos.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import type { ChangeServices } from '../services/services.ts';
import type { UndoRun } from '../services/undo-run.ts';
import { LeftForLater } from './left-for-later.ts';
import { revertSome, type RevertResult } from './revert-some.ts';
import { runLongWork, type WorkKind, type WorkStep } from '../work/run-long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';

/** Undos of up to so many changes run while the person waits; larger ones are jobs. */
export const atOnce = 20;
/** Changes that are looked at in one step. */
const perStep = 500;
/** Pause between users who are added one by one, which Telegram limits. */
const gentleMs = 2_000;
/** Telegram gives no time for a deferred number; TDLib waits this long (UserManager.cpp). */
const deferMs = 60 * 60_000;
const mostTries = 5;

/** State of one attempt that is not stored. */
interface Attempt {
  /** Whether the undo has more changes than `atOnce`. */
  isLarge: boolean;
  readonly oneByOne: LeftForLater;
}

/** Reverts the changes of an operation, the latest first, until all are, it has to wait, or it is stopped. */
export async function workOnUndo(
  undoId: string,
  attempt: WorkAttempt,
  context: { pool: SessionPool; progress: WorkProgress; services: ChangeServices },
): Promise<void> {
  const { services } = context;
  const state: Attempt = { isLarge: false, oneByOne: new LeftForLater() };
  const work: WorkKind<StoredUndo> = {
    name: 'undo',
    load: (id) => loadUndo(services.database, id),
    takeStep: async (session, run, { isFirst }) => {
      if (isFirst) state.isLarge = await prepare(session, run, services);
      return takeStep(session, run, state, services);
    },
    standing: async ({ operationId }) => {
      const counts = await countUndoOutcomes(services.database, operationId);
      return { done: doneOf(counts), left: counts.pending };
    },
    halt: (_, now) => ({ state: 'stopped', endedAt: now }),
  };
  await runLongWork(work, undoId, attempt, context);
}

/** The changes with an outcome, whichever it is. */
function doneOf(counts: UndoRun['counts']): number {
  const { pending: _, ...taken } = counts;
  return Object.values(taken).reduce((sum, count) => sum + count, 0);
}

/** Returns whether the undo is large. Takes a snapshot before its first change. */
async function prepare(
  session: AccountSession,
  { operationId }: StoredUndo,
  services: ChangeServices,
): Promise<boolean> {
  const counts = await countUndoOutcomes(services.database, operationId);
  const [before, { pending }] = [doneOf(counts), counts];
  // Calls of a process that died, and changes on other devices, show only in a full read.
  if (pending > 0) session.cache.invalidate('everything');
  if (before === 0) await snapshotBefore(session, 'undo', services, pending);
  return pending + before > atOnce;
}

async function takeStep(
  session: AccountSession,
  { id: undoId, operationId, troubles }: StoredUndo,
  { isLarge, oneByOne }: Attempt,
  services: ChangeServices,
): Promise<WorkStep> {
  const { database } = services;
  if (isLarge) {
    const page = { limit: perStep, before: oneByOne.lowest };
    const next = await listPendingChanges(database, operationId, page);
    const result = await revertSome(session, next, { operationId: undoId, oneByOne }, services);
    if (result) return afterReverting(result, { troubles, isLarge }, services);
  }
  const next = await listPendingChanges(database, operationId, { limit: isLarge ? 1 : perStep });
  const result = await revertSome(session, next, { operationId: undoId }, services);
  if (!result) return { kind: 'over' };
  for (const { change } of next) oneByOne.delete(change.id);
  return afterReverting(result, { troubles, isLarge }, services);
}

async function afterReverting(
  { added, deferred }: RevertResult,
  { troubles, isLarge }: { readonly troubles: number; readonly isLarge: boolean },
  { database, clock }: ChangeServices,
): Promise<WorkStep> {
  if (deferred.length === 0) return { kind: 'taken', pauseMs: added && isLarge ? gentleMs : 0 };
  if (troubles + 1 < mostTries) {
    const until = new Date(clock.now().getTime() + deferMs);
    return { kind: 'deferred', until, troubles: troubles + 1 };
  }
  // They are given up, so that the changes after them are reverted.
  const failed = deferred.map((changeId) => ({ id: changeId, undoOutcome: 'failed' }) as const);
  await saveUndoOutcomes(database, failed);
  return { kind: 'taken' };
}
