/** The database cannot be used; the message is one line to print that says what to do. */
export class DatabaseStartError extends Error {}
