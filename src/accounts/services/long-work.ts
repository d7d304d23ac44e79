/** Work on an account that outlives the command and the process that started it. */
export interface LongWork {
  readonly kind: 'import' | 'undo';
  readonly id: string;
}

/** One run of the job of a long work. */
export interface WorkAttempt {
  /** Aborted when another process is to continue the work. */
  readonly stop: AbortSignal;
  /** How many earlier attempts threw or ended with their process. */
  readonly retries: number;
}

/** Stores a job that calls `Roster.workOn` in one process; an account has one running job at most. */
export type EnqueueWork = (work: LongWork, accountId: string) => Promise<void>;

/** Deletes an account's jobs, waiting, running or done. */
export type DeleteWork = (accountId: string) => Promise<void>;

/** Why long work stopped until the person acts. */
export type WorkProblem = 'signed_out' | 'restricted' | 'outdated' | 'refused';
