import { vi } from 'vitest';
import type { ManualClock } from './manual-clock.ts';

/** Lets time pass, `stepMs` at once, until something holds; `patienceMs` is real time. */
export async function passTime(
  clock: ManualClock,
  check: () => void,
  { stepMs = 500, patienceMs }: { readonly stepMs?: number; readonly patienceMs: number },
): Promise<void> {
  await vi.waitFor(async () => {
    await clock.advance(stepMs);
    check();
  }, patienceMs);
}
