import type { Contact, LastSeen } from '../../contacts/contact.ts';
import { lastSeenAt } from '../../contacts/last-seen.ts';

/** From the latest on. `by_me`: Telegram knows more, and hides it because I hide mine. */
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

/** In which group of `/status` somebody stands. */
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

/** How many people stand in each group; a group without any is left out. */
export function countSeen(contacts: readonly Contact[], now: Date): ReadonlyMap<SeenGroup, number> {
  const counts = new Map<SeenGroup, number>();
  for (const { kind, lastSeen } of contacts) {
    if (kind !== 'person') continue;
    const group = seenGroup(lastSeen, now);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
