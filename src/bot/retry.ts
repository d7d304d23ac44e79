import { HttpError, type Transformer } from 'grammy';
import type { Clock } from '../runtime/clock.ts';

const tries = 4;
/** A wait that Telegram asks for and that is still worth sitting out; a longer one is an error. */
const maxWaitSeconds = 30;

/**
 * Repeats calls to the Bot API that met a full server, a broken one or a lost connection. A message may
 * so arrive twice where only its answer was lost, which is better than never. Polling has its own
 * patience and is left alone.
 */
export function retry(clock: Clock, stop: AbortSignal): Transformer {
  return async (call, method, payload, signal) => {
    if (method === 'getUpdates') return call(method, payload, signal);
    for (let attempt = 1; ; attempt += 1) {
      const backoff = 1000 * 2 ** (attempt - 1);
      const last = attempt === tries || stop.aborted;
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
