import { waitFor } from '../../runtime/clock.ts';
import type { SessionLock, SessionLocks } from '../../store/session-locks.ts';
import type { Services } from '../services/services.ts';
import type { WakeUp } from '../services/wake-up.ts';

type LockServices = Pick<Services, 'clock' | 'log'> & {
  readonly database: Pick<Services['database'], 'openSessionLocks'>;
};

/** A connection that is lost without a word may not answer for minutes. */
const answerMs = 6_000;

/**
 * The locks of the attempts in this process, and messages about attempts to all processes. Locks end with their
 * process, however it ends: an attempt without a lock was interrupted. Messages may be lost: they only make processes
 * look sooner at the rows of an attempt.
 */
export class AttemptLocks implements AsyncDisposable {
  readonly #clock: Services['clock'];
  readonly #log: Services['log'];
  readonly #locks: SessionLocks;
  /** By attempt; undefined while the lock has to be taken anew. */
  readonly #own = new Map<string, Promise<SessionLock | undefined> | undefined>();
  /** By attempt: what waits for changes of its rows. */
  readonly #waiting = new Map<string, Set<WakeUp>>();
  /** Attempts of no process that this one works on: its own locks do not exclude each other. */
  readonly #working = new Set<string>();
  #listening: Promise<void> | undefined;
  #isClosed = false;

  constructor({ database, clock, log }: LockServices) {
    this.#clock = clock;
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

  /** Runs `work` with the lock of an attempt that no process has, unless this process does so already. */
  async ifFree(attemptId: string, work: () => Promise<void>): Promise<void> {
    if (this.#isClosed || this.#own.has(attemptId) || this.#working.has(attemptId)) return;
    this.#working.add(attemptId);
    try {
      const lock = await this.#locks.take(attemptId);
      if (!lock) return;
      try {
        await work();
      } finally {
        await lock.release();
      }
    } finally {
      this.#working.delete(attemptId);
    }
  }

  /** Whether no process works on an attempt. False if that is not known within seconds. Does not reject. */
  async isFree(attemptId: string): Promise<boolean> {
    if (this.#isClosed || this.#own.has(attemptId)) return false;
    let isFree = false;
    const look = async (): Promise<void> => {
      const lock = await this.#locks.take(attemptId);
      await lock?.release();
      isFree = lock !== undefined;
    };
    await this.#answer(look());
    return isFree;
  }

  /**
   * Requests `wakeUp` after changes of an attempt in all processes, until the result is disposed. Waits for seconds at
   * most. Does not reject.
   */
  async listen(attemptId: string, wakeUp: WakeUp): Promise<Disposable> {
    const waiting = this.#waiting.get(attemptId) ?? new Set();
    this.#waiting.set(attemptId, waiting.add(wakeUp));
    await this.#answer(this.keepListening());
    return {
      [Symbol.dispose]: () => {
        waiting.delete(wakeUp);
        if (waiting.size === 0) this.#waiting.delete(attemptId);
      },
    };
  }

  /** Gets messages again after a connection was lost. Does not reject. */
  async keepListening(): Promise<void> {
    if (this.#isClosed) return;
    await (this.#listening ??= this.#locks.listen().catch((error: unknown) => {
      this.#listening = undefined;
      this.#warn(error);
    }));
  }

  /** The rows of an attempt have changed: all processes look at them. Does not wait for the message to be sent. */
  announce(attemptId: string): void {
    this.#wake(attemptId);
    if (this.#isClosed) return;
    this.#locks.ask(attemptId).catch((error: unknown) => this.#warn(error));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await this.#locks[Symbol.asyncDispose]();
  }

  /** Waits for the database, for seconds at most. */
  #answer(work: Promise<void>): Promise<void> {
    return waitFor(this.#clock, answerMs, work).catch((error: unknown) => this.#warn(error));
  }

  #wake(attemptId: string): void {
    for (const wakeUp of this.#waiting.get(attemptId) ?? []) wakeUp.request();
  }

  #warn(error: unknown): void {
    this.#log.warn({ err: error }, 'Messages about a pairing are late');
  }
}
