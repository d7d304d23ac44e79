import { isPassing, type FailureReason } from '../../contacts/telegram-error.ts';
import type { WorkProblem } from '../services/long-work.ts';

const firstTroubleMs = 30_000;
const longestTroubleMs = 30 * 60_000;

/** What long work does after a failure. `troubles`: how often in a row Telegram could not be reached. */
export type AfterFailure =
  | {
      readonly kind: 'wait';
      readonly waitsFor: 'flood' | 'trouble';
      readonly dueAt: Date;
      readonly troubles: number;
    }
  | { readonly kind: 'stand_still'; readonly problem: WorkProblem };

export function afterFailure(reason: FailureReason, troubles: number, now: Date): AfterFailure {
  if (reason.kind === 'flood') {
    return { kind: 'wait', waitsFor: 'flood', dueAt: reason.until, troubles: 0 };
  }
  if (isPassing(reason)) return afterTrouble(troubles, now);
  return { kind: 'stand_still', problem: problemIn(reason) };
}

function problemIn({ kind }: FailureReason): WorkProblem {
  if (kind === 'spam_reported') return 'restricted';
  return isProblem(kind) ? kind : 'refused';
}

/** Waits longer each time. */
export function afterTrouble(troubles: number, now: Date): Extract<AfterFailure, { kind: 'wait' }> {
  const wait = Math.min(firstTroubleMs * 2 ** troubles, longestTroubleMs);
  const dueAt = new Date(now.getTime() + wait);
  return { kind: 'wait', waitsFor: 'trouble', dueAt, troubles: troubles + 1 };
}

/** Why nothing is done at the moment; `halted` is the state in which only somebody lets it go on. */
export function standstillOf<Why extends 'flood' | 'later' | 'trouble'>(
  { state, waitsFor, dueAt }: Standing<Why>,
  halted: string,
): {
  readonly wait: { readonly until: Date; readonly why: Why } | undefined;
  readonly problem: WorkProblem | undefined;
} {
  if (!waitsFor) return { wait: undefined, problem: undefined };
  if (isProblem(waitsFor)) {
    return { wait: undefined, problem: state === halted ? waitsFor : undefined };
  }
  // Somebody may have halted it while it waited.
  const waits = state === 'waiting' && dueAt;
  return { wait: waits ? { until: dueAt, why: waitsFor } : undefined, problem: undefined };
}

interface Standing<Why> {
  readonly state: string;
  readonly waitsFor: Why | WorkProblem | null | undefined;
  readonly dueAt: Date | null | undefined;
}

const problems: ReadonlySet<string> = new Set<WorkProblem>([
  'signed_out',
  'restricted',
  'outdated',
  'refused',
]);

function isProblem<Why extends string>(why: Why | WorkProblem): why is WorkProblem {
  return problems.has(why);
}
