import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { Message } from './text.ts';
import { say } from './words.ts';

/** Why one change among several failed, as part of a sentence. */
export function problemWords(problem: FailureReason['kind'] | undefined): Message {
  switch (problem) {
    case 'user_unknown':
    case 'name_empty':
    case 'restricted':
    case 'spam_reported':
    case 'premium_required':
    case 'outdated':
    case 'flood':
    case 'unreachable':
    case 'telegram_broken':
    case 'signed_out':
    case 'phone_invalid':
    case 'privacy_refused':
    case 'share_request_gone':
    case 'share_needs_adding':
      return say(`problem-${problem}`);
    default:
      return say('problem-other');
  }
}
