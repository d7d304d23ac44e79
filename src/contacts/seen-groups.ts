import type { LastSeen } from './contact.ts';
import { lastSeenAt } from './last-seen.ts';

/** Most recent first. `by_me`: Telegram hides the exact time because the account hides its own. */
export const seenGroups = [
  'online',
  'minutes',
  'hours',
  'days',
  'recently',
  'last_week',
  'last_month',
  'hidden',
  'by_me',
] as const;

export type SeenGroup = (typeof seenGroups)[number];

const hourMs = 3_600_000;

/** The group that a contact belongs to now. */
export function seenGroup(lastSeen: LastSeen, now: Date): SeenGroup {
  const seen = lastSeenAt(lastSeen, now);
  switch (seen.kind) {
    case 'offline': {
      const ago = now.getTime() - seen.at.getTime();
      if (ago < hourMs) return 'minutes';
      return ago < 24 * hourMs ? 'hours' : 'days';
    }
    case 'online':
    case 'hidden':
      return seen.kind;
    case 'recently':
    case 'last_week':
    case 'last_month':
      return seen.byMe ? 'by_me' : seen.kind;
  }
}
