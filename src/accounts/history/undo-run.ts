import type { WorkAttempt } from '../services/long-work.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import {
  changeUndo,
  countTakenBack,
  loadUndo,
  nextToTakeBack,
  noteTakenBack,
  type StoredUndo,
} from '../../store/undos.ts';
import { afterFailure } from '../work/after-failure.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import type { Services } from '../services/services.ts';
import { takeBackSome } from './take-back-some.ts';
import { runLongWork } from '../work/long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';

/** Up to so many changes are taken back at once, while the person waits. */
export const atOnce = 20;
/** Longer than a call and what is noted of it; then somebody else looks whether anybody is at it. */
export const undoAbandonedMs = 2 * 60_000;
const perCall = 100;
/** Between people who are added one by one: Telegram limits that. */
const gentleMs = 2_000;
/** Telegram wants a number later, and says no time: as long as TDLib waits (UserManager.cpp). */
const laterMs = 60 * 60_000;
const mostTries = 5;

type Step =
  | { readonly kind: 'taken'; readonly gentle: boolean }
  | { readonly kind: 'later' }
  | { readonly kind: 'over' };

/**
 * Takes back what is next of an operation until nothing is left, it has to wait, or somebody stops it.
 * What fails is noted in the undo.
 */
export async function workOnUndo(
  undoId: string,
  turn: WorkAttempt,
  { pool, news, services }: { pool: SessionPool; news: WorkProgress; services: Services },
): Promise<void> {
  const { database, clock } = services;
  const work = {
    load: () => loadUndo(database, undoId),
    take: (session: AccountSession, run: StoredUndo, first: boolean) =>
      takeStep(session, run, first, services),
    note: async (run: StoredUndo, step: Step) => {
      await noteStep(run, step, services);
      return step.kind === 'taken' && step.gentle ? gentleMs : 0;
    },
    noteFailure: (run: StoredUndo, reason: FailureReason) => noteFailure(run, reason, services),
  };
  await runLongWork(undoId, turn, work, { pool, news, clock });
}

async function takeStep(
  session: AccountSession,
  { id, operationId, troubles }: StoredUndo,
  first: boolean,
  services: Services,
): Promise<Step> {
  const { database } = services;
  const { pending, ...taken } = await countTakenBack(database, operationId);
  if (pending === 0) return { kind: 'over' };
  const before = Object.values(taken).reduce((sum, count) => sum + count, 0);
  if (first) {
    // What was under way when a process died, and what others did since, shows in the whole list.
    session.cache.invalidate('everything');
    if (before === 0) await snapshotBefore(session, 'undo', services, pending);
  }
  const next = await nextToTakeBack(database, operationId, perCall);
  const { added, putOff } = await takeBackSome(session, next, id, services);
  if (putOff.length === 0) return { kind: 'taken', gentle: added && pending + before > atOnce };
  if (troubles + 1 < mostTries) return { kind: 'later' };
  // What stands behind them gets its turn.
  const failed = putOff.map((changeId) => ({ id: changeId, takenBack: 'failed' }) as const);
  await noteTakenBack(database, failed);
  return { kind: 'taken', gentle: false };
}

async function noteStep(
  { id, troubles }: StoredUndo,
  step: Step,
  { database, clock, wakeUp }: Services,
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
      const waits = { state: 'waiting', waitsFor: 'flood', dueAt: after(laterMs) } as const;
      await changeUndo(database, id, ['running'], { ...waits, troubles: troubles + 1 });
      return wakeUp.request();
    }
    case 'over': {
      const over = { state: 'done', waitsFor: null, dueAt: null, endedAt: now } as const;
      await changeUndo(database, id, ['running'], over);
    }
  }
}

async function noteFailure(
  { id, account, troubles }: StoredUndo,
  reason: FailureReason,
  { database, clock, wakeUp, log }: Services,
): Promise<void> {
  log.warn({ account: account.id, reason: reason.kind }, 'An undo was interrupted');
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
