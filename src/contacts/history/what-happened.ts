import { offersSharing, type PeerBar } from '../address-book.ts';
import { sameParts } from '../name.ts';
import type { PastChange } from './past-change.ts';
import { sameRule } from './same-rule.ts';
import type { StateNow } from './take-back.ts';

/** The account as it is now, with what shows whether something was done. */
export interface EvidenceNow extends StateNow {
  /** Numbers in Telegram's saved list. */
  readonly savedCount: number;
  /** For changes that share the number: what is offered about their user. */
  readonly bar?: PeerBar;
}

/**
 * What became of a change whose answer was lost, as far as the account shows it. Undefined: it could
 * be either, or somebody else changed the same since.
 */
export function whatHappened(
  { deed, savedCount }: PastChange,
  now: EvidenceNow,
): 'done' | 'failed' | undefined {
  switch (deed.kind) {
    case 'add':
      return either(now.contacts.has(deed.before.id));
    case 'rename': {
      const contact = now.contacts.get(deed.before.id);
      if (contact && sameParts(contact, deed.set)) return 'done';
      return contact && sameParts(contact, deed.before) ? 'failed' : undefined;
    }
    case 'remove':
      return either(!now.contacts.has(deed.before.id));
    case 'import': {
      const contact = now.holderOf(deed.card.phone);
      if (contact) return either(sameParts(contact, deed.card));
      return deed.before ? undefined : moreSaved(now.savedCount, savedCount);
    }
    case 'remove_phone': {
      if (deed.before) return either(!now.contacts.has(deed.before.id));
      // Who has the number may be a contact that hides it: then the list got no shorter.
      return fewerSaved(now.savedCount, savedCount) === 'done' ? 'done' : undefined;
    }
    case 'reset_saved':
      return now.savedCount === 0 ? 'done' : fewerSaved(now.savedCount, savedCount);
    case 'block':
      return now.blocked === undefined ? undefined : either(now.blocked);
    case 'unblock':
      return now.blocked === undefined ? undefined : either(!now.blocked);
    case 'close_friend': {
      const contact = now.contacts.get(deed.user.id);
      return contact && either(contact.closeFriend === deed.on);
    }
    case 'privacy':
      if (!now.rule) return undefined;
      if (sameRule(now.rule, deed.after)) return 'done';
      return sameRule(now.rule, deed.before) ? 'failed' : undefined;
    case 'notices':
      return now.announces === undefined ? undefined : either(now.announces === deed.after);
    case 'share':
      return now.bar && either(!offersSharing(now.bar));
    case 'lost':
      return undefined;
  }
}

function either(isDone: boolean): 'done' | 'failed' {
  return isDone ? 'done' : 'failed';
}

function moreSaved(now: number, before: number | undefined): 'done' | 'failed' | undefined {
  if (before === undefined || now < before) return undefined;
  return either(now > before);
}

function fewerSaved(now: number, before: number | undefined): 'done' | 'failed' | undefined {
  if (before === undefined || now > before) return undefined;
  return either(now < before);
}
