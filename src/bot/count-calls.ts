import type { Transformer } from 'grammy';
import type { Metrics } from '../runtime/metrics.ts';

/** Counts each try of a call to the Bot API by its result: `ok`, the error code, or `no_answer`. */
export function countCalls(metrics: Pick<Metrics, 'countBotApiCall'>): Transformer {
  return async (call, method, payload, signal) => {
    try {
      const answer = await call(method, payload, signal);
      metrics.countBotApiCall(method, answer.ok ? 'ok' : String(answer.error_code));
      return answer;
    } catch (error) {
      metrics.countBotApiCall(method, 'no_answer');
      throw error;
    }
  };
}
