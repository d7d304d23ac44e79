import { setTimeout } from 'node:timers/promises';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import type { Log } from '../runtime/log.ts';

export type Boss = ReturnType<typeof openBoss>;

/**
 * The connection to pg-boss; it starts at the first use. Jobs are rows in Postgres. Jobs of a process that
 * died start again within half a minute.
 */
export function openBoss(databaseUrl: string, log: Log) {
  let starting: Promise<PgBoss> | undefined;
  const start = async (): Promise<PgBoss> => {
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

/** Jobs of a queue that one process runs at a time. */
const concurrency = 8;
/** Jobs of a process that died, and the jobs behind them, are found by polling. */
const pollingSeconds = 5;

/**
 * Runs the jobs of a queue in this process. `work` throws to have the job repeated. A worker looks for
 * the next job right after one: a job that waited for it is free only then, and pg-boss does not
 * notify workers of that.
 */
export async function workOn<T>(
  boss: PgBoss,
  queue: string,
  work: (job: JobWithMetadata<T>) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < concurrency; at += 1) {
    let lookForNext = (): void => undefined;
    const worker = await boss.work(
      queue,
      { includeMetadata: true, notifyPollingIntervalSeconds: pollingSeconds },
      async ([job]: JobWithMetadata<T>[]) => {
        if (job) await work(job);
        lookForNext();
      },
    );
    lookForNext = () => boss.notifyWorker(worker);
  }
}

/** Stops taking jobs of a queue; resolves when running jobs are done, or after `timeoutMs`. */
export async function stopWork(boss: PgBoss, queue: string, timeoutMs: number): Promise<void> {
  const timeout = setTimeout(timeoutMs, undefined, { ref: false });
  await Promise.race([boss.offWork(queue, { wait: true }), timeout]);
}
