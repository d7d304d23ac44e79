import type { WorkAttempt } from '../services/long-work.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import {
  changeUndo,
  countUndoOutcomes,
  loadUndo,
  listPendingChanges,
  saveUndoOutcomes,
  type StoredUndo,
} from '../../store/undos.ts';
import { afterFailure } from '../work/after-failure.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import type { DueWorkServices, ChangeServices } from '../services/services.ts';
import { revertSome } from './revert-some.ts';
import { runLongWork } from '../work/long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';

/** Undos of up to so many changes run while the person waits; larger ones are jobs. */
export const atOnce = 20;
/** Longer than one call and storing its outcome; after that another process checks whether it still runs. */
export const undoAbandonedMs = 2 * 60_000;
const perCall = 100;
/** Pause between users who are added one by one, which Telegram limits. */
const gentleMs = 2_000;
/** Telegram gives no time for a deferred number; TDLib waits this long (UserManager.cpp). */
const laterMs = 60 * 60_000;
const mostTries = 5;

type StepResult =
  | { readonly kind: 'taken'; readonly gentle: boolean }
  | { readonly kind: 'later' }
  | { readonly kind: 'over' };

/** Reverts the changes of an operation, the latest first, until all are, it has to wait, or it is stopped. */
export async function workOnUndo(
  undoId: string,
  attempt: WorkAttempt,
  {
    pool,
    progress,
    services,
  }: { pool: SessionPool; progress: WorkProgress; services: ChangeServices },
): Promise<void> {
  const { database, clock } = services;
  const work = {
    load: () => loadUndo(database, undoId),
    runStep: (session: AccountSession, run: StoredUndo, first: boolean) =>
      takeStep(session, run, first, services),
    storeResult: async (run: StoredUndo, step: StepResult) => {
      await noteStep(run, step, services);
      return step.kind === 'taken' && step.gentle ? gentleMs : 0;
    },
    storeFailure: (run: StoredUndo, reason: FailureReason) => storeFailure(run, reason, services),
  };
  await runLongWork(undoId, attempt, work, { pool, progress, clock });
}

async function takeStep(
  session: AccountSession,
  { id, operationId, troubles }: StoredUndo,
  first: boolean,
  services: ChangeServices,
): Promise<StepResult> {
  const { database } = services;
  const { pending, ...taken } = await countUndoOutcomes(database, operationId);
  if (pending === 0) return { kind: 'over' };
  const before = Object.values(taken).reduce((sum, count) => sum + count, 0);
  if (first) {
    // Calls of a process that died, and changes on other devices, show only in a full read.
    session.cache.invalidate('everything');
    if (before === 0) await snapshotBefore(session, 'undo', services, pending);
  }
  const next = await listPendingChanges(database, operationId, perCall);
  const { added, deferred } = await revertSome(session, next, id, services);
  if (deferred.length === 0) return { kind: 'taken', gentle: added && pending + before > atOnce };
  if (troubles + 1 < mostTries) return { kind: 'later' };
  // The changes after them get their turn.
  const failed = deferred.map((changeId) => ({ id: changeId, undoOutcome: 'failed' }) as const);
  await saveUndoOutcomes(database, failed);
  return { kind: 'taken', gentle: false };
}

async function noteStep(
  { id, troubles }: StoredUndo,
  step: StepResult,
  { database, clock, wakeUp }: DueWorkServices,
): Promise<void> {
  const now = clock.now();
  const after = (ms: number): Date => new Date(now.getTime() + ms);
  switch (step.kind) {
    case 'taken': {
      const goesOn = { dueAt: after(undoAbandonedMs), troubles: 0 };
      await changeUndo(database, id, ['running'], goesOn);
      return;
    }
    case 'later': {
      const waits = { state: 'waiting', waitsFor: 'later', dueAt: after(laterMs) } as const;
      await changeUndo(database, id, ['running'], { ...waits, troubles: troubles + 1 });
      return wakeUp.request();
    }
    case 'over': {
      const over = { state: 'done', waitsFor: null, dueAt: null, endedAt: now } as const;
      await changeUndo(database, id, ['running'], over);
    }
  }
}

async function storeFailure(
  { id, account, troubles }: StoredUndo,
  reason: FailureReason,
  { database, clock, wakeUp, log }: ChangeServices,
): Promise<void> {
  log.warn({ account: account.id, reason: reason.kind }, 'Undo interrupted');
  const now = clock.now();
  const next = afterFailure(reason, troubles, now);
  if (next.kind === 'wait') {
    const { waitsFor, dueAt } = next;
    const waits = { state: 'waiting', waitsFor, dueAt, troubles: next.troubles } as const;
    await changeUndo(database, id, ['running'], waits);
  } else {
    const stops = { state: 'stopped', waitsFor: next.problem, dueAt: null, endedAt: now } as const;
    await changeUndo(database, id, ['running'], stops);
  }
  wakeUp.request();
}
