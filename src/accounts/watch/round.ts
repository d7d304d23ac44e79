import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotDaily } from '../snapshots/take-snapshot.ts';
import type { Services } from '../services/services.ts';
import { noteBirthdays } from './note-birthdays.ts';

type Step = (session: AccountSession, services: Services) => Promise<void>;

/** In this order. A step that fails keeps none of the others from being done. */
const steps: readonly Step[] = [readList, snapshotDaily, noteBirthdays];

/** Looks after an account that nobody asked about. Throws what the first failed step threw. */
export async function runRound(session: AccountSession, services: Services): Promise<void> {
  const failed: unknown[] = [];
  for (const step of steps) {
    await step(session, services).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
}

/** All of it, unless it was read within the hour: the mirror then notes what is news. */
function readList({ book, cache }: AccountSession): Promise<void> {
  return cache.sync(book);
}
