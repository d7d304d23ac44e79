import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import type { WorkAttempt } from '../services/long-work.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { WorkProgress } from './work-progress.ts';

/** Retries to deliver the final state take about fifteen minutes. */
const maxDeliveryRetries = 20;

interface Run {
  readonly state: string;
  readonly account: Account;
}

/** One kind of long work, as steps. */
interface Work<R extends Run, Step> {
  load(): Promise<R | undefined>;
  /** Runs the next step, with no other exclusive work on the session. `first`: of this attempt. */
  runStep(session: AccountSession, run: R, first: boolean): Promise<Step>;
  /** Stores the result of a step; returns the pause before the next one, in milliseconds. */
  storeResult(run: R, step: Step): Promise<number>;
  storeFailure(run: R, reason: FailureReason): Promise<void>;
}

/**
 * Runs step after step while the work is `running`, then emits its final state. Throws, to be called
 * again, when `stop` is aborted, the database is gone or a listener failed to take the final state.
 */
export async function runLongWork<R extends Run, Step>(
  id: string,
  { stop, retries }: WorkAttempt,
  work: Work<R, Step>,
  {
    pool,
    progress,
    clock,
  }: { pool: SessionPool; progress: WorkProgress } & Pick<Services, 'clock'>,
): Promise<void> {
  // A process that died in an earlier attempt may not have emitted the final state.
  let needsReport = retries > 0;
  for (let first = true; ; first = false) {
    stop.throwIfAborted();
    const run = await work.load();
    if (run?.state !== 'running') {
      if (needsReport) await requireDelivery(progress.report(id), retries);
      return;
    }
    try {
      const done = await pool.use(run.account.id, (session) =>
        runExclusively(session, async () => {
          // The state may have changed while this waited for other work.
          stop.throwIfAborted();
          const now = await work.load();
          return now?.state === 'running'
            ? { step: await work.runStep(session, now, first) }
            : undefined;
        }),
      );
      if (!done) continue;
      needsReport = true;
      const pauseMs = await work.storeResult(run, done.step);
      await progress.reportProgress(id);
      if (pauseMs > 0) await clock.sleep(pauseMs, stop);
    } catch (error) {
      stop.throwIfAborted();
      if (!(error instanceof TelegramError)) throw error;
      await work.storeFailure(run, error.reason);
      needsReport = true;
    }
  }
}

/** Throws if a listener failed, so that the job is repeated; gives up after 20 retries. */
export async function requireDelivery(delivery: Promise<boolean>, retries: number): Promise<void> {
  const isDelivered = await delivery;
  if (!isDelivered && retries < maxDeliveryRetries)
    throw new Error('The result of long work was not delivered; the job will be repeated.');
}
