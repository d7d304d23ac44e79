import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import { changeWork, type WorkFacts, type WorkKindName } from '../../store/long-work.ts';
import type { WorkAttempt } from '../services/long-work.ts';
import type { ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { afterFailure, afterTrouble } from './after-failure.ts';
import type { WorkProgress } from './work-progress.ts';

/** Retries to deliver the final state take about fifteen minutes. */
const maxDeliveryRetries = 20;

/**
 * After this long without a step, another process takes the work over. Longer than a call and storing its
 * outcome take.
 */
export const reservedMs: Readonly<Record<WorkKindName, number>> = {
  import: 10 * 60_000,
  undo: 2 * 60_000,
};

/** Steps may be short: their reservation is not renewed after each. */
const renewAfterMs = 10_000;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly account: Account;
  /** Consecutive attempts without reaching Telegram. */
  readonly troubles: number;
}

/** The result of one step. */
export type WorkStep =
  | {
      readonly kind: 'taken';
      /** The pause before the next step. */
      readonly pauseMs?: number;
      /** Delivers what the step found out; false if a listener failed, then the job is repeated. */
      readonly deliver?: () => Promise<boolean>;
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
  /** The state in which it waits for the person; undefined if no person sees it. Then it tries again. */
  halt(run: R, now: Date): WorkFacts<WorkKindName> | undefined;
}

/** Facts about work that runs from now on. */
export function runningFrom(name: WorkKindName, now: Date) {
  const dueAt = new Date(now.getTime() + reservedMs[name]);
  return { state: 'running', waitsFor: null, troubles: 0, dueAt } as const;
}

/**
 * Takes step after step while the work is `running`, then emits its final state. Stores failures of
 * Telegram in the work. Throws, to be called again, when `stop` is aborted, the database is gone or a
 * listener failed to take the final state.
 */
export async function runLongWork<R extends Run>(
  work: WorkKind<R>,
  id: string,
  { stop, retries }: WorkAttempt,
  context: { pool: SessionPool; progress: WorkProgress; services: ChangeServices },
): Promise<void> {
  const { pool, progress, services } = context;
  // A process that died in an earlier attempt may not have emitted the final state.
  let needsReport = retries > 0;
  let renewedAt = -Infinity;
  for (let isFirst = true; ; isFirst = false) {
    stop.throwIfAborted();
    const run = await work.load(id);
    if (run?.state !== 'running') {
      if (needsReport) await requireDelivery(progress.report(id), retries);
      return;
    }
    try {
      const step = await pool.use(run.account.id, (session) =>
        runExclusively(session, async () => {
          // The state may have changed while this waited for other work.
          stop.throwIfAborted();
          const now = await work.load(id);
          return now?.state === 'running' ? work.takeStep(session, now, { isFirst }) : undefined;
        }),
      );
      if (!step) continue;
      needsReport = true;
      const now = services.clock.now().getTime();
      if (step.kind !== 'taken' || now - renewedAt >= renewAfterMs) {
        await storeStep(work.name, id, step, services);
        renewedAt = now;
      }
      const { deliver, pauseMs = 0 } = step.kind === 'taken' ? step : {};
      if (deliver) await requireDelivery(deliver(), retries);
      await progress.reportProgress(id);
      if (pauseMs > 0) await services.clock.sleep(pauseMs, stop);
    } catch (error) {
      stop.throwIfAborted();
      if (!(error instanceof TelegramError)) throw error;
      await storeFailure(work, run, error.reason, services);
      needsReport = true;
    }
  }
}

/** Throws if a listener failed, so that the job is repeated; gives up after 20 retries. */
async function requireDelivery(delivery: Promise<boolean>, retries: number): Promise<void> {
  const isDelivered = await delivery;
  if (!isDelivered && retries < maxDeliveryRetries)
    throw new Error('The result of long work was not delivered; the job will be repeated.');
}

async function storeStep(
  name: WorkKindName,
  id: string,
  step: WorkStep,
  { database, clock, wakeUp }: ChangeServices,
): Promise<void> {
  const facts = factsAfterStep(name, step, clock.now());
  await database.query((q) => changeWork(q, name, id, ['running'], facts));
  if (step.kind === 'deferred') wakeUp.request();
}

function factsAfterStep(name: WorkKindName, step: WorkStep, now: Date): WorkFacts<WorkKindName> {
  switch (step.kind) {
    case 'taken':
      return runningFrom(name, now);
    case 'deferred':
      return {
        state: 'waiting',
        waitsFor: 'deferred',
        dueAt: step.until,
        troubles: step.troubles,
      };
    case 'over':
      return { state: 'done', waitsFor: null, dueAt: null, endedAt: now };
  }
}

async function storeFailure<R extends Run>(
  work: WorkKind<R>,
  run: R,
  reason: FailureReason,
  { database, clock, wakeUp, log }: ChangeServices,
): Promise<void> {
  const { name } = work;
  log.warn(
    { account: run.account.id, work: name, reason: reason.kind },
    'Long work was interrupted',
  );
  await work.onFailure?.(run, reason);
  const facts = factsAfterFailure(work, run, reason, clock.now());
  await database.query((q) => changeWork(q, name, run.id, ['running'], facts));
  wakeUp.request();
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
