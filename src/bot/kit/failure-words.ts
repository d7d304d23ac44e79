import type { FailureReason } from '../../contacts/telegram-error.ts';
import { time, type Text } from './text.ts';
import { say } from './words.ts';

/** Says what failed, what was kept, and what to do next. */
export function failureWords(reason: FailureReason): Text {
  if (reason.kind === 'flood' || reason.kind === 'takeout_delay') {
    const isOurs = reason.kind === 'flood' && reason.by === 'budget';
    return say(isOurs ? 'failure-budget' : `failure-${reason.kind}`, {
      until: time(reason.until, 'Dt'),
    });
  }
  // The name of the RPC error is only logged, because it means nothing to people.
  return say(`failure-${reason.kind}`);
}

/** Why stored data is shown instead of Telegram's. */
export function staleWords(reason: FailureReason): Text {
  return reason.kind === 'unreachable' ? say('contacts-stale-unreachable') : failureWords(reason);
}

/** From when stored data is, and why it is shown instead of Telegram's. */
export function staleNote(reason: FailureReason, asOf: Date): Text {
  return [say('contacts-stale', { time: time(asOf, 'Dt') }), ' ', staleWords(reason)];
}
