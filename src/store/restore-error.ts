/** A backup cannot be restored; the message is one line that says what to do. */
export class RestoreError extends Error {}
