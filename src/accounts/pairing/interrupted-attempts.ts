import { findAttempt, leaveAttempt, listAttempts } from '../../store/open-pairings.ts';
import { abandonOf } from '../../store/unused-sessions.ts';
import type { Services } from '../services/services.ts';
import type { AttemptLocks } from './attempt-locks.ts';

/** A person has long seen that an older one is over. */
const reportedMs = 60 * 60_000;

/**
 * Ends the attempts whose process died, and makes the sign-out of their sessions due. `report` is called with
 * their persons, and again in the next pass if it rejects.
 */
export async function endInterrupted(
  locks: AttemptLocks,
  report: (personId: bigint) => Promise<void>,
  { database, clock, log }: Pick<Services, 'database' | 'clock' | 'log'>,
): Promise<void> {
  const end = async (attemptId: string): Promise<void> => {
    await database.query((q) => abandonOf(q, attemptId, clock.now()));
    const attempt = await findAttempt(database, attemptId);
    if (!attempt) return;
    if (attempt.endsAt.getTime() > clock.now().getTime() - reportedMs) {
      await report(attempt.personId);
    }
    await database.query((q) => leaveAttempt(q, attemptId));
  };
  const ending = (await listAttempts(database)).map((attemptId) =>
    locks
      .ifFree(attemptId, () => end(attemptId))
      .catch((error: unknown) =>
        log.warn({ err: error }, 'Ending an interrupted pairing failed; it is tried again'),
      ),
  );
  await Promise.all(ending);
}
