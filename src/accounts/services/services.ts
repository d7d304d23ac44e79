import type { Clock } from '../../runtime/clock.ts';
import type { Telegram } from '../../contacts/sign-in.ts';
import type { Log } from '../../runtime/log.ts';
import type { Database } from '../../store/database.ts';
import type { Keys } from '../../store/seal.ts';
import type { AccountEvents } from './account-events.ts';
import type { EnqueueWork } from './long-work.ts';
import type { WakeUp } from './wake-up.ts';

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
