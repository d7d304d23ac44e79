import { expectPassword, findAttempt } from '../../store/open-pairings.ts';
import type { Services } from '../services/services.ts';
import type { WakeUp } from '../services/wake-up.ts';
import type { AttemptLocks } from './attempt-locks.ts';
import type { PairingAttempt } from './pairing-attempt.ts';

/** How often the row is looked at: messages between processes may be lost. */
const lookMs = 5_000;
/** Another process takes an attempt without its lock for interrupted. */
const retryMs = 500;

/**
 * Follows the row of an attempt until the attempt is over: the person may confirm it or end it in any
 * process. `wakeUp` is requested when the row may have changed.
 */
export async function followAttempt(
  attempt: PairingAttempt,
  wakeUp: WakeUp,
  locks: AttemptLocks,
  { database, clock, log }: Pick<Services, 'database' | 'clock' | 'log'>,
): Promise<void> {
  const warn = (error: unknown): void => log.warn({ err: error }, 'Following a pairing failed');
  using _subscription = attempt.subscribe(({ kind }) => {
    if (kind === 'password') expectPassword(database, attempt.id).catch(warn);
  });
  const look = async (): Promise<void> => {
    const row = await findAttempt(database, attempt.id);
    if (row?.confirmed !== undefined) await attempt.confirm(row.confirmed);
    else if (!row && !attempt.isStoring) await attempt.cancel();
  };
  while (!attempt.isOver) {
    const isHeld = await locks.hold(attempt.id);
    if (isHeld) await look().catch(warn);
    await wakeUp.sleep(isHeld ? lookMs : retryMs, clock, attempt.over);
  }
}
