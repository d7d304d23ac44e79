import { handleBookEvent } from '../watch/book-events.ts';
import { openAccountSession, type AccountSession } from './open-session.ts';
import type { SessionLock } from '../../store/session-locks.ts';
import type { SessionLease } from './session-lease.ts';
import type { Services } from '../services/services.ts';

/** How long closing waits for calls under way; each has a deadline of its own. */
const idleMs = 20_000;

/** Another process has the session and was not to be asked, or the lock was lost on the way. */
export class SessionNotHeldError extends Error {}

/** One account's session in this process, from taking its turn to giving it up. */
export class SessionHandle {
  readonly accountId: string;
  /** Rejects when it cannot be opened; with `SessionNotHeldError` also when it is closed before. */
  readonly ready: Promise<AccountSession>;
  usedAt: Date;
  readonly #opening: Promise<AccountSession>;
  readonly #turn: SessionLease;
  readonly #services: Services;
  readonly #idle = Promise.withResolvers<void>();
  readonly #over = Promise.withResolvers<void>();
  #open: AccountSession | undefined;
  #lock: SessionLock | undefined;
  #closing = false;
  #wanted = false;
  #users = 0;

  /** `politely`: only if no other process has the session. */
  constructor(accountId: string, politely: boolean, turn: SessionLease, services: Services) {
    this.accountId = accountId;
    this.#turn = turn;
    this.#services = services;
    this.usedAt = services.clock.now();
    this.#opening = this.#start(politely);
    this.#opening.catch(() => this.#over.resolve());
    const closed = this.closed.then(() => Promise.reject(new SessionNotHeldError()));
    this.ready = Promise.race([this.#opening, closed]);
    this.ready.catch(() => undefined);
  }

  get open(): AccountSession | undefined {
    return this.#open;
  }

  get busy(): boolean {
    return this.#users > 0;
  }

  get closing(): boolean {
    return this.#closing;
  }

  /** Resolves when it is closed, or could not be opened: somebody else may hold the session. */
  get closed(): Promise<void> {
    return this.#over.promise;
  }

  async use<T>(work: (session: AccountSession) => Promise<T>): Promise<T> {
    this.#users += 1;
    this.usedAt = this.#services.clock.now();
    try {
      return await work(await this.ready);
    } finally {
      this.#users -= 1;
      if (this.#closing && !this.busy) this.#idle.resolve();
    }
  }

  /** Another process asks for the session: it gets it once nobody here works on it, opened or not yet. */
  requestRelease(): void {
    this.#wanted = true;
    if (this.#lock) void this.close('idle');
  }

  /** When nobody works on it any more, or `at_once`: it is no longer ours to use. */
  close(when: 'idle' | 'at_once'): Promise<void> {
    if (when === 'at_once' || !this.busy) this.#idle.resolve();
    if (when === 'at_once' && !this.#open) this.#over.resolve();
    if (!this.#closing) {
      this.#closing = true;
      this.#opening
        .then((session) => this.#end(session))
        .then(this.#over.resolve, this.#over.resolve);
    }
    return this.closed;
  }

  async #start(politely: boolean): Promise<AccountSession> {
    const { accountId } = this;
    const turn = politely ? this.#turn.takeFree(accountId) : this.#turn.take(accountId);
    const lock = await turn;
    if (!lock) throw new SessionNotHeldError();
    try {
      if (this.#closing) throw new SessionNotHeldError();
      this.#lock = lock;
      const session = await openAccountSession(accountId, this.#services);
      this.#open = session;
      // What a process that died left in doubt is looked for.
      this.#services.wakeUp.request();
      // Also when it was asked for before the answer came that it is ours.
      if (this.#wanted) void this.close('idle');
      session.book.subscribe((event) => {
        handleBookEvent(session, event, this.#services).catch((error: unknown) =>
          this.#warn(error, 'heard'),
        );
        if (event.kind === 'signed_out') void this.close('idle');
      });
      return session;
    } catch (error) {
      await this.#give(lock);
      throw error;
    }
  }

  async #end({ book, cache }: AccountSession): Promise<void> {
    const waited = new AbortController();
    const late = this.#services.clock.sleep(idleMs, waited.signal).catch(() => undefined);
    await Promise.race([this.#idle.promise, late]);
    waited.abort();
    // Before the database is waited for: with the lock lost, another process may open the session.
    await book[Symbol.asyncDispose]();
    await cache.close().catch((error: unknown) => this.#warn(error, 'seen'));
    if (this.#lock) await this.#give(this.#lock);
  }

  async #give(lock: SessionLock): Promise<void> {
    await lock.release().catch((error: unknown) => this.#warn(error, 'given up'));
  }

  #warn(error: unknown, what: string): void {
    const fields = { err: error, account: this.accountId };
    this.#services.log.warn(fields, `An account could not note what it has ${what}`);
  }
}
