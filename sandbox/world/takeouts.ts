import { randomBytes } from 'node:crypto';
import { addSeconds } from '../server/unix-time.ts';
import type { Session } from './sessions.ts';

/** A running takeout. */
export interface Takeout {
  readonly id: bigint;
  readonly session: Session;
  /** True when the takeout includes contacts. */
  readonly contacts: boolean;
}

/**
 * The takeouts (core.telegram.org/api/takeout), one at a time for each account. A new one cancels the
 * previous one (Telegram Desktop, `lng_export_invalid`).
 */
export class Takeouts {
  /** Seconds a device waits after its first request unless its owner allows it. 0 means no wait. */
  delay = 24 * 3600;
  readonly #byAccount = new Map<bigint, Takeout>();

  /** The number of running takeouts. */
  get running(): number {
    return this.#byAccount.size;
  }

  /** Returns the seconds left to wait. `first` is true when this request started the wait. */
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
