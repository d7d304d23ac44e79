import { once } from 'node:events';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';

/** How often a process without the lock tries to take it. A process that stops says so at once. */
const retryMs = 2000;

export interface InOneProcessOptions {
  readonly database: Pick<Database, 'openSessionLocks'>;
  /** The name of the lock. */
  readonly name: string;
  /** What the log calls the work. */
  readonly title: string;
  /** Starts the work. `lost` is aborted when another process may do it; the work has to stop at once then. */
  readonly start: (lost: AbortSignal) => AsyncDisposable;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Does work in one process at a time, of all that share the database. The others wait, and one of them goes
 * on within seconds of the end of that process, however it ends.
 */
export function runInOneProcess(options: InOneProcessOptions): AsyncDisposable {
  const { database, name, title, start, clock, log } = options;
  const stop = new AbortController();
  let lost = new AbortController();
  let freed = new AbortController();
  /** What the log was last given, so that it gets each state once. */
  let state: 'runs' | 'waits' | 'fails' | undefined;
  const locks = database.openSessionLocks({
    wanted: () => undefined,
    freed: (other) => {
      if (other === name) freed.abort();
    },
    lost: () => lost.abort(new Error('The lock is lost.')),
  });

  const enter = (next: 'runs' | 'waits'): void => {
    if (next === state) return;
    if (next === 'waits') log.info({}, `Another process does this, and this one waits: ${title}`);
    else if (state) log.info({}, `This process goes on with it: ${title}`);
    state = next;
  };

  /** Works as long as this process has the lock; returns at once if another one has it. */
  const tryToRun = async (): Promise<void> => {
    lost = new AbortController();
    const lock = await locks.take(name);
    if (!lock) return enter('waits');
    const end = AbortSignal.any([stop.signal, lost.signal]);
    if (!end.aborted) {
      enter('runs');
      await using _work = start(lost.signal);
      await aborted(end);
    }
    await lock.release();
  };

  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      freed = new AbortController();
      try {
        await tryToRun();
      } catch (error) {
        if (stop.signal.aborted) return;
        if (state !== 'fails') log.warn({ err: error }, `Waiting for the database: ${title}`);
        state = 'fails';
      }
      const woken = AbortSignal.any([stop.signal, freed.signal]);
      await clock.sleep(retryMs, woken).catch(() => undefined);
    }
  };
  const running = run();

  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort(new Error('The program stops.'));
      await running;
      await locks[Symbol.asyncDispose]();
    },
  };
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
