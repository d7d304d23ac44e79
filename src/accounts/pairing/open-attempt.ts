import { openPairing, type Opened } from '../../store/open-pairings.ts';
import type { Services } from '../services/services.ts';
import { sealStep, stepOf } from './page-step.ts';
import { attemptMs, type PairingAttempt } from './pairing-attempt.ts';
import { pageMs } from './pairing-pages.ts';

/** Stores that an attempt begins. `page`: the hash of the page by which it does, which may work on another attempt. */
export function openAttempt(
  { id, state }: PairingAttempt,
  personId: bigint,
  page: Buffer | undefined,
  { database, keys, clock }: Pick<Services, 'database' | 'keys' | 'clock'>,
): Promise<Opened> {
  const at = clock.now();
  const after = (ms: number): Date => new Date(at.getTime() + ms);
  return openPairing(database, {
    personId,
    attemptId: id,
    at,
    endsAt: after(attemptMs),
    expiresAt: after(attemptMs + pageMs),
    ...sealStep(keys, stepOf(state), { id, personId }),
    page,
  });
}
