import { randomUUID } from 'node:crypto';
import { growingWaitMs } from '../../runtime/growing-wait.ts';
import { unlessAborted } from '../../runtime/unless-aborted.ts';
import { hasReason, isTransient, TelegramError } from '../../contacts/telegram-error.ts';
import type { StoredSession } from '../../store/accounts.ts';
import { seal, SealError, unseal, type Sealed } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import {
  abandonUnused,
  deleteUnusedSession,
  insertUnused,
  leaveUnused,
  postponeUnused,
  reserveUnused,
  type NewUnusedSession,
  type UnusedSession,
} from '../../store/unused-sessions.ts';
import type { Services } from '../services/services.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { Note } from '../services/note.ts';
import { openSealed } from './sealed-session.ts';
import type { SessionPool } from './session-pool.ts';

/** Longer than opening a session and signing it out, whose calls have deadlines. */
const reservedMs = 2 * 60_000;
const retries = { firstWaitMs: 60_000, longestMs: 6 * 60 * 60_000 } as const;
const sessionsPerPass = 20;

/** The sealed content. */
interface Contents {
  readonly session: string;
  /** A text still to be written to the account's Saved Messages. */
  readonly note?: Note | undefined;
  /** The account that used it, in whatever process. */
  readonly accountId?: string | undefined;
}

/**
 * The sessions at Telegram that no account uses. Each is a row from its sign-in until an account uses it or
 * Telegram has ended it, so that none stays in a person's list of devices when a process dies.
 */
export class UnusedSessions {
  /** Requested after a session became due. */
  readonly wakeUp = new WakeUp();
  readonly #services: Pick<Services, 'database' | 'telegram' | 'keys' | 'clock' | 'log'>;
  readonly #pool: Pick<SessionPool, 'withoutOthers'>;

  constructor(
    services: Pick<Services, 'database' | 'telegram' | 'keys' | 'clock' | 'log'>,
    pool: Pick<SessionPool, 'withoutOthers'>,
  ) {
    this.#services = services;
    this.#pool = pool;
  }

  /**
   * Stores the session of an attempt's sign-in, before and after it is signed in. Throws if the database does not take
   * it: then this process signs the session out, or stores it for that, and tries both until one of them works.
   */
  async keep(id: string, session: string, attemptId: string): Promise<void> {
    const { database } = this.#services;
    try {
      const unused = { ...this.#seal(id, { session }), attemptId };
      await database.query((q) => insertUnused(q, unused));
    } catch (error) {
      if (!(await this.#letGo(id, session))) void this.#keepLettingGo(id, session);
      throw error;
    }
  }

  async #keepLettingGo(id: string, session: string): Promise<void> {
    const { clock } = this.#services;
    for (let tries = 1; ; tries += 1) {
      await clock.sleep(growingWaitMs(tries, retries));
      if (await this.#letGo(id, session)) return;
    }
  }

  /** Signs a session out that no row has, or stores it for that. False if neither works now. */
  async #letGo(id: string, session: string): Promise<boolean> {
    try {
      await this.#signOut({ session });
    } catch (failure) {
      this.#warn(failure, { signIn: id }, 'Signing out a session that could not be stored failed');
      try {
        const unused = { ...this.#seal(id, { session }), attemptId: undefined };
        await this.#services.database.query((q) => insertUnused(q, unused));
        this.wakeUp.request();
      } catch {
        return false;
      }
    }
    return true;
  }

  /**
   * The row for a session that its account stops to use. Undefined if no key opens it.
   *
   * @param note what is still to be written to the account's Saved Messages
   */
  fromAccount(stored: StoredSession, note?: Note): NewUnusedSession | undefined {
    try {
      const session = openSealed(this.#services.keys, stored);
      return this.#seal(randomUUID(), { session, note, accountId: stored.account.id });
    } catch (error) {
      if (error instanceof SealError) return undefined;
      throw error;
    }
  }

  /**
   * Signs out a session that no account uses, and from now on none may. False if that failed: it is tried
   * again in the background.
   */
  async abandon(id: string): Promise<boolean> {
    const { database } = this.#services;
    try {
      const unused = await abandonUnused(database, id, this.#timeAfter(reservedMs));
      return !unused || (await this.#end(unused));
    } catch (error) {
      // The row stays, and is due once its attempt is over.
      this.#warn(error, { signIn: id }, 'Abandoning a session failed');
      return false;
    }
  }

  /** Has a session signed out in the background that Telegram may have signed in. */
  async leave(id: string): Promise<void> {
    const { database, clock } = this.#services;
    await leaveUnused(database, id, clock.now());
    this.wakeUp.request();
  }

  /**
   * Signs out sessions whose sign-out is due. Other processes leave these to this one until `signal` is aborted.
   */
  async signOutDue(signal: AbortSignal): Promise<void> {
    const { database, clock } = this.#services;
    const now = clock.now();
    const until = this.#timeAfter(reservedMs);
    const due = await reserveUnused(database, { now, until, limit: sessionsPerPass });
    await Promise.all(due.map((unused) => this.#end(unused, signal)));
  }

  /** False if it is tried again. */
  async #end({ id, sealed, tries }: UnusedSession, signal?: AbortSignal): Promise<boolean> {
    const { database, keys } = this.#services;
    try {
      const opened = fromText(unseal(keys, sealed, purposes.unusedSession(id)));
      const signingOut = this.#signOut(opened);
      await (signal ? unlessAborted(signingOut, signal) : signingOut);
      await deleteUnusedSession(database, id);
      return true;
    } catch (error) {
      const waitMs = signal?.aborted ? 0 : growingWaitMs(tries, retries);
      this.#warn(error, { signIn: id, tries, waitMs }, 'Signing out failed; it is tried again');
      // Without the database it is tried again when the reservation ends.
      await postponeUnused(database, id, this.#timeAfter(waitMs)).catch(() => undefined);
      return false;
    }
  }

  /** Another process may have the session open, and Telegram refuses one that is used from two addresses. */
  #signOut({ accountId, ...contents }: Contents): Promise<void> {
    const signOut = (): Promise<void> => this.#signOutAlone(contents);
    return accountId === undefined ? signOut() : this.#pool.withoutOthers(accountId, signOut);
  }

  /** A session that Telegram does not know is signed out. A refused note does not keep it signed in. */
  async #signOutAlone({ session, note }: Contents): Promise<void> {
    try {
      await using book = await this.#services.telegram.openAddressBook(session);
      if (note) {
        await book.noteToSelf(note.text, note.id).catch((error: unknown) => {
          if (!(error instanceof TelegramError) || isTransient(error.reason)) throw error;
          this.#warn(error, {}, 'Writing to Saved Messages failed');
        });
      }
      await book.signOut();
    } catch (error) {
      if (!hasReason(error, 'signed_out')) throw error;
    }
  }

  #seal(id: string, contents: Contents): NewUnusedSession {
    const { keys, clock } = this.#services;
    const sealed: Sealed = seal(keys, toText(contents), purposes.unusedSession(id));
    return { id, sealed, attemptId: undefined, dueAt: clock.now() };
  }

  #timeAfter(ms: number): Date {
    return new Date(this.#services.clock.now().getTime() + ms);
  }

  #warn(error: unknown, facts: object, message: string): void {
    const why = error instanceof TelegramError ? { why: error.reason.kind } : { err: error };
    this.#services.log.warn({ ...why, ...facts }, message);
  }
}

function toText({ session, note, accountId }: Contents): string {
  return JSON.stringify({ session, note: note && { ...note, id: String(note.id) }, accountId });
}

/** Only `toText` writes such texts. */
function fromText(text: string): Contents {
  const { session, note, accountId } = JSON.parse(text) as {
    readonly session: string;
    readonly note?: { readonly id: string; readonly text: string };
    readonly accountId?: string;
  };
  return { session, note: note && { ...note, id: BigInt(note.id) }, accountId };
}
