import type { LastSeen, Name } from './contact.ts';
import { lastSeenAt } from './last-seen.ts';

const dayMs = 24 * 60 * 60_000;
const longDays = 365;
const recentDays = 90;

/**
 * Whether a user was certainly not seen for over a year, which only an exact time shows: users who block
 * the account appear as "a long time ago" too (telegram.org/faq, "last seen"), and the other approximate
 * statuses mean at most a month.
 */
export function isLongUnseen(lastSeen: LastSeen, now: Date): boolean {
  const seen = lastSeenAt(lastSeen, now);
  return seen.kind === 'offline' && now.getTime() - seen.at.getTime() > longDays * dayMs;
}

/** Whether a user was certainly seen within 90 days. */
export function isSeenRecently(lastSeen: LastSeen, now: Date): boolean {
  const seen = lastSeenAt(lastSeen, now);
  if (seen.kind === 'offline') return now.getTime() - seen.at.getTime() <= recentDays * dayMs;
  return seen.kind !== 'hidden';
}

const letter = /\p{L}/u;

/** Whether a name has no letter: it is empty, a number, punctuation or emoji. */
export function isNameless({ firstName, lastName }: Name): boolean {
  return !letter.test(firstName) && !letter.test(lastName);
}
