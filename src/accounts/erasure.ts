import { rewriteTables } from '../store/rewrite-tables.ts';
import type { Services } from './services/services.ts';

/** Longer than a transaction lasts: while one sees deleted rows, they cannot be removed. */
const delayMs = 60_000;
/** How often it is tried while tables are in use, and when the program stops, without a wait. */
const maxTries = 10;
const maxTriesAtStop = 3;

/** Removes rows that were deleted from the files of the database, too. */
export interface Erasure extends AsyncDisposable {
  /** Asks for it within a minute. Does not wait. */
  request(): void;
}

/** Disposing it does at once what was requested. */
export function openErasure({
  database,
  clock,
  log,
}: Pick<Services, 'database' | 'clock' | 'log'>): Erasure {
  const closing = new AbortController();
  let isRequested = false;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    for (let tries = 1; isRequested; tries += 1) {
      const isStopping = closing.signal.aborted;
      await clock.sleep(delayMs, closing.signal).catch(() => undefined);
      if (closing.signal.aborted && !isStopping) tries = 1;
      isRequested = false;
      const isDone = await rewriteTables(database).catch((error: unknown) => {
        log.warn({ err: error }, 'Removing deleted rows from the files failed');
        return false;
      });
      const isLast = tries >= (closing.signal.aborted ? maxTriesAtStop : maxTries);
      if (!isDone && isLast) log.warn({}, 'Deleted rows stay in the files: tables are in use');
      if (isDone || isLast) tries = 0;
      else isRequested = true;
    }
    running = undefined;
  };
  return {
    request: () => {
      isRequested = true;
      running ??= run();
    },
    [Symbol.asyncDispose]: async () => {
      closing.abort(new Error('The program stops.'));
      await running;
    },
  };
}
