/** Work on an account that outlives a command and a process. */
export interface LongWork {
  readonly kind: 'import' | 'undo';
  readonly id: string;
}

/** One try at some work. */
export interface WorkAttempt {
  /** Aborted when the work is to be left for somebody else. */
  readonly stop: AbortSignal;
  /** From 0; more when a process died over it, or the work threw. */
  readonly attempt: number;
}

/** At most one work of an account is done at a time. */
export type EnqueueWork = (work: LongWork, accountId: string) => Promise<void>;

/** What keeps long work from going on until somebody does something about it. */
export type WorkProblem = 'signed_out' | 'restricted' | 'outdated' | 'refused';
