import { findAttempt, leaveAttempt, listAttempts } from '../../store/open-pairings.ts';
import { closeSteps, findPersonOf, saveStep } from '../../store/pairing-attempts.ts';
import { abandonOf } from '../../store/unused-sessions.ts';
import type { Services } from '../services/services.ts';
import type { UnusedSessions } from '../sessions/unused-sessions.ts';
import type { AttemptLocks } from './attempt-locks.ts';
import { sealStep } from './page-step.ts';

/** A person has long seen that an older one is over. */
const reportedMs = 60 * 60_000;

type Report = (personId: bigint) => Promise<void>;
type EndServices = Pick<Services, 'database' | 'keys' | 'clock' | 'log'> & {
  readonly unused: Pick<UnusedSessions, 'wakeUp'>;
};

/**
 * Ends the attempts whose process died, and makes the sign-out of their sessions due. `report` is called with
 * their persons, and again in the next pass if it rejects.
 */
export async function endInterrupted(
  locks: AttemptLocks,
  report: Report,
  services: EndServices,
): Promise<void> {
  const attempts = await listAttempts(services.database);
  await Promise.all(attempts.map((id) => endIfInterrupted(id, locks, report, services)));
}

/** The same for one attempt. Never rejects. */
export async function endIfInterrupted(
  attemptId: string,
  locks: AttemptLocks,
  report: Report,
  { database, keys, clock, log, unused }: EndServices,
): Promise<void> {
  const end = async (): Promise<void> => {
    await endSteps(attemptId, { database, keys });
    locks.announce(attemptId);
    await database.query((q) => abandonOf(q, attemptId, clock.now()));
    unused.wakeUp.request();
    const attempt = await findAttempt(database, attemptId);
    if (!attempt) return;
    if (attempt.endsAt.getTime() > clock.now().getTime() - reportedMs) {
      await report(attempt.personId);
    }
    await database.query((q) => leaveAttempt(q, attemptId));
  };
  await locks
    .ifFree(attemptId, end)
    .catch((error: unknown) =>
      log.warn({ err: error }, 'Ending an interrupted pairing failed; it is tried again'),
    );
}

/** Its page says that the attempt is over. */
async function endSteps(
  attemptId: string,
  { database, keys }: Pick<Services, 'database' | 'keys'>,
): Promise<void> {
  const personId = await findPersonOf(database, attemptId);
  if (personId !== undefined) {
    const ended = sealStep(keys, { kind: 'ended' }, { id: attemptId, personId });
    await database.query((q) => saveStep(q, attemptId, ended));
  }
  await closeSteps(database, attemptId);
}
