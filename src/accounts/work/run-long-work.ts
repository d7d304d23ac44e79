import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { runInTrace } from '../../runtime/trace.ts';
import type { Account } from '../../store/accounts.ts';
import type { WorkFacts, WorkKindName } from '../../store/long-work.ts';
import type { WorkAttempt } from '../services/long-work.ts';
import type { ChangeServices } from '../services/services.ts';
import { WorkLog } from '../services/work-log.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { afterFailure, afterTrouble } from './after-failure.ts';
import { leaseMs, WorkClaim } from './work-claim.ts';
import type { WorkProgress } from './work-progress.ts';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly account: Account;
  /** The attempt that has it. */
  readonly worker: string | null;
  /** Consecutive attempts without reaching Telegram. */
  readonly troubles: number;
}

/** The result of one step. */
export type WorkStep =
  | {
      readonly kind: 'taken';
      /** The pause before the next step. */
      readonly pauseMs?: number;
    }
  /** Telegram deferred the rest until `until`. */
  | { readonly kind: 'deferred'; readonly until: Date; readonly troubles: number }
  | { readonly kind: 'over' };

/** One kind of long work; `runLongWork` does what the kinds have in common. */
export interface WorkKind<R extends Run> {
  readonly name: WorkKindName;
  load(id: string): Promise<R | undefined>;
  /**
   * Takes the next step, with no other exclusive work on the session. `isFirst`: of this attempt. Throws
   * `TelegramError`.
   */
  takeStep(
    session: AccountSession,
    run: R,
    options: { readonly isFirst: boolean },
  ): Promise<WorkStep>;
  /** Called before a failure is stored. */
  onFailure?(run: R, reason: FailureReason): Promise<void>;
  /** What it is, and how much of it is done and left, for the log. */
  standing(run: R): Promise<Readonly<Record<string, string | number>>>;
  /** The state in which it waits for the person; undefined if no person sees it. Then it tries again. */
  halt(run: R, now: Date): WorkFacts<WorkKindName> | undefined;
}

/** Facts about work that runs from now on. The caller enqueues it; if it dies before, the next process does. */
export function runningFrom(now: Date) {
  const dueAt = new Date(now.getTime() + leaseMs);
  return { state: 'running', waitsFor: null, troubles: 0, dueAt } as const;
}

/**
 * Takes step after step while the work is `running`, then makes a report of its state due. Stores failures of
 * Telegram in the work. Does nothing while another attempt has the work. Throws when `stop` is aborted or the
 * database is gone; another attempt begins by itself, here or in another process.
 */
export function runLongWork<R extends Run>(
  work: WorkKind<R>,
  id: string,
  attempt: WorkAttempt,
  context: WorkContext,
): Promise<void> {
  return runInTrace(work.name, () => runAttempt(work, id, attempt, context));
}

async function runAttempt<R extends Run>(
  work: WorkKind<R>,
  id: string,
  { stop, alongside = false }: WorkAttempt,
  context: WorkContext,
): Promise<void> {
  const { services } = context;
  const found = await work.load(id);
  if (found?.state !== 'running') return;
  const { name: kind } = work;
  const { id: accountId } = found.account;
  const claim = await WorkClaim.take({ kind, id, accountId }, { alone: !alongside }, services);
  const where = { account: accountId, work: kind, id };
  if (!claim) {
    return services.log.info({ ...where, waitsFor: 'turn' }, 'Work on an account waits');
  }
  const lines = new WorkLog(where, services);
  /** Its person halted it, or another attempt has it: they see how far it got until then. */
  const halted = async (): Promise<void> => {
    lines.ends(await standingOf(work, id));
    await context.progress.reportChange(id);
  };
  lines.begins({ worker: claim.worker, ...(await standingOf(work, id)) });
  try {
    const until = AbortSignal.any([stop, claim.lost]);
    await takeSteps(work, id, { claim, lines, stop: until }, context);
    if (claim.isOpen) await halted();
  } catch (error) {
    if (stop.aborted || !claim.lost.aborted) throw error;
    await halted();
  } finally {
    await claim.release(stop.aborted ? 'at_once' : 'later').catch((error: unknown) => {
      services.log.warn({ err: error, ...where }, 'Releasing long work failed; its lease ends');
    });
  }
}

/** Nothing if it cannot be read: that stops no work. */
async function standingOf<R extends Run>(
  work: WorkKind<R>,
  id: string,
): Promise<Readonly<Record<string, string | number>>> {
  try {
    const run = await work.load(id);
    return run ? { state: run.state, ...(await work.standing(run)) } : {};
  } catch {
    return {};
  }
}

interface WorkContext {
  readonly pool: SessionPool;
  readonly progress: WorkProgress;
  readonly services: ChangeServices;
}

async function takeSteps<R extends Run>(
  work: WorkKind<R>,
  id: string,
  {
    claim,
    lines,
    stop,
  }: { readonly claim: WorkClaim; readonly lines: WorkLog; readonly stop: AbortSignal },
  { pool, progress, services }: WorkContext,
): Promise<void> {
  const load = async (): Promise<R | undefined> => {
    stop.throwIfAborted();
    const run = await work.load(id);
    return run?.state === 'running' && run.worker === claim.worker ? run : undefined;
  };
  for (let isFirst = true; ; isFirst = false) {
    const run = await load();
    if (!run) return;
    const end = async (facts: WorkFacts<WorkKindName>): Promise<void> => {
      await claim.end(facts, { report: !progress.isMuted(id) });
      const { waitsFor, dueAt: until, troubles } = facts;
      const standing = await standingOf(work, id);
      if (facts.state !== 'waiting') lines.ends({ problem: waitsFor ?? undefined, ...standing });
      else lines.waits({ waitsFor: waitsFor ?? undefined, until, troubles, ...standing });
    };
    try {
      const step = await pool.use(run.account.id, (session) =>
        runExclusively(session, async () => {
          // The state may have changed while this waited for other work.
          const now = await load();
          return now && work.takeStep(session, now, { isFirst });
        }),
      );
      if (!step) continue;
      if (step.kind !== 'taken') return await end(factsAfter(step, services.clock.now()));
      await lines.goesOn(() => standingOf(work, id));
      await progress.reportProgress(id);
      if (step.pauseMs) await services.clock.sleep(step.pauseMs, stop);
    } catch (error) {
      stop.throwIfAborted();
      if (!(error instanceof TelegramError)) throw error;
      const { reason } = error;
      const fields = { account: run.account.id, work: work.name, id, reason: reason.kind };
      services.log.warn(fields, 'Long work was interrupted');
      await work.onFailure?.(run, reason);
      return await end(factsAfterFailure(work, run, reason, services.clock.now()));
    }
  }
}

function factsAfter(
  step: Exclude<WorkStep, { kind: 'taken' }>,
  now: Date,
): WorkFacts<WorkKindName> {
  if (step.kind === 'over') return { state: 'done', waitsFor: null, dueAt: null, endedAt: now };
  const { until: dueAt, troubles } = step;
  return { state: 'waiting', waitsFor: 'deferred', dueAt, troubles };
}

function factsAfterFailure<R extends Run>(
  work: WorkKind<R>,
  run: R,
  reason: FailureReason,
  now: Date,
): WorkFacts<WorkKindName> {
  const after = afterFailure(reason, run.troubles, now);
  const halted = after.kind === 'pause' ? work.halt(run, now) : undefined;
  if (after.kind === 'pause' && halted) return { ...halted, waitsFor: after.problem, dueAt: null };
  const { waitsFor, dueAt, troubles } =
    after.kind === 'wait' ? after : afterTrouble(run.troubles, now);
  return { state: 'waiting', waitsFor, dueAt, troubles };
}
