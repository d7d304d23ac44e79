import type { Contact } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { seenOrder } from '../last-seen.ts';
import { isLongUnseen } from '../long-unseen.ts';
import { isPlanned } from '../phone.ts';

/** Whether a merge can keep this entry: not a deleted account, and a number only without an account. */
export function canBeKept(entry: DuplicateEntry, members: readonly DuplicateEntry[]): boolean {
  if (entry.kind === 'contact') return entry.contact.kind !== 'deleted';
  return !members.some((one) => one.kind === 'contact' && canBeKept(one, members));
}

/**
 * Proposes which entry of a group to keep: an account in use, then one that is mutual, shows its number, and
 * was seen last. Undefined when no entry can be kept.
 */
export function proposeKept(
  members: readonly DuplicateEntry[],
  now: Date,
): DuplicateEntry | undefined {
  const compareSeen = seenOrder(now);
  const compare = (a: DuplicateEntry, b: DuplicateEntry): number => {
    if (a.kind === 'saved' || b.kind === 'saved') return compareNumbers(a, b);
    return (
      usedRank(b.contact, now) - usedRank(a.contact, now) ||
      Number(b.contact.mutual) - Number(a.contact.mutual) ||
      Number(b.contact.phone !== undefined) - Number(a.contact.phone !== undefined) ||
      compareSeen(a.contact.lastSeen, b.contact.lastSeen)
    );
  };
  return members.filter((one) => canBeKept(one, members)).toSorted(compare)[0];
}

function usedRank({ lastSeen }: Contact, now: Date): number {
  return Number(!isLongUnseen(lastSeen, now));
}

/** Numbers that fit a numbering plan precede others. */
function compareNumbers(a: DuplicateEntry, b: DuplicateEntry): number {
  const rank = (one: DuplicateEntry): number =>
    one.kind === 'saved' ? Number(isPlanned(one.phone)) : 2;
  return rank(b) - rank(a);
}
