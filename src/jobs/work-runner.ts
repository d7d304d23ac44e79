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

export function createWorkRunner(log: Log): WorkRunner {
  /** The work to run, by its id; whether it does, and has to run again. */
  const open = new Map<string, { readonly work: LongWork; isRunning: boolean; isAsked: boolean }>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal: stop } = stopping;
  let run: ((work: LongWork) => Promise<void>) | undefined;

  const begin = async (id: string): Promise<void> => {
    const one = open.get(id);
    if (!run || !one || one.isRunning) return;
    one.isRunning = true;
    while (one.isAsked && !stop.aborted) {
      one.isAsked = false;
      await run(one.work).catch((error: unknown) => {
        if (stop.aborted) return;
        const { kind: work } = one.work;
        log.warn({ err: error, work, id }, 'Long work failed and will be repeated');
      });
    }
    open.delete(id);
  };
  const beginAll = (): void => {
    for (const id of open.keys()) {
      const begun = begin(id).finally(() => running.delete(begun));
      running.add(begun);
    }
  };

  return {
    enqueue: (work) => {
      if (stop.aborted) return false;
      const known = open.get(work.id);
      if (known) known.isAsked = true;
      else open.set(work.id, { work, isRunning: false, isAsked: true });
      beginAll();
      return true;
    },
    start: (work) => {
      run = (one) => work(one, { stop });
      beginAll();
      return {
        [Symbol.asyncDispose]: async () => {
          stopping.abort(new Error('The program stops.'));
          await settledWithin(stopMs, running);
        },
      };
    },
  };
}
