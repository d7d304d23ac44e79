import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';

interface Cause {
  readonly name: string;
  /** How many operations have begun. */
  count: number;
}

const causes = new AsyncLocalStorage<Cause>();

/**
 * Runs `work`, whose operations get ids made of `cause`. An update from Telegram can be handled twice, if the
 * process dies in between; its operation is then found by `firstOperationOf` instead of begun again.
 */
export function nameOperations<T>(cause: string, work: () => T): T {
  return causes.run({ name: cause, count: 0 }, work);
}

/** The id of the next operation of the cause, or a random one outside of `nameOperations`. */
export function newOperationId(): string {
  const cause = causes.getStore();
  if (!cause) return randomUUID();
  cause.count += 1;
  return idOf(cause);
}

export function firstOperationOf(cause: string): string {
  return idOf({ name: cause, count: 1 });
}

/** A UUID of version 8, whose bits the program defines (RFC 9562). */
function idOf({ name, count }: Cause): string {
  const bytes = createHash('sha256')
    .update(`operation ${count} of ${name}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
