import { once } from 'node:events';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import { openProcessPresence } from '../store/process-presence.ts';

/** How often other processes are checked, and how soon a lost connection is opened again. */
const checkMs = 5000;

/** The other processes of the program on the same database. */
export interface ProcessWatch extends AsyncDisposable {
  /** The id of this process. */
  readonly id: string;
  /** Sends a message to a process; lost if that process is gone. Throws `DatabaseGoneError`. */
  send(processId: string, message: string): Promise<void>;
}

/**
 * Calls `takeOver` at once, with the dead among `findHolders`, and again when another process has died.
 * Errors of the callbacks are logged, and the next check tries again.
 */
export async function watchProcesses(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Ids of processes that hold something. */
  readonly findHolders: (self: string) => Promise<readonly string[]>;
  readonly takeOver: (dead: readonly string[], self: string) => Promise<void>;
  readonly onMessage: (text: string) => Promise<void>;
}): Promise<ProcessWatch> {
  const { database, clock, log, findHolders, takeOver, onMessage } = options;
  const closing = new AbortController();
  const others = new Set<string>();
  let isPresent = false;
  let woken = new AbortController();

  const inBackground = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => {
      if (!closing.signal.aborted) log.warn({ err: error }, 'Checking other processes failed');
    });

  const presence = openProcessPresence(database, {
    message: (text) => void inBackground(() => onMessage(text)),
    met: (processId) => {
      others.add(processId);
      woken.abort();
    },
    lost: () => {
      isPresent = false;
      woken.abort();
    },
  });

  const check = async (): Promise<void> => {
    if (!isPresent) await presence.enter();
    isPresent = true;
    const dead: string[] = [];
    for (const other of new Set([...others, ...(await findHolders(presence.id))])) {
      if (await presence.isAlive(other)) others.add(other);
      else dead.push(other);
    }
    await takeOver(dead, presence.id);
    for (const other of dead) others.delete(other);
  };

  const keepChecking = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      woken = new AbortController();
      await inBackground(check);
      const wake = AbortSignal.any([closing.signal, woken.signal]);
      // Alone, a process has nothing to check until another one greets it.
      if (others.size > 0 || !isPresent) await clock.sleep(checkMs, wake).catch(() => undefined);
      else if (!wake.aborted) await once(wake, 'abort');
    }
  };

  await presence.enter();
  isPresent = true;
  const checking = keepChecking();
  return {
    id: presence.id,
    send: (processId, message) => presence.send(processId, message),
    [Symbol.asyncDispose]: async () => {
      closing.abort(new Error('The program stops.'));
      await checking;
      await presence[Symbol.asyncDispose]();
    },
  };
}
