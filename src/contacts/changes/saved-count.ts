import type { ShownOutcome } from './change-kind.ts';

/** Whether an import was done, by the size of the saved list before and now. */
export function shownByGrowth(now: number, before: number | undefined): ShownOutcome {
  if (before === undefined || now < before) return undefined;
  return now > before ? 'done' : 'failed';
}

/** Whether a removal was done, by the size of the saved list before and now. */
export function shownByShrinking(now: number, before: number | undefined): ShownOutcome {
  if (before === undefined || now > before) return undefined;
  return now < before ? 'done' : 'failed';
}
