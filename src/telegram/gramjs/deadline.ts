import type { Clock } from '../../runtime/clock.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';

/**
 * Resolves with the result of `work`. A GramJS call can stay pending forever (no answer, a connection
 * closed while it runs), so every call to GramJS has a deadline.
 *
 * @param signal rejects with its reason as soon as it is aborted
 * @param work gets a signal that is aborted when the result is no longer needed
 * @throws TelegramError `unreachable` when `work` takes longer than `ms`
 */
export async function withDeadline<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  work: (abandoned: AbortSignal) => Promise<T>,
): Promise<T> {
  const settled = new AbortController();
  const timeout = clock
    .deadline(ms, AbortSignal.any([signal, settled.signal]))
    .then(() => Promise.reject(new TelegramError({ kind: 'unreachable' })));
  try {
    return await Promise.race([work(settled.signal), timeout]);
  } finally {
    settled.abort();
  }
}
