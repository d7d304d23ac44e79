import { setTimeout } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';

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

/** Takes no more jobs of a queue; returns when those under way are done, or after `patienceMs`. */
export async function stopWork(boss: PgBoss, queue: string, patienceMs: number): Promise<void> {
  const late = setTimeout(patienceMs, undefined, { ref: false });
  await Promise.race([boss.offWork(queue, { wait: true }), late]);
}
