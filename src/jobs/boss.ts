import { setTimeout } from 'node:timers/promises';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Log } from '../runtime/log.ts';

export type Boss = ReturnType<typeof openBoss>;

/**
 * The connection to pg-boss; it starts at the first use. Jobs are rows in Postgres. Jobs of a process that
 * died start again within half a minute.
 */
export function openBoss(databaseUrl: string, log: Log) {
  let starting: Promise<PgBoss> | undefined;
  const start = async (): Promise<PgBoss> => {
    // Its modules take longer to load than the start of the bot.
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      connectionString: databaseUrl,
      schema: 'jobs',
      max: 4,
      useListenNotify: true,
      schedule: false,
      monitorIntervalSeconds: 10,
      superviseIntervalSeconds: 10,
    });
    boss.on('error', (error) => log.warn({ err: error }, 'The job queue failed'));
    return boss.start();
  };
  return {
    started: (): Promise<PgBoss> =>
      (starting ??= start().catch((error: unknown) => {
        starting = undefined;
        throw error;
      })),
    [Symbol.asyncDispose]: async () => {
      const boss = await starting?.catch(() => undefined);
      await boss?.stop({ graceful: true, timeout: 500, close: true });
    },
  };
}

/** Jobs of a process that died, and the jobs behind them, are found by polling. */
const pollingSeconds = 5;

/** The jobs of a queue that run in this process. */
export interface RunningJobs {
  /** Starts no further job; resolves when running jobs are done, or after `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>;
}

/**
 * Runs the jobs of a queue in this process, however many there are: a job may wait hours for Telegram, and
 * must not delay those of other people. A worker of pg-boss runs one job at a time, so another worker
 * starts whenever none is free. `work` throws to have the job repeated.
 */
export async function workOn<T>(
  boss: PgBoss,
  queue: string,
  work: (job: JobWithMetadata<T>) => Promise<void>,
): Promise<RunningJobs> {
  /** The workers without a job. */
  const free = new Set<string>();
  let isStopping = false;

  const addWorker = async (): Promise<void> => {
    let self = '';
    const keepOne = (): void => {
      for (const other of free) void boss.offWork(queue, { id: other, wait: false });
      free.clear();
      free.add(self);
      // A job that waited for this one is free only now, and pg-boss does not notify workers of that.
      boss.notifyWorker(self);
    };
    self = await boss.work(
      queue,
      { includeMetadata: true, notifyPollingIntervalSeconds: pollingSeconds },
      async ([job]: JobWithMetadata<T>[]) => {
        // One that is ended while it fetches still gets what it fetched.
        const isEnded = !free.delete(self);
        if (free.size === 0 && !isStopping) await addWorker();
        try {
          if (job) await work(job);
        } finally {
          if (!isEnded && !isStopping) keepOne();
        }
      },
    );
    free.add(self);
  };

  await addWorker();
  return {
    stop: async (timeoutMs) => {
      isStopping = true;
      const timeout = setTimeout(timeoutMs, undefined, { ref: false });
      await Promise.race([boss.offWork(queue, { wait: true }), timeout]);
    },
  };
}
