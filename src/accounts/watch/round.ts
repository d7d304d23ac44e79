import type { OpenBook } from '../sessions/open-session.ts';
import { snapshotDaily } from '../snapshots/take-snapshot.ts';
import type { Tools } from '../services/services.ts';
import { noteBirthdays } from './note-birthdays.ts';

type Step = (open: OpenBook, tools: Tools) => Promise<void>;

/** In this order. A step that fails keeps none of the others from being done. */
const steps: readonly Step[] = [readList, snapshotDaily, noteBirthdays];

/** Looks after an account that nobody asked about. Throws what the first failed step threw. */
export async function goRound(open: OpenBook, tools: Tools): Promise<void> {
  const failed: unknown[] = [];
  for (const step of steps) {
    await step(open, tools).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
}

/** All of it, unless it was read within the hour: the mirror then notes what is news. */
function readList({ book, mirror }: OpenBook): Promise<void> {
  return mirror.sync(book);
}
