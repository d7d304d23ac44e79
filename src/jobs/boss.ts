import { setTimeout } from 'node:timers/promises';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import type { Log } from '../runtime/log.ts';

/** The job queue of this process, started when somebody first asks for it. */
export interface Boss extends AsyncDisposable {
  started(): Promise<PgBoss>;
}

/** Jobs are kept in Postgres; what a process that died had begun is begun again within half a minute. */
export function openBoss(databaseUrl: string, log: Log): Boss {
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
    boss.on('error', (error) => log.warn({ err: error }, 'The job queue had an error'));
    return boss.start();
  };
  return {
    started: () =>
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

/** How many jobs of a queue one process works on at a time. */
const atOnce = 8;
/** Who died tells nobody: their jobs, and those behind them, are found by looking. */
const lookSeconds = 5;

/**
 * Works on the jobs of a queue. Who is done with one looks for another at once: of jobs that wait for
 * each other the next is free only then, and pg-boss wakes nobody for it. `work` throws when the job
 * is to be tried again.
 */
export async function workOn<T>(
  boss: PgBoss,
  queue: string,
  work: (job: JobWithMetadata<T>) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < atOnce; at += 1) {
    let retryUnclear = (): void => undefined;
    const worker = await boss.work(
      queue,
      { includeMetadata: true, notifyPollingIntervalSeconds: lookSeconds },
      async ([job]: JobWithMetadata<T>[]) => {
        if (job) await work(job);
        retryUnclear();
      },
    );
    retryUnclear = () => boss.notifyWorker(worker);
  }
}

/** Takes no more jobs of a queue; returns when those under way are done, or after `patienceMs`. */
export async function stopWork(boss: PgBoss, queue: string, patienceMs: number): Promise<void> {
  const late = setTimeout(patienceMs, undefined, { ref: false });
  await Promise.race([boss.offWork(queue, { wait: true }), late]);
}
