import { Failure } from '../../contacts/failure.ts';
import type { Reason } from '../../contacts/failure.ts';
import {
  changeUndo,
  countTakenBack,
  loadUndo,
  nextToTakeBack,
  noteTakenBack,
} from '../../store/undos.ts';
import type { StoredUndo } from '../../store/undos.ts';
import { afterFailure } from '../session/after-failure.ts';
import type { Keeper } from '../session/keeper.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import type { OpenBook } from '../session/open-book.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import type { Tools, Turn } from '../tools.ts';
import { takeBackSome } from './take-back-some.ts';
import { mustBeTold } from '../work-news.ts';
import type { WorkNews } from '../work-news.ts';

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
  | { readonly kind: 'over' }
  /** Somebody stopped it, and nothing was sent. */
  | { readonly kind: 'stopped' };

/**
 * Takes back what is next of an operation until nothing is left, it has to wait, or somebody stops it,
 * and has that told. What fails is noted in the undo; throws when `stop` is aborted, the database is
 * away or nobody could be told, and wants to be called again then.
 */
export async function workOnUndo(
  undoId: string,
  { stop, attempt }: Turn,
  { keeper, news, tools }: { keeper: Keeper; news: WorkNews; tools: Tools },
): Promise<void> {
  // Who died over it may have told nobody how it ended.
  let untold = attempt > 0;
  for (let first = true; ; first = false) {
    stop.throwIfAborted();
    const run = await loadUndo(tools.database, undoId);
    if (run?.state !== 'running') {
      if (untold) await mustBeTold(news.tell(undoId), attempt);
      return;
    }
    try {
      const step = await keeper.use(run.account.id, (open) =>
        oneAtATime(open, () => takeStep(open, run, first, stop, tools)),
      );
      if (step.kind === 'stopped') continue;
      await noteStep(run, step, tools);
      untold = true;
      if (step.kind === 'taken') await news.progress(undoId);
      if (step.kind === 'taken' && step.gentle) await tools.clock.sleep(gentleMs, stop);
    } catch (error) {
      stop.throwIfAborted();
      if (!(error instanceof Failure)) throw error;
      await noteFailure(run, error.reason, tools);
      untold = true;
    }
  }
}

async function takeStep(
  open: OpenBook,
  { id, operationId, troubles }: StoredUndo,
  first: boolean,
  stop: AbortSignal,
  tools: Tools,
): Promise<Step> {
  const { database } = tools;
  // Its turn may have been long in coming.
  stop.throwIfAborted();
  if ((await loadUndo(database, id))?.state !== 'running') return { kind: 'stopped' };
  const { pending, ...taken } = await countTakenBack(database, operationId);
  if (pending === 0) return { kind: 'over' };
  const before = Object.values(taken).reduce((sum, count) => sum + count, 0);
  if (first) {
    // What was under way when a process died, and what others did since, shows in the whole list.
    open.mirror.doubt('everything');
    if (before === 0) await snapshotBefore(open, 'undo', tools, pending);
  }
  const next = await nextToTakeBack(database, operationId, perCall);
  const { added, putOff } = await takeBackSome(open, next, id, tools);
  if (putOff.length === 0) return { kind: 'taken', gentle: added && pending + before > atOnce };
  if (troubles + 1 < mostTries) return { kind: 'later' };
  // What stands behind them gets its turn.
  const failed = putOff.map((changeId) => ({ id: changeId, takenBack: 'failed' }) as const);
  await noteTakenBack(database, failed);
  return { kind: 'taken', gentle: false };
}

async function noteStep(
  { id, troubles }: StoredUndo,
  step: Exclude<Step, { kind: 'stopped' }>,
  { database, clock, alarm }: Tools,
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
      return alarm.ring();
    }
    case 'over': {
      const over = { state: 'done', waitsFor: null, dueAt: null, endedAt: now } as const;
      await changeUndo(database, id, ['running'], over);
    }
  }
}

async function noteFailure(
  { id, account, troubles }: StoredUndo,
  reason: Reason,
  { database, clock, alarm, log }: Tools,
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
  alarm.ring();
}
