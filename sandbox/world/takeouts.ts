import { randomBytes } from 'node:crypto';
import type { Session } from './sessions.ts';
import { addSeconds } from './unix-time.ts';

/** An export of data under way. */
export interface Takeout {
  readonly id: bigint;
  readonly session: Session;
  readonly contacts: boolean;
}

/**
 * Exports of data (core.telegram.org/api/takeout): one at a time for an account. A new one cancels the
 * one before (Telegram Desktop, `lng_export_invalid`).
 */
export class Takeouts {
  /** Seconds a device waits after its first request, unless its owner taps Allow. 0: no wait. */
  delay = 24 * 3600;
  readonly #byAccount = new Map<bigint, Takeout>();

  /** Exports that were begun and not ended. */
  get running(): number {
    return this.#byAccount.size;
  }

  /**
   * Seconds still to wait, 0 when the export may start. `first`: this request began the wait.
   */
  request(session: Session, now: Date): { readonly wait: number; readonly first: boolean } {
    const first = session.takeoutFrom === undefined;
    session.takeoutFrom ??= addSeconds(now, this.delay);
    const wait = Math.ceil((session.takeoutFrom.getTime() - now.getTime()) / 1000);
    return { wait: Math.max(wait, 0), first };
  }

  start(session: Session, contacts: boolean): Takeout {
    const takeout = { id: randomBytes(8).readBigInt64LE(), session, contacts };
    this.#byAccount.set(session.person.id, takeout);
    return takeout;
  }

  find(session: Session, id: bigint): Takeout | undefined {
    const takeout = this.#byAccount.get(session.person.id);
    return takeout?.id === id && takeout.session === session ? takeout : undefined;
  }

  finish(takeout: Takeout): void {
    this.#byAccount.delete(takeout.session.person.id);
  }
}
