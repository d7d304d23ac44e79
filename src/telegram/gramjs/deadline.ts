import type { Clock } from '../../runtime/clock.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';

/**
 * What `work` brings, if it comes within `ms`; `TelegramError` `unreachable` otherwise. Rejects with the
 * signal's reason as soon as it is aborted. GramJS calls can stay pending for ever (no answer, a
 * connection closed under them), so that everything asked of it passes through here. `work` gets a
 * signal that says when nobody waits for it any more.
 */
export async function withDeadline<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  work: (givenUp: AbortSignal) => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const late = clock
    .sleep(ms, AbortSignal.any([signal, done.signal]))
    .then(() => Promise.reject(new TelegramError({ kind: 'unreachable' })));
  try {
    return await Promise.race([work(done.signal), late]);
  } finally {
    done.abort();
  }
}
