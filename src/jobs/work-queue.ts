import type { EnqueueWork, LongWork, WorkAttempt } from '../accounts/services/long-work.ts';
import type { Log } from '../runtime/log.ts';
import { stopWork, workOn, type Boss } from './boss.ts';

const queue = 'work';
/** For the answer to what was sent last. What is not heard of by then is looked up at the next start. */
const patienceMs = 1_000;

/** Long work on accounts: one of an account at a time, and again when the process died over it. */
export interface WorkQueue {
  readonly put: EnqueueWork;
  /**
   * Begins to work here, until what is returned is disposed; then `stop` of the turn is aborted. `work` throws to
   * be called again.
   */
  work(
    work: (work: LongWork, turn: WorkAttempt) => Promise<void>,
    log: Log,
  ): Promise<AsyncDisposable>;
}

export function workQueue(boss: Boss): WorkQueue {
  let created: Promise<void> | undefined;
  const started = async () => {
    const running = await boss.started();
    created ??= running.createQueue(queue, {
      policy: 'singleton',
      notify: true,
      heartbeatSeconds: 10,
      // Work is given up by people only, not by how often its process died.
      retryLimit: 1_000_000,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: 12 * 3600,
      // What has been done is of no use to anybody.
      deleteAfterSeconds: 60,
    });
    await created.catch((error: unknown) => {
      created = undefined;
      throw error;
    });
    return running;
  };
  return {
    put: async ({ kind, id }, accountId) => {
      const data: LongWork = { kind, id };
      await (await started()).send(queue, data, { singletonKey: accountId });
    },
    work: async (work, log) => {
      const running = await started();
      const stopping = new AbortController();
      await workOn<LongWork>(running, queue, async (job) => {
        const stop = AbortSignal.any([stopping.signal, job.signal]);
        await work(job.data, { stop, attempt: job.retryCount }).catch((error: unknown) => {
          if (!stop.aborted)
            log.warn({ err: error, job: job.id }, 'Work on an account stopped over an error');
          throw error;
        });
      });
      return {
        [Symbol.asyncDispose]: async () => {
          stopping.abort(new Error('the program stops'));
          await stopWork(running, queue, patienceMs);
        },
      };
    },
  };
}
