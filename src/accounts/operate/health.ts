import { randomUUID } from 'node:crypto';
import type { LoggedError } from '../../runtime/recent-errors.ts';
import { deleteProcess, listProcesses, saveProcess } from '../../store/processes.ts';
import { countWork, readFloods, readOutbox, readQueueState } from '../../store/queue-state.ts';
import { readSkipped } from '../../store/skipped-updates.ts';
import { readWorkLeft } from '../../store/work-left.ts';
import type { Services } from '../services/services.ts';

/** How often a process writes its row. */
const writeEveryMs = 30_000;
/** One that was not written for so long is of a process that died. */
const aliveMs = 75_000;
const mostErrors = 3;

/** The state of the program in all its processes, for owners. It names no person. */
export type Health = Awaited<ReturnType<ReturnType<typeof openHealth>['read']>>;

export function openHealth(
  services: Pick<Services, 'database' | 'clock' | 'log'>,
  own: { countOpenSessions(): number; recentErrors(): readonly LoggedError[] },
) {
  const { database, clock, log } = services;
  const id = randomUUID();
  const startedAt = clock.now();
  const write = (): Promise<void> =>
    saveProcess(database, {
      id,
      startedAt,
      seenAt: clock.now(),
      openSessions: own.countOpenSessions(),
      errors: own.recentErrors().map(({ message, at }) => ({ message, at: at.toISOString() })),
    });
  return {
    /** Shows this process to the others until `signal` is aborted. */
    async keepWriting(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        await write().catch((error: unknown) =>
          log.debug({ err: error }, 'Writing the state of this process failed'),
        );
        await clock.sleep(writeEveryMs, signal).catch(() => undefined);
      }
      await deleteProcess(database, id).catch((error: unknown) =>
        log.debug({ err: error }, 'Deleting the state of this process failed'),
      );
    },
    async read() {
      await write();
      const now = clock.now();
      const [processes, updates, work, left, outbox, floods, skipped] = await Promise.all([
        listProcesses(database, new Date(now.getTime() - aliveMs)),
        readQueueState(database),
        countWork(database),
        readWorkLeft(database),
        readOutbox(database, now),
        readFloods(database, now),
        readSkipped(database),
      ]);
      return {
        processes: processes.map((one) => ({ startedAt: one.startedAt })),
        openSessions: processes.reduce((sum, { openSessions }) => sum + openSessions, 0),
        updates,
        work,
        left,
        outbox,
        floods,
        skipped,
        errors: latest(processes.flatMap(({ errors }) => errors)),
      };
    },
  };
}

/** The latest different errors of all processes. */
function latest(errors: readonly { message: string; at: string }[]): readonly LoggedError[] {
  const sorted = errors.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const byMessage = new Map(sorted.toReversed().map((one) => [one.message, one]));
  return sorted
    .filter((one) => byMessage.get(one.message) === one)
    .slice(0, mostErrors)
    .map(({ message, at }) => ({ message, at: new Date(at) }));
}
