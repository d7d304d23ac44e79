import type { Reason } from '../../contacts/failure.ts';

const firstTroubleMs = 30_000;
const longestTroubleMs = 30 * 60_000;

/** What keeps long work from going on until somebody does something about it. */
type WorkProblem = 'signed_out' | 'restricted' | 'refused';

/** What long work does after a failure. `troubles`: how often in a row Telegram could not be reached. */
export type AfterFailure =
  | {
      readonly kind: 'wait';
      readonly waitsFor: 'flood' | 'trouble';
      readonly dueAt: Date;
      readonly troubles: number;
    }
  | { readonly kind: 'stand_still'; readonly problem: WorkProblem };

/** Telegram may have done what it was asked, and may be asked again. */
export function isPassing({ kind }: Reason): boolean {
  return kind === 'unreachable' || kind === 'telegram_broken';
}

export function afterFailure(reason: Reason, troubles: number, now: Date): AfterFailure {
  if (reason.kind === 'flood') {
    return { kind: 'wait', waitsFor: 'flood', dueAt: reason.until, troubles: 0 };
  }
  if (isPassing(reason)) return afterTrouble(troubles, now);
  const { kind } = reason;
  const problem = kind === 'signed_out' || kind === 'restricted' ? kind : 'refused';
  return { kind: 'stand_still', problem };
}

/** Waits longer each time. */
export function afterTrouble(troubles: number, now: Date): Extract<AfterFailure, { kind: 'wait' }> {
  const wait = Math.min(firstTroubleMs * 2 ** troubles, longestTroubleMs);
  const dueAt = new Date(now.getTime() + wait);
  return { kind: 'wait', waitsFor: 'trouble', dueAt, troubles: troubles + 1 };
}
