import {
  hasReason,
  PartialFailureError,
  TelegramError,
  whySignedOut,
} from '../../contacts/telegram-error.ts';
import type { SessionServices } from '../services/services.ts';
import type { AccountSession, SessionHandlers } from './open-session.ts';
import { recordSessionEnd } from './record-session-end.ts';
import { SessionHandle, SessionNotHeldError } from './session-handle.ts';
import { openSessionLeases, type SessionLeases } from './session-leases.ts';

/** How long an unused session keeps its contacts in memory. */
const unloadAfterMs = 10 * 60_000;

export interface PoolLimits {
  readonly maxOpen: number;
  /** So many contacts of idle sessions may stay in memory, of about 200 bytes each. */
  readonly maxContacts?: number;
}

/**
 * The open sessions of this process. Above its limits, the least recently used idle ones close, or drop their contacts
 * from memory.
 */
export class SessionPool implements AsyncDisposable {
  readonly #services: SessionServices;
  readonly #handlers: SessionHandlers;
  readonly #limits: Required<PoolLimits>;
  readonly #leases: SessionLeases;
  /** In the order of their last use. */
  readonly #handles = new Map<string, SessionHandle>();
  readonly #disposed = new AbortController();

  constructor(services: SessionServices, handlers: SessionHandlers, limits: PoolLimits) {
    this.#services = services;
    this.#handlers = handlers;
    this.#limits = { maxContacts: 100_000, ...limits };
    this.#leases = openSessionLeases(services, {
      wanted: (id) => this.#handles.get(id)?.requestRelease(),
      // A process that stops leaves work of the account to others, which did not expect it to be due yet.
      freed: () => services.wakeUp.request(),
      lost: () => this.#handles.forEach((handle) => handle.lose()),
    });
  }

  /** How many more sessions fit before one has to close; negative above the limit. */
  get freeCapacity(): number {
    return this.#limits.maxOpen - this.#handles.size;
  }

  get openSessions(): readonly AccountSession[] {
    return this.#active.flatMap(({ session }) => session ?? []);
  }

  /** The accounts whose sessions are open or opening. */
  get heldIds(): readonly string[] {
    return this.#active.map(({ accountId }) => accountId);
  }

  /** Also true while the session is closing. */
  isHeld(accountId: string): boolean {
    return this.#handles.has(accountId);
  }

  /** The session of an account, if it is open in this process. */
  findOpen(accountId: string): AccountSession | undefined {
    const handle = this.#handles.get(accountId);
    return handle?.isClosing ? undefined : handle?.session;
  }

  /**
   * Runs `work` on the account's session, after opening it if needed. `work` runs again when the session
   * ended and the account was paired anew. Throws `TelegramError`.
   */
  async use<T>(accountId: string, work: (session: AccountSession) => Promise<T>): Promise<T> {
    for (;;) {
      const handle = await this.#acquire(accountId, { asks: true });
      if (handle.isClosing) continue;
      const known = handle.session?.cache.sizeInMemory ?? 0;
      try {
        return await handle.use(work);
      } catch (error) {
        if (error instanceof SessionNotHeldError) {
          // `tryOpen` was opening it without asking, or the lease was lost: ask for it now.
          await handle.whenClosed;
          continue;
        }
        // Opening failed, which recorded the end of the session, if that is what failed.
        if (!handle.session || !hasReason(error, 'signed_out')) throw error;
        void handle.close('idle');
        const why = whySignedOut(error);
        // False when the account has another session than the one that ended.
        if (!(await recordSessionEnd(handle.session.account, why, this.#services))) continue;
        throw asNotified(error);
      } finally {
        this.#closeLeastUsed();
        if ((handle.session?.cache.sizeInMemory ?? 0) > known) this.#unloadLeastUsed();
      }
    }
  }

  /** Opens a session ahead of its use; false when another process holds it. Throws `TelegramError`. */
  async tryOpen(accountId: string): Promise<boolean> {
    const handle = await this.#acquire(accountId, { asks: false });
    try {
      await handle.ready;
      return true;
    } catch (error) {
      if (error instanceof SessionNotHeldError) return false;
      throw error;
    } finally {
      this.#closeLeastUsed();
    }
  }

  /**
   * Runs `work` while no other process has a session of the account open, for a session that is not the account's any
   * more. Throws `TelegramError`.
   */
  async withoutOthers<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const { signal } = this.#disposed;
    signal.throwIfAborted();
    // Besides the lease of a session that is open here: each is released for itself.
    const lease = await this.#leases.acquire(accountId, signal);
    try {
      return await work();
    } finally {
      await lease.release();
    }
  }

  /** Closes a session after its running work. */
  async close(accountId: string): Promise<void> {
    await this.#handles.get(accountId)?.close('idle');
  }

  /** Drops the contacts in memory of idle sessions that were not used for a while, or are too many; they stay open. */
  unloadIdle(): void {
    const since = this.#services.clock.now().getTime() - unloadAfterMs;
    for (const { session, usedAt, isBusy } of this.#handles.values()) {
      if (!isBusy && usedAt.getTime() < since) session?.cache.unload();
    }
    this.#unloadLeastUsed();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed.abort(new TelegramError({ kind: 'unreachable' }));
    await Promise.all([...this.#handles.values()].map((handle) => handle.close('at_once')));
    await this.#leases[Symbol.asyncDispose]();
  }

  get #active(): readonly SessionHandle[] {
    return [...this.#handles.values()].filter(({ isClosing }) => !isClosing);
  }

  async #acquire(accountId: string, options: { readonly asks: boolean }): Promise<SessionHandle> {
    let handle = this.#handles.get(accountId);
    while (handle?.isClosing) {
      await handle.whenClosed;
      handle = this.#handles.get(accountId);
    }
    this.#disposed.signal.throwIfAborted();
    handle ??= this.#newHandle(accountId, options);
    // Moves it to the end, as the last used.
    this.#handles.delete(accountId);
    this.#handles.set(accountId, handle);
    return handle;
  }

  #newHandle(accountId: string, options: { readonly asks: boolean }): SessionHandle {
    const handle = new SessionHandle(
      accountId,
      options,
      this.#leases,
      this.#handlers,
      this.#services,
    );
    void handle.whenClosed.then(
      () => this.#handles.get(accountId) === handle && this.#handles.delete(accountId),
    );
    return handle;
  }

  #closeLeastUsed(): void {
    if (this.freeCapacity >= 0) return;
    const active = this.#active;
    const idle = active.filter(({ isBusy }) => !isBusy);
    for (const handle of idle.slice(0, Math.max(0, active.length - this.#limits.maxOpen)))
      void handle.close('idle');
  }

  /** Keeps the contacts of the session that was used last, however many they are. */
  #unloadLeastUsed(): void {
    let rest = this.#limits.maxContacts;
    for (const [at, { session, isBusy }] of [...this.#handles.values()].toReversed().entries()) {
      const size = session?.cache.sizeInMemory ?? 0;
      if (size <= rest || at === 0 || isBusy) rest -= size;
      else session?.cache.unload();
    }
  }
}

/** The end of a session that was recorded, and so is a notification. */
function asNotified(cause: unknown): TelegramError {
  const reason = { kind: 'signed_out', why: whySignedOut(cause), isNotified: true } as const;
  return cause instanceof PartialFailureError
    ? new PartialFailureError(reason, cause.operationId, { cause })
    : new TelegramError(reason, { cause });
}
