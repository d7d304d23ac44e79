import type { JobWithMetadata } from 'pg-boss';
import type { LongWork, WorkAttempt } from '../accounts/services/long-work.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { workOn, type Boss, type RunningJobs } from './boss.ts';

const queue = 'work';
/** How long stopping waits for the last answer. Later ones are reconciled at the next start. */
const stopTimeoutMs = 1_000;
/** How soon a start of the queue that failed is repeated. */
const retryMs = 5_000;

/** Jobs of long work: one at a time per account, repeated when the process dies. */
export function workQueue(boss: Boss) {
  let created: Promise<void> | undefined;
  const started = async () => {
    const running = await boss.started();
    created ??= running.createQueue(queue, {
      policy: 'singleton',
      notify: true,
      heartbeatSeconds: 10,
      // Only a person stops work, not the number of its attempts.
      retryLimit: 1_000_000,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: 12 * 3600,
      // Completed jobs are not read again.
      deleteAfterSeconds: 60,
    });
    await created.catch((error: unknown) => {
      created = undefined;
      throw error;
    });
    return running;
  };
  return {
    enqueue: async ({ kind, id }: LongWork, accountId: string): Promise<void> => {
      const data: LongWork = { kind, id };
      await (await started()).send(queue, data, { singletonKey: accountId });
    },
    /** Deletes an account's jobs, waiting, running or done. What runs does not learn of it. */
    deleteOf: async (accountId: string): Promise<void> => {
      const running = await started();
      const jobs = await running.findJobs(queue, { key: accountId });
      const ids = jobs.map(({ id }) => id);
      if (ids.length > 0) await running.deleteJob(queue, ids);
    },
    /**
     * Runs jobs in this process, as soon as the queue has started. Disposing the result aborts `attempt.stop`.
     * `work` throws to be called again.
     */
    start: (
      work: (work: LongWork, attempt: WorkAttempt) => Promise<void>,
      { clock, log }: { readonly clock: Clock; readonly log: Log },
    ): AsyncDisposable => {
      const stopping = new AbortController();
      const run = async (job: JobWithMetadata<LongWork>): Promise<void> => {
        const stop = AbortSignal.any([stopping.signal, job.signal]);
        await work(job.data, { stop, retries: job.retryCount }).catch((error: unknown) => {
          if (!stop.aborted)
            log.warn({ err: error, job: job.id }, 'Long work failed and will be repeated');
          // pg-boss stores the error, and an error of the database quotes names and numbers.
          throw new Error('Long work failed; the log has the reason.');
        });
      };
      const begin = async (): Promise<RunningJobs | undefined> => {
        while (!stopping.signal.aborted) {
          try {
            return await workOn(await started(), queue, run);
          } catch (error) {
            log.warn({ err: error }, 'The job queue does not start; trying again');
            await clock.sleep(retryMs, stopping.signal).catch(() => undefined);
          }
        }
        return undefined;
      };
      const beginning = begin();
      return {
        [Symbol.asyncDispose]: async () => {
          stopping.abort(new Error('The program stops.'));
          await (await beginning)?.stop(stopTimeoutMs);
        },
      };
    },
  };
}
