import type { Contact, LastSeen } from './contact.ts';
import { lastSeenAt } from './last-seen.ts';

const dayMs = 24 * 60 * 60_000;
const longDays = 365;
const latelyDays = 90;

/**
 * Certainly not seen for over a year. Only an exact time says so: "a long time ago" is also what those
 * show who block me (telegram.org/faq, "last seen"), the rough words mean at most a month, and some
 * are rough because I hide my own.
 */
export function isLongUnseen(lastSeen: LastSeen, now: Date): boolean {
  const seen = lastSeenAt(lastSeen, now);
  return seen.kind === 'offline' && now.getTime() - seen.at.getTime() > longDays * dayMs;
}

/** Certainly seen within three months. */
export function isSeenLately(lastSeen: LastSeen, now: Date): boolean {
  const seen = lastSeenAt(lastSeen, now);
  if (seen.kind === 'offline') return now.getTime() - seen.at.getTime() <= latelyDays * dayMs;
  return seen.kind !== 'hidden';
}

/** Nothing that could be read out: no name, a number, punctuation, emoji. */
export function isNameless({
  firstName,
  lastName,
}: Pick<Contact, 'firstName' | 'lastName'>): boolean {
  return !/\p{L}/u.test(`${firstName} ${lastName}`);
}
