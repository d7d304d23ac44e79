import type { Clock } from '../clock.ts';
import type { Telegram } from '../contacts/sign-in.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Keys } from '../store/seal.ts';
import type { AccountEvents } from './account-events.ts';
import type { Alarm } from './alarm.ts';

/** At most one import of an account is worked on at a time. */
export type PutImport = (importId: string, accountId: string) => Promise<void>;

/** What the parts of the roster work with. */
export interface Tools {
  readonly database: Database;
  readonly telegram: Telegram;
  readonly keys: Keys;
  readonly events: AccountEvents;
  /** Rung by whoever writes down that something is due. */
  readonly alarm: Alarm;
  /** Has `Roster.workOnImport` called, in one process, and again where that one dies. */
  readonly putImport: PutImport;
  readonly clock: Clock;
  readonly log: Log;
}
