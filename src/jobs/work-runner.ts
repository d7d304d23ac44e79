import type { EnqueueWork, LongWork, WorkAttempt } from '../accounts/services/long-work.ts';
import type { Log } from '../runtime/log.ts';
import { settledWithin } from '../runtime/settled-within.ts';

/** How long stopping waits for the last answer. Later ones are reconciled by the next attempt. */
const stopMs = 1_000;

/** Runs long work in this process, however much there is: a work may wait hours for Telegram. */
export interface WorkRunner {
  /** Begins once the runner is started; again after an attempt that runs. */
  readonly enqueue: EnqueueWork;
  /** Begins to run. Disposing the result aborts `attempt.stop`. */
  start(work: (work: LongWork, attempt: WorkAttempt) => Promise<void>): AsyncDisposable;
}

type Run = (work: LongWork) => Promise<void>;

interface OpenWork {
  readonly work: LongWork;
  isRunning: boolean;
  /** It has to run, or to run again. */
  isAsked: boolean;
}

export function createWorkRunner(log: Log): WorkRunner {
  /** The work to run, by its id. */
  const open = new Map<string, OpenWork>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal: stop } = stopping;
  let run: Run | undefined;

  const runWhileAsked = async (one: OpenWork, run: Run): Promise<void> => {
    const { kind: work, id } = one.work;
    while (one.isAsked && !stop.aborted) {
      one.isAsked = false;
      await run(one.work).catch((error: unknown) => {
        if (stop.aborted) return;
        log.warn({ err: error, work, id }, 'Long work failed and will be repeated');
      });
    }
    open.delete(id);
  };
  const begin = (one: OpenWork): void => {
    if (!run || one.isRunning) return;
    one.isRunning = true;
    const begun = runWhileAsked(one, run).finally(() => running.delete(begun));
    running.add(begun);
  };

  return {
    enqueue: (work) => {
      if (stop.aborted) return false;
      const one = open.get(work.id) ?? { work, isRunning: false, isAsked: true };
      one.isAsked = true;
      open.set(work.id, one);
      begin(one);
      return true;
    },
    start: (work) => {
      run = (one) => work(one, { stop });
      open.forEach(begin);
      return {
        [Symbol.asyncDispose]: async () => {
          stopping.abort(new Error('The program stops.'));
          await settledWithin(stopMs, running);
        },
      };
    },
  };
}
