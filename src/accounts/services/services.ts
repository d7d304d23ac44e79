import type { Clock } from '../../runtime/clock.ts';
import type { Telegram } from '../../contacts/sign-in.ts';
import type { Log } from '../../runtime/log.ts';
import type { Database } from '../../store/database.ts';
import type { Keys } from '../../store/seal.ts';
import type { AccountEvents } from './account-events.ts';
import type { WakeUp } from './wake-up.ts';

/** Work on an account that outlives a command and a process. */
export interface LongWork {
  readonly kind: 'import' | 'undo';
  readonly id: string;
}

/** One try at some work. */
export interface WorkAttempt {
  /** Aborted when the work is to be left for somebody else. */
  readonly stop: AbortSignal;
  /** From 0; more when a process died over it, or the work threw. */
  readonly attempt: number;
}

/** At most one work of an account is done at a time. */
export type EnqueueWork = (work: LongWork, accountId: string) => Promise<void>;

/** What the parts of the roster work with. */
export interface Services {
  readonly database: Database;
  readonly telegram: Telegram;
  readonly keys: Keys;
  readonly events: AccountEvents;
  /** Rung by whoever writes down that something is due. */
  readonly wakeUp: WakeUp;
  /** Has `Roster.workOn` called, in one process, and again where that one dies. */
  readonly enqueueWork: EnqueueWork;
  readonly clock: Clock;
  readonly log: Log;
}
