import type { Clock } from '../clock.ts';
import type { Telegram } from '../contacts/sign-in.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Keys } from '../store/seal.ts';
import type { AccountEvents } from './account-events.ts';
import type { Alarm } from './alarm.ts';

/** What the parts of the roster work with. */
export interface Tools {
  readonly database: Database;
  readonly telegram: Telegram;
  readonly keys: Keys;
  readonly events: AccountEvents;
  /** Rung by whoever writes down that something is due. */
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly log: Log;
}
