import type { Account } from '../../store/accounts.ts';
import type { UndoOutcome } from '../../store/recorded-changes.ts';
import type { undos } from '../../store/schema/undos.ts';
import type { WorkProblem } from './long-work.ts';

/** An undo of an operation. */
export interface UndoRun {
  readonly id: string;
  readonly account: Account;
  readonly operationId: string;
  readonly state: (typeof undos.$inferSelect)['state'];
  readonly counts: Readonly<Record<UndoOutcome | 'pending', number>>;
  /** While waiting: why and until when. */
  readonly wait:
    { readonly until: Date; readonly why: 'flood' | 'deferred' | 'trouble' } | undefined;
  /** Why it stopped until the person acts. */
  readonly problem: WorkProblem | undefined;
  readonly messageId: number | undefined;
  readonly startedAt: Date;
  readonly endedAt: Date | undefined;
}
