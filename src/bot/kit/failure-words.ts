import type { FailureReason } from '../../contacts/telegram-error.ts';
import { time, type Text } from './text.ts';
import { say } from './words.ts';

/** Says what failed, what was kept, and what to do next. */
export function failureWords(reason: FailureReason): Text {
  switch (reason.kind) {
    case 'flood':
      return say(reason.by === 'budget' ? 'failure-budget' : 'failure-flood', {
        until: time(reason.until, 'Dt'),
      });
    case 'takeout_delay':
      return say('failure-takeout_delay', { until: time(reason.until, 'Dt') });
    case 'signed_out':
    case 'unreachable':
    case 'telegram_broken':
    case 'restricted':
    case 'spam_reported':
    case 'premium_required':
    case 'outdated':
    case 'phone_invalid':
    case 'phone_unregistered':
    case 'phone_banned':
    case 'code_wrong':
    case 'code_expired':
    case 'code_unavailable':
    case 'password_wrong':
    case 'api_key_invalid':
    case 'user_unknown':
    case 'name_empty':
    case 'share_request_gone':
    case 'share_needs_adding':
    case 'takeout_taken':
    case 'takeout_over':
    case 'link_invalid':
    case 'privacy_refused':
    // The name of the RPC error is only logged, because it means nothing to people.
    case 'refused':
      return say(`failure-${reason.kind}`);
  }
}

/** Why stored data is shown instead of Telegram's. */
export function staleWords(reason: FailureReason): Text {
  return reason.kind === 'unreachable' ? say('contacts-stale-unreachable') : failureWords(reason);
}
