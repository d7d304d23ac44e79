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
import { revertSome } from './revert-some.ts';
import { runLongWork, type WorkKind, type WorkStep } from '../work/run-long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';

/** Undos of up to so many changes run while the person waits; larger ones are jobs. */
export const atOnce = 20;
const perCall = 100;
/** Pause between users who are added one by one, which Telegram limits. */
const gentleMs = 2_000;
/** Telegram gives no time for a deferred number; TDLib waits this long (UserManager.cpp). */
const deferMs = 60 * 60_000;
const mostTries = 5;

/** Reverts the changes of an operation, the latest first, until all are, it has to wait, or it is stopped. */
export async function workOnUndo(
  undoId: string,
  attempt: WorkAttempt,
  context: { pool: SessionPool; progress: WorkProgress; services: ChangeServices },
): Promise<void> {
  const { services } = context;
  const work: WorkKind<StoredUndo> = {
    name: 'undo',
    load: (id) => loadUndo(services.database, id),
    takeStep: (session, run, options) => takeStep(session, run, options, services),
    halt: (_, now) => ({ state: 'stopped', endedAt: now }),
  };
  await runLongWork(work, undoId, attempt, context);
}

async function takeStep(
  session: AccountSession,
  { id, operationId, troubles }: StoredUndo,
  { isFirst }: { readonly isFirst: boolean },
  services: ChangeServices,
): Promise<WorkStep> {
  const { database, clock } = services;
  const { pending, ...taken } = await countUndoOutcomes(database, operationId);
  if (pending === 0) return { kind: 'over' };
  const before = Object.values(taken).reduce((sum, count) => sum + count, 0);
  if (isFirst) {
    // Calls of a process that died, and changes on other devices, show only in a full read.
    session.cache.invalidate('everything');
    if (before === 0) await snapshotBefore(session, 'undo', services, pending);
  }
  const next = await listPendingChanges(database, operationId, perCall);
  const { added, deferred } = await revertSome(session, next, id, services);
  if (deferred.length === 0) {
    const isGentle = added && pending + before > atOnce;
    return { kind: 'taken', pauseMs: isGentle ? gentleMs : 0 };
  }
  if (troubles + 1 < mostTries) {
    const until = new Date(clock.now().getTime() + deferMs);
    return { kind: 'deferred', until, troubles: troubles + 1 };
  }
  // They are given up, so that the changes after them are reverted.
  const failed = deferred.map((changeId) => ({ id: changeId, undoOutcome: 'failed' }) as const);
  await saveUndoOutcomes(database, failed);
  return { kind: 'taken' };
}
