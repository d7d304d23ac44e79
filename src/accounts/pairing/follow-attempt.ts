import { findAttempt } from '../../store/open-pairings.ts';
import type { Services } from '../services/services.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { AttemptLocks } from './attempt-locks.ts';
import type { AttemptRows } from './attempt-rows.ts';
import type { PairingAttempt } from './pairing-attempt.ts';

/** How often the rows are looked at: messages between processes may be lost. */
const lookMs = 5_000;
/** Another process takes an attempt without its lock for interrupted. */
const retryMs = 500;

/**
 * Follows the rows of an attempt until the attempt is over: the person may confirm it, end it and use its page
 * in any process.
 */
export async function followAttempt(
  attempt: PairingAttempt,
  rows: AttemptRows,
  locks: AttemptLocks,
  { database, clock, log }: Pick<Services, 'database' | 'clock' | 'log'>,
): Promise<void> {
  const warn = (error: unknown): void => log.warn({ err: error }, 'Following a pairing failed');
  const wakeUp = new WakeUp();
  using _subscription = attempt.subscribe(() => void rows.store());
  using _messages = await locks.listen(attempt.id, wakeUp);
  const look = async (): Promise<void> => {
    const row = await findAttempt(database, attempt.id);
    if (row?.confirmed !== undefined) await attempt.confirm(row.confirmed);
    else if (!row && !attempt.isStoring) await attempt.cancel();
    await rows.takeInputs();
  };
  while (!attempt.isOver) {
    const isHeld = await locks.hold(attempt.id);
    if (isHeld) await look().catch(warn);
    // What failed before.
    await rows.store();
    await wakeUp.sleep(isHeld ? lookMs : retryMs, clock, attempt.over);
  }
  await rows.store();
}
