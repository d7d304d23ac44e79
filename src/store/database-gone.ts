import { DrizzleQueryError } from './drizzle/drizzle.ts';

/** The database was unreachable, cannot write, or was lost during the call: the same call may work in a moment. */
export class DatabaseGoneError extends Error {}

// Connection errors of postgres.js, of sockets, and of a server that is starting or shutting down, whose disk is full, or
// that only reads.
const gone =
  /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|57P0|08|53100|53300|25006)/;

/** The disk is full: the connection works, and so do queries on others, which may write elsewhere or read. */
const diskFull = '53100';

/** Whether an error, or its cause, is an unreachable database. */
export function isDatabaseGone(error: unknown): boolean {
  return causesOf(error).some((one) => {
    if (one instanceof DatabaseGoneError) return true;
    if ('code' in one && typeof one.code === 'string' && gone.test(one.code)) return true;
    // The Unix socket does not exist.
    return 'syscall' in one && one.syscall === 'connect';
  });
}

/**
 * Whether connections have to be replaced. Those that only read are: after a setting of the database was
 * changed, it counts for new ones.
 */
export function isConnectionLost(error: unknown): boolean {
  if (!isDatabaseGone(error)) return false;
  return !causesOf(error).some((one) => 'code' in one && one.code === diskFull);
}

function causesOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

/**
 * The error that callers of the store get: `DatabaseGoneError` for an unreachable database, and the cause of
 * an error of Drizzle, which puts parameters, phone numbers among them, into messages that may be logged.
 */
export function toStoreError(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof DatabaseGoneError || !isDatabaseGone(cause)) return cause;
  return new DatabaseGoneError('the database is away', { cause });
}
