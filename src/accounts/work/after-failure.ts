import { isTransient, type FailureReason } from '../../contacts/telegram-error.ts';
import { growingWaitMs } from '../../runtime/growing-wait.ts';
import type { WorkProblem } from '../services/long-work.ts';

const retries = { firstWaitMs: 30_000, longestMs: 30 * 60_000 } as const;

/** The next step of long work after a failure. `troubles`: consecutive attempts without reaching Telegram. */
export type AfterFailure =
  | {
      readonly kind: 'wait';
      readonly waitsFor: 'flood' | 'trouble';
      readonly dueAt: Date;
      readonly troubles: number;
    }
  | { readonly kind: 'pause'; readonly problem: WorkProblem };

export function afterFailure(reason: FailureReason, troubles: number, now: Date): AfterFailure {
  if (reason.kind === 'flood') {
    return { kind: 'wait', waitsFor: 'flood', dueAt: reason.until, troubles: 0 };
  }
  if (isTransient(reason)) return afterTrouble(troubles, now);
  return { kind: 'pause', problem: problemIn(reason) };
}

function problemIn({ kind }: FailureReason): WorkProblem {
  if (kind === 'spam_reported') return 'restricted';
  return isProblem(kind) ? kind : 'refused';
}

/** Waits twice as long after each attempt, up to half an hour. */
export function afterTrouble(troubles: number, now: Date): Extract<AfterFailure, { kind: 'wait' }> {
  const dueAt = new Date(now.getTime() + growingWaitMs(troubles + 1, retries));
  return { kind: 'wait', waitsFor: 'trouble', dueAt, troubles: troubles + 1 };
}

/** Why work does not run now. `halted`: the state in which it waits for the person. */
export function whyNotRunning<Why extends 'flood' | 'deferred' | 'trouble'>(
  { state, waitsFor, dueAt }: WorkStatus<Why>,
  halted: string,
): {
  readonly wait: { readonly until: Date; readonly why: Why } | undefined;
  readonly problem: WorkProblem | undefined;
} {
  if (!waitsFor) return { wait: undefined, problem: undefined };
  if (isProblem(waitsFor)) {
    return { wait: undefined, problem: state === halted ? waitsFor : undefined };
  }
  // The person may have halted it while it waited.
  const waits = state === 'waiting' && dueAt;
  return { wait: waits ? { until: dueAt, why: waitsFor } : undefined, problem: undefined };
}

interface WorkStatus<Why> {
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
