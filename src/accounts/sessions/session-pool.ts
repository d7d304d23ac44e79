import { TelegramError } from '../../contacts/telegram-error.ts';
import { SessionHandle, SessionNotHeldError } from './session-handle.ts';
import { isSignedOut, type AccountSession } from './open-session.ts';
import { sessionEnded } from './session-ended.ts';
import { SessionLease } from './session-lease.ts';
import type { Services } from '../services/services.ts';

/** How long a book that nobody looked into keeps its contacts in memory. */
const restMs = 10 * 60_000;

/** Keeps the books of accounts open: each in one process only, and up to a limit. */
export class SessionPool implements AsyncDisposable {
  readonly #services: Services;
  readonly #limit: number;
  readonly #turn: SessionLease;
  /** In the order of their last use. */
  readonly #held = new Map<string, SessionHandle>();
  #closed = false;

  constructor(services: Services, limit: number) {
    this.#services = services;
    this.#limit = limit;
    this.#turn = new SessionLease(services, {
      wanted: (id) => this.#held.get(id)?.requestRelease(),
      // Another process may have the sessions by now.
      lost: () => this.#held.forEach((held) => void held.close('at_once')),
    });
  }

  /** How many more books may be opened without closing another. */
  get room(): number {
    return this.#limit - this.#held.size;
  }

  /** The books that are open here and now. */
  get openSessions(): readonly AccountSession[] {
    return [...this.#held.values()].flatMap((held) => (held.closing ? [] : (held.open ?? [])));
  }

  /** Those that are open here, or just being opened. */
  get heldIds(): readonly string[] {
    return [...this.#held.values()].flatMap((held) => (held.closing ? [] : held.accountId));
  }

  isHeld(accountId: string): boolean {
    return this.#held.has(accountId);
  }

  /** The book of an account, if it is open here and now. */
  peek(accountId: string): AccountSession | undefined {
    const held = this.#held.get(accountId);
    return held?.closing ? undefined : held?.open;
  }

  /** Works on the account's book, opening it first where needed. Throws `TelegramError`. */
  async use<T>(accountId: string, work: (session: AccountSession) => Promise<T>): Promise<T> {
    for (;;) {
      const held = await this.#hold(accountId, 'asking');
      if (held.closing) continue;
      try {
        return await held.use(work);
      } catch (error) {
        if (error instanceof SessionNotHeldError) {
          // Politely opened when this came, or lost with the locks: ask for it.
          await held.closed;
          continue;
        }
        if (isSignedOut(error) && !(await this.#isSignedOut(held))) continue;
        throw error;
      } finally {
        this.#closeLeastUsed();
      }
    }
  }

  /** Opens a book ahead of its use; false when another process has it. Throws `TelegramError`. */
  async open(accountId: string): Promise<boolean> {
    const held = await this.#hold(accountId, 'politely');
    try {
      await held.ready;
      return true;
    } catch (error) {
      if (error instanceof SessionNotHeldError) return false;
      throw error;
    } finally {
      this.#closeLeastUsed();
    }
  }

  /** Closes a book once nobody works on it. */
  async close(accountId: string): Promise<void> {
    const held = this.#held.get(accountId);
    await held?.close('idle');
  }

  /** Lets go of what is in memory of books that nobody looked into for a while. */
  unloadIdle(): void {
    const since = this.#services.clock.now().getTime() - restMs;
    for (const { open, usedAt } of this.#held.values()) {
      if (usedAt.getTime() < since) open?.cache.unload();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#held.values()].map((held) => held.close('at_once')));
    await this.#turn[Symbol.asyncDispose]();
  }

  async #hold(accountId: string, how: 'asking' | 'politely'): Promise<SessionHandle> {
    let held = this.#held.get(accountId);
    while (held?.closing) {
      await held.closed;
      held = this.#held.get(accountId);
    }
    if (this.#closed) throw new TelegramError({ kind: 'unreachable' });
    if (!held) {
      const opened = new SessionHandle(accountId, how === 'politely', this.#turn, this.#services);
      void opened.closed.then(
        () => this.#held.get(accountId) === opened && this.#held.delete(accountId),
      );
      held = opened;
    }
    // Moves it to the end, as the one used last.
    this.#held.delete(accountId);
    this.#held.set(accountId, held);
    return held;
  }

  #closeLeastUsed(): void {
    if (this.room >= 0) return;
    const open = [...this.#held.values()].filter((held) => !held.closing);
    const idle = open.filter((held) => !held.busy);
    for (const held of idle.slice(0, Math.max(0, open.length - this.#limit)))
      void held.close('idle');
  }

  /** False when the session that ended is not the account's any more. */
  async #isSignedOut(held: SessionHandle): Promise<boolean> {
    // It could not be opened, and that was noted.
    if (!held.open) return true;
    void held.close('idle');
    return sessionEnded(held.open.account, this.#services);
  }
}
