import type { Contact } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { seenOrder } from '../last-seen.ts';
import { isLongUnseen } from '../long-unseen.ts';
import { isPlanned } from '../phone.ts';

/** Whether somebody can be kept: a deleted account nobody can write to. */
export function canBeKept(entry: DuplicateEntry, members: readonly DuplicateEntry[]): boolean {
  if (entry.kind === 'contact') return entry.contact.kind !== 'deleted';
  return !members.some((one) => one.kind === 'contact' && canBeKept(one, members));
}

/**
 * Whom to keep of a group: an account that is in use, has me as a contact too, shows its number, and
 * was seen last. A number is kept only where there is no account. Undefined when nobody can be kept.
 */
export function proposeKept(
  members: readonly DuplicateEntry[],
  now: Date,
): DuplicateEntry | undefined {
  const bySeen = seenOrder(now);
  const order = (a: DuplicateEntry, b: DuplicateEntry): number => {
    if (a.kind === 'saved' || b.kind === 'saved') return byNumber(a, b);
    return (
      inUse(b.contact, now) - inUse(a.contact, now) ||
      Number(b.contact.mutual) - Number(a.contact.mutual) ||
      Number(b.contact.phone !== undefined) - Number(a.contact.phone !== undefined) ||
      bySeen(a.contact.lastSeen, b.contact.lastSeen)
    );
  };
  return members.filter((one) => canBeKept(one, members)).toSorted(order)[0];
}

function inUse({ lastSeen }: Contact, now: Date): number {
  return Number(!isLongUnseen(lastSeen, now));
}

/** A number that can be dialled from anywhere before one that cannot. */
function byNumber(a: DuplicateEntry, b: DuplicateEntry): number {
  const rank = (one: DuplicateEntry): number =>
    one.kind === 'saved' ? Number(isPlanned(one.phone)) : 2;
  return rank(b) - rank(a);
}
