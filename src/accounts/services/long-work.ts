/** Work on an account that outlives the command and the process that started it. */
export interface LongWork {
  readonly kind: 'import' | 'undo';
  readonly id: string;
}

/** One attempt to continue a long work. */
export interface WorkAttempt {
  /** Aborted when another process is to continue the work. */
  readonly stop: AbortSignal;
  /** Begins although other long work of the account is under way, because a person waits for the result. */
  readonly alongside?: boolean;
}

/**
 * Has this process call `Roster.workOn` soon, once for calls that come before it begins. What is lost with the
 * process begins elsewhere when its time in the row of the work has come.
 *
 * @returns false when this process stops and begins no more work
 */
export type EnqueueWork = (work: LongWork) => boolean;

/** Why long work stopped until the person acts. */
export type WorkProblem = 'signed_out' | 'restricted' | 'outdated' | 'refused';
