import type { SessionLock, SessionLocks } from '../../store/session-locks.ts';
import type { Services } from '../services/services.ts';
import type { WakeUp } from '../services/wake-up.ts';

/**
 * The locks of the attempts in this process, and messages about attempts to all processes. Locks end with their
 * process, however it ends: an attempt without a lock was interrupted. Messages may be lost: they only make processes
 * look sooner at the rows of an attempt.
 */
export class AttemptLocks implements AsyncDisposable {
  readonly #log: Services['log'];
  readonly #locks: SessionLocks;
  /** By attempt; undefined while the lock has to be taken anew. */
  readonly #own = new Map<string, Promise<SessionLock | undefined> | undefined>();
  /** By attempt: what waits for changes of its rows. */
  readonly #waiting = new Map<string, Set<WakeUp>>();
  #listening: Promise<void> | undefined;

  constructor({ database, log }: Pick<Services, 'database' | 'log'>) {
    this.#log = log;
    this.#locks = database.openSessionLocks({
      wanted: (attemptId) => this.#wake(attemptId),
      freed: () => undefined,
      lost: () => {
        this.#listening = undefined;
        for (const id of this.#own.keys()) this.#own.set(id, undefined);
        for (const id of this.#waiting.keys()) this.#wake(id);
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

  /** Whether no process has the lock of an attempt. */
  async isFree(attemptId: string): Promise<boolean> {
    let isFree = false;
    await this.ifFree(attemptId, async () => void (isFree = true));
    return isFree;
  }

  /** Requests `wakeUp` after changes of an attempt in all processes, until the result is disposed. Does not reject. */
  async listen(attemptId: string, wakeUp: WakeUp): Promise<Disposable> {
    const waiting = this.#waiting.get(attemptId) ?? new Set();
    this.#waiting.set(attemptId, waiting.add(wakeUp));
    await this.keepListening();
    return {
      [Symbol.dispose]: () => {
        waiting.delete(wakeUp);
        if (waiting.size === 0) this.#waiting.delete(attemptId);
      },
    };
  }

  /** Gets messages again after a connection was lost. Does not reject. */
  keepListening(): Promise<void> {
    return (this.#listening ??= this.#locks.listen().catch((error: unknown) => {
      this.#listening = undefined;
      this.#warn(error);
    }));
  }

  /** The rows of an attempt have changed: all processes look at them. Does not reject. */
  async announce(attemptId: string): Promise<void> {
    this.#wake(attemptId);
    await this.#locks.ask(attemptId).catch((error: unknown) => this.#warn(error));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#locks[Symbol.asyncDispose]();
  }

  #wake(attemptId: string): void {
    for (const wakeUp of this.#waiting.get(attemptId) ?? []) wakeUp.request();
  }

  #warn(error: unknown): void {
    this.#log.warn({ err: error }, 'Messages about a pairing are late');
  }
}
