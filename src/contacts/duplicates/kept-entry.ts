import type { Contact } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { seenOrder } from '../last-seen.ts';
import { isLongUnseen } from '../long-unseen.ts';
import { fitsNumberingPlan } from '../phone.ts';

/** Whether a merge can keep this entry: not a deleted account, and a number only without an account. */
export function canBeKept(entry: DuplicateEntry, members: readonly DuplicateEntry[]): boolean {
  if (entry.kind === 'contact') return entry.contact.kind !== 'deleted';
  return !members.some((one) => one.kind === 'contact' && canBeKept(one, members));
}

/**
 * Proposes which entry of a group to keep: an account in use, then one that is mutual, shows its number, and
 * was seen last; of numbers, one that fits a numbering plan. Undefined when no entry can be kept.
 */
export function proposeKept(
  members: readonly DuplicateEntry[],
  now: Date,
): DuplicateEntry | undefined {
  const eligible = members.filter((one) => canBeKept(one, members));
  const compareSeen = seenOrder(now);
  const [best] = eligible
    .filter((one) => one.kind === 'contact')
    .sort(
      ({ contact: a }, { contact: b }) =>
        usedRank(b, now) - usedRank(a, now) ||
        Number(b.mutual) - Number(a.mutual) ||
        Number(b.phone !== undefined) - Number(a.phone !== undefined) ||
        compareSeen(a.lastSeen, b.lastSeen),
    );
  // Without a contact all are numbers.
  const exists = (one: DuplicateEntry): boolean =>
    one.kind === 'saved' && fitsNumberingPlan(one.phone);
  return best ?? eligible.find(exists) ?? eligible[0];
}

function usedRank({ lastSeen }: Contact, now: Date): number {
  return Number(!isLongUnseen(lastSeen, now));
}
