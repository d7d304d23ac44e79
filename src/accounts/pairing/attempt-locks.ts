import type { SessionLock, SessionLocks } from '../../store/session-locks.ts';
import type { Services } from '../services/services.ts';

/**
 * The locks of the attempts in this process. They end with it, however it ends: an attempt without a lock was
 * interrupted.
 */
export class AttemptLocks implements AsyncDisposable {
  readonly #locks: SessionLocks;
  /** By attempt; undefined while the lock has to be taken anew. */
  readonly #own = new Map<string, Promise<SessionLock | undefined> | undefined>();

  /** `wake`: another process asks this one to look at the row of an attempt, or the locks are lost. */
  constructor({ database }: Pick<Services, 'database'>, wake: (attemptId?: string) => void) {
    this.#locks = database.openSessionLocks({
      wanted: wake,
      freed: () => undefined,
      lost: () => {
        for (const id of this.#own.keys()) this.#own.set(id, undefined);
        wake();
      },
    });
  }

  /**
   * Takes the lock of an attempt of this process, unless it has it. False while the server takes a lost
   * connection for alive, or is away.
   */
  async hold(attemptId: string): Promise<boolean> {
    const taking = this.#own.get(attemptId) ?? this.#locks.take(attemptId);
    this.#own.set(attemptId, taking);
    const lock = await taking.catch(() => undefined);
    if (!lock && this.#own.get(attemptId) === taking) this.#own.set(attemptId, undefined);
    return lock !== undefined;
  }

  /** The attempt is over. */
  async release(attemptId: string): Promise<void> {
    const taking = this.#own.get(attemptId);
    const lock = await taking?.catch(() => undefined);
    this.#own.delete(attemptId);
    await lock?.release();
  }

  /** Runs `work` with the lock of an attempt that no process has. */
  async ifFree(attemptId: string, work: () => Promise<void>): Promise<void> {
    if (this.#own.has(attemptId)) return;
    const lock = await this.#locks.take(attemptId);
    if (!lock) return;
    try {
      await work();
    } finally {
      await lock.release();
    }
  }

  /** Has the process of an attempt look at its row. */
  ask(attemptId: string): Promise<void> {
    return this.#locks.ask(attemptId);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#locks[Symbol.asyncDispose]();
  }
}
