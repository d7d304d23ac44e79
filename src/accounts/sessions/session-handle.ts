import { hasReason } from '../../contacts/telegram-error.ts';
import { waitFor } from '../../runtime/clock.ts';
import { outsideTrace } from '../../runtime/trace.ts';
import { DatabaseGoneError } from '../../store/database-gone.ts';
import type { SessionLock } from '../../store/session-locks.ts';
import type { SessionServices } from '../services/services.ts';
import { openAccountSession, type AccountSession, type SessionHandlers } from './open-session.ts';
import type { SessionLeases } from './session-leases.ts';

/** How long closing waits for running calls; each call has a deadline of its own. */
const idleTimeoutMs = 20_000;

/** Another process holds the session and was not asked for it, or the lease was lost meanwhile. */
export class SessionNotHeldError extends Error {}

/** One account's session in this process, from acquiring its lease to releasing it. */
export class SessionHandle {
  readonly accountId: string;
  /** Rejects when opening fails; with `SessionNotHeldError` also when the handle closes first. */
  readonly ready: Promise<AccountSession>;
  usedAt: Date;
  readonly #opening: Promise<AccountSession>;
  readonly #leases: SessionLeases;
  readonly #handlers: SessionHandlers;
  readonly #services: SessionServices;
  readonly #idle = Promise.withResolvers<void>();
  readonly #closed = Promise.withResolvers<void>();
  #session: AccountSession | undefined;
  #lock: SessionLock | undefined;
  #isClosing = false;
  #isReleaseRequested = false;
  #users = 0;

  /** `asks`: whether to ask another process that holds the session to release it. */
  constructor(
    accountId: string,
    options: { readonly asks: boolean },
    leases: SessionLeases,
    handlers: SessionHandlers,
    services: SessionServices,
  ) {
    this.accountId = accountId;
    this.#leases = leases;
    this.#handlers = handlers;
    this.#services = services;
    this.usedAt = services.clock.now();
    // The session and its loops outlive the update that opens it.
    this.#opening = outsideTrace(() => this.#open(options));
    this.#opening.catch(() => this.#closed.resolve());
    const closed = this.whenClosed.then(() => Promise.reject(new SessionNotHeldError()));
    this.ready = Promise.race([this.#opening, closed]);
    this.ready.catch(() => undefined);
  }

  /** Undefined until it is open. */
  get session(): AccountSession | undefined {
    return this.#session;
  }

  get isBusy(): boolean {
    return this.#users > 0;
  }

  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** Resolves when the handle is closed or opening failed; then another process may hold the session. */
  get whenClosed(): Promise<void> {
    return this.#closed.promise;
  }

  /** Throws `DatabaseGoneError` where the work failed because the lease was lost. */
  async use<T>(work: (session: AccountSession) => Promise<T>): Promise<T> {
    this.#users += 1;
    this.usedAt = this.#services.clock.now();
    try {
      return await work(await this.ready);
    } catch (error) {
      if (!this.#session?.memory.isLost || !hasReason(error, 'unreachable')) throw error;
      throw new DatabaseGoneError('the lease of a session was lost', { cause: error });
    } finally {
      this.#users -= 1;
      if (this.#isClosing && !this.isBusy) this.#idle.resolve();
    }
  }

  /** Another process asks for the session: closes the handle once it is idle, or once it has opened. */
  requestRelease(): void {
    this.#isReleaseRequested = true;
    if (this.#lock) void this.close('idle');
  }

  /** `idle`: after running work, for 20 seconds at most. `at_once`: the lease may be lost already. */
  close(when: 'idle' | 'at_once'): Promise<void> {
    if (when === 'at_once' || !this.isBusy) this.#idle.resolve();
    if (when === 'at_once' && !this.#session) this.#closed.resolve();
    if (!this.#isClosing) {
      this.#isClosing = true;
      this.#opening
        .then((session) => this.#dispose(session))
        .then(this.#closed.resolve, this.#closed.resolve);
    }
    return this.whenClosed;
  }

  /** The connection to the database is gone, and the lease with it: another process may hold the session by now. */
  lose(): void {
    if (this.#session) this.#session.memory.isLost = true;
    void this.close('at_once');
  }

  async #open({ asks }: { readonly asks: boolean }): Promise<AccountSession> {
    const { accountId } = this;
    const acquiring = asks ? this.#leases.acquire(accountId) : this.#leases.tryAcquire(accountId);
    const lock = await acquiring;
    if (!lock) throw new SessionNotHeldError();
    try {
      if (this.#isClosing) throw new SessionNotHeldError();
      this.#lock = lock;
      const session = await openAccountSession(accountId, this.#handlers, this.#services);
      this.#session = session;
      // Reconciles changes that a process left open when it died.
      this.#services.wakeUp.request();
      // Another process may have asked for the lease before this one knew that it holds it.
      if (this.#isReleaseRequested) void this.close('idle');
      session.addressBook.subscribe((event) => {
        this.#handlers
          .onEvent(session, event)
          .catch((error: unknown) => this.#warn(error, 'Handling an event of an account failed'));
        if (event.kind === 'signed_out') void this.close('idle');
      });
      return session;
    } catch (error) {
      await this.#release(lock);
      throw error;
    }
  }

  async #dispose({ addressBook, cache }: AccountSession): Promise<void> {
    await waitFor(this.#services.clock, idleTimeoutMs, this.#idle.promise);
    // Before any database call: if the lock is lost, another process may open the session.
    await addressBook[Symbol.asyncDispose]();
    await cache
      .close()
      .catch((error: unknown) => this.#warn(error, 'Saving the contact cache at its close failed'));
    if (this.#lock) await this.#release(this.#lock);
  }

  async #release(lock: SessionLock): Promise<void> {
    await lock
      .release()
      .catch((error: unknown) => this.#warn(error, 'Releasing a session lease failed'));
  }

  #warn(error: unknown, message: string): void {
    this.#services.log.warn({ err: error, account: this.accountId }, message);
  }
}
