import type { WorkAttempt } from '../services/long-work.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import type { WorkProgress } from './work-progress.ts';

/** Some fifteen minutes: after that nobody can be told who could before. */
const mostTellings = 20;

interface Run {
  readonly state: string;
  readonly account: Account;
}

/** One kind of long work, step by step. */
interface Work<R extends Run, Step> {
  load(): Promise<R | undefined>;
  /** Does what is next; nothing else changes the account meanwhile. */
  take(session: AccountSession, run: R, first: boolean): Promise<Step>;
  /** Notes what came of it; returns for how long to pause, in milliseconds. */
  note(run: R, step: Step): Promise<number>;
  noteFailure(run: R, reason: FailureReason): Promise<void>;
}

/**
 * Takes step after step while the work is `running`, and has it told how it stands then. Throws when
 * `turn.stop` is aborted, the database is away or nobody could be told, and wants to be called again.
 */
export async function runLongWork<R extends Run, Step>(
  id: string,
  { stop, attempt }: WorkAttempt,
  work: Work<R, Step>,
  { pool, news, clock }: { pool: SessionPool; news: WorkProgress } & Pick<Services, 'clock'>,
): Promise<void> {
  // Who died over it may have told nobody how it ended.
  let untold = attempt > 0;
  for (let first = true; ; first = false) {
    stop.throwIfAborted();
    const run = await work.load();
    if (run?.state !== 'running') {
      if (untold) await requireDelivery(news.report(id), attempt);
      return;
    }
    try {
      const taken = await pool.use(run.account.id, (session) =>
        runExclusively(session, async () => {
          // Its turn may have been long in coming.
          stop.throwIfAborted();
          const now = await work.load();
          return now?.state === 'running'
            ? { step: await work.take(session, now, first) }
            : undefined;
        }),
      );
      if (!taken) continue;
      untold = true;
      const pauseMs = await work.note(run, taken.step);
      await news.reportProgress(id);
      if (pauseMs > 0) await clock.sleep(pauseMs, stop);
    } catch (error) {
      stop.throwIfAborted();
      if (!(error instanceof TelegramError)) throw error;
      await work.noteFailure(run, error.reason);
      untold = true;
    }
  }
}

/** Throws where nobody could be told, to have the work called again; gives up in the end. */
export async function requireDelivery(telling: Promise<boolean>, attempt: number): Promise<void> {
  const told = await telling;
  if (!told && attempt < mostTellings) throw new Error('Nobody could be told what was done');
}
