import { once } from 'node:events';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import type { ProcessPresence } from '../store/process-presence.ts';
import { graceMs, OtherProcesses } from './other-processes.ts';

/** How often other processes are checked, and how soon a failed check is repeated. */
const checkMs = 5000;

export interface ProcessWatchOptions {
  readonly database: Pick<Database, 'openProcessPresence'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Ids of the processes that hold something. */
  readonly findHolders: (self: string) => Promise<readonly string[]>;
  /** Called with each check: takes over from dead processes, and finds what was missed. */
  readonly recover: (dead: readonly string[]) => Promise<void>;
  /** This process had lost its lock: others may have taken over from it. */
  readonly onReentered: () => Promise<void>;
  readonly onMessage: (text: string) => Promise<void>;
}

/**
 * Watches the other processes of the program on the same database. Errors of callbacks are logged, and
 * the next check makes up for them.
 */
export class ProcessWatch implements AsyncDisposable {
  readonly #options: ProcessWatchOptions;
  readonly #closing = new AbortController();
  readonly #presence: ProcessPresence;
  readonly #others = new OtherProcesses();
  #isPresent = false;
  /** `onReentered` has to run, or has to run again after it failed. */
  #hasReentered = false;
  #woken = new AbortController();
  #checking: Promise<void> = Promise.resolve();

  constructor(options: ProcessWatchOptions) {
    this.#options = options;
    this.#presence = options.database.openProcessPresence({
      message: (text) => void this.#logErrors(() => options.onMessage(text)),
      met: (processId) => {
        this.#others.meet(processId);
        this.wake();
      },
      lost: () => {
        this.#isPresent = false;
        this.wake();
      },
    });
  }

  /** The id of this process. */
  get id(): string {
    return this.#presence.id;
  }

  /** Takes the lock of this process, and begins to check. Throws `DatabaseGoneError`. */
  async start(): Promise<void> {
    this.#isPresent = await this.#presence.enter();
    this.#checking = this.#keepChecking();
  }

  /** Checks soon. */
  wake(): void {
    this.#woken.abort();
  }

  /**
   * Sends a message to a process; lost if that process is gone, which the next checks find out. Throws
   * `DatabaseGoneError`.
   */
  send(processId: string, message: string): Promise<void> {
    if (this.#others.meet(processId)) this.wake();
    return this.#presence.send(processId, message);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await this.#checking;
    await this.#presence[Symbol.asyncDispose]();
  }

  async #keepChecking(): Promise<void> {
    const { clock } = this.#options;
    while (!this.#closing.signal.aborted) {
      this.#woken = new AbortController();
      const isDone = await this.#logErrors(() => this.#check());
      const wake = AbortSignal.any([this.#closing.signal, this.#woken.signal]);
      const isAlone = isDone && this.#isPresent && this.#others.isEmpty;
      const ms = this.#others.hasSuspects ? graceMs : checkMs;
      // Alone, a process has nothing to check until another one greets it.
      if (!isAlone) await clock.sleep(ms, wake).catch(() => undefined);
      else if (!wake.aborted) await once(wake, 'abort');
    }
  }

  async #check(): Promise<void> {
    const { clock, findHolders, recover, onReentered } = this.#options;
    if (!this.#isPresent && (await this.#presence.enter())) {
      this.#isPresent = true;
      this.#others.distrustLocks(clock.now());
      this.#hasReentered = true;
    }
    if (this.#hasReentered) {
      await onReentered();
      this.#hasReentered = false;
    }
    const now = clock.now();
    const dead: string[] = [];
    for (const other of new Set([...this.#others.met, ...(await findHolders(this.id))])) {
      const isAlive = await this.#presence.isAlive(other);
      if (this.#others.isDead(other, { isAlive, now })) dead.push(other);
    }
    await recover(dead);
    for (const other of dead) this.#others.forget(other);
  }

  /** Whether `work` succeeded. */
  async #logErrors(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const { log } = this.#options;
      if (!this.#closing.signal.aborted)
        log.warn({ err: error }, 'Checking other processes failed');
      return false;
    }
  }
}
