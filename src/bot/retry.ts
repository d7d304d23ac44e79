import { HttpError, type Transformer } from 'grammy';
import type { Clock } from '../runtime/clock.ts';

const maxAttempts = 4;
/** The longest wait requested by Telegram that a call accepts; a longer one is an error. */
const maxWaitSeconds = 30;

/**
 * Retries calls to the Bot API after a rate limit, a server error or a lost connection. If only the
 * response was lost, a message arrives twice, which is better than never. `getUpdates` is excluded,
 * because polling has its own retries.
 */
export function retryCalls(clock: Clock, stop: AbortSignal): Transformer {
  return async (call, method, payload, signal) => {
    if (method === 'getUpdates') return call(method, payload, signal);
    for (let attempt = 1; ; attempt += 1) {
      const backoff = 1000 * 2 ** (attempt - 1);
      const last = attempt === maxAttempts || stop.aborted;
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok || last) return answer;
        const asked = answer.parameters?.retry_after;
        if (asked !== undefined ? asked > maxWaitSeconds : answer.error_code < 500) return answer;
        await clock.sleep(asked === undefined ? backoff : asked * 1000, stop);
      } catch (error) {
        if (last || signal?.aborted || !(error instanceof HttpError)) throw error;
        await clock.sleep(backoff, stop);
      }
    }
  };
}
