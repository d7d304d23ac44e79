import type { Contact, LastSeen } from './contact.ts';
import { lastSeenAt, seenOrder } from './last-seen.ts';
import { filterInSteps, groupInSteps, sortInSteps, type Steps } from './steps.ts';

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

/**
 * The people of each group, the most recent first, in the order of the groups and without empty ones. Bots and
 * deleted accounts have no last-seen time.
 */
export function* groupBySeen(
  contacts: Iterable<Contact>,
  now: Date,
): Steps<ReadonlyMap<SeenGroup, readonly Contact[]>> {
  const people = yield* filterInSteps(contacts, ({ kind }) => kind === 'person');
  const found = yield* groupInSteps(people, ({ lastSeen }) => seenGroup(lastSeen, now));
  const bySeen = seenOrder(now);
  const sorted = new Map<SeenGroup, readonly Contact[]>();
  for (const group of seenGroups) {
    const members = found.get(group);
    if (!members) continue;
    sorted.set(group, yield* sortInSteps(members, (a, b) => bySeen(a.lastSeen, b.lastSeen)));
  }
  return sorted;
}
