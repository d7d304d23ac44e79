import type { Wire } from '../../sandbox/mtproto/wire.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { ManualClock } from './manual-clock.ts';

/** Makes the clock not wait for answers that a fault suppresses. */
export function announceSilences({ faults }: Wire, clock: Clock): void {
  if (!(clock instanceof ManualClock)) return;
  const take = faults.take.bind(faults);
  faults.take = (method) => {
    const fault = take(method);
    if (fault?.kind === 'silence' || fault?.kind === 'delay') clock.expectNoAnswers();
    return fault;
  };
}
