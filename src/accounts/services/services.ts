import type { Telegram } from '../../contacts/ports/sign-in.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Database } from '../../store/database.ts';
import type { Keys } from '../../store/seal.ts';
import type { AccountEvents } from './account-events.ts';
import type { EnqueueWork } from './long-work.ts';
import type { WakeUp } from './wake-up.ts';

/** All services of the accounts. A function takes the ones it uses, by `Pick`. */
export interface Services {
  readonly database: Database;
  readonly telegram: Telegram;
  readonly keys: Keys;
  readonly events: AccountEvents;
  /** Requested after a row with due work was stored. */
  readonly wakeUp: WakeUp;
  readonly enqueueWork: EnqueueWork;
  readonly clock: Clock;
  readonly log: Log;
}

/** For storing rows with the current time. */
export type StoreServices = Pick<Services, 'database' | 'clock'>;

/** For storing rows with due work. */
export type DueWorkServices = Pick<Services, 'database' | 'clock' | 'wakeUp'>;

/** For reading contacts, whose notes are sealed, and storing them with the current time. */
export type ContactServices = Pick<Services, 'database' | 'keys' | 'clock' | 'log'>;

/** For recording changes to an account and sending them. */
export type ChangeServices = Pick<Services, 'database' | 'keys' | 'clock' | 'wakeUp' | 'log'>;

/** For opening sessions and reacting to their end. */
export type SessionServices = Pick<
  Services,
  'database' | 'telegram' | 'keys' | 'events' | 'wakeUp' | 'clock' | 'log'
>;
