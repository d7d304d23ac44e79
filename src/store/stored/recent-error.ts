/** An error that a process logged: its constant message, without the facts that were logged with it. */
export interface RecentError {
  readonly message: string;
  /** In ISO 8601. */
  readonly at: string;
}
