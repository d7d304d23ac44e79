import { instantOf, nextInstantOf } from '../../contacts/time-zone.ts';
import type { NotificationSettings } from '../../store/notification-settings.ts';

/** The hour at which birthdays are delivered without a digest, also in UTC for Europe and Africa. */
const morningHour = { local: 9, utc: 7 } as const;

/** Fifty contacts who join within a minute become a few messages, the last with all remaining ones. */
export const maxPerMinute = 3;
const minuteMs = 60_000;

type Digest = Pick<NotificationSettings, 'digestHour' | 'timeZone'>;

/** The UTC day, as `2026-11-22`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/**
 * When a notification that is added now is delivered: at the next digest hour, or at once, or within a
 * minute if `maxPerMinute` messages were sent. `latest`: times of the latest deliveries, newest first.
 */
export function deliverAt(
  now: Date,
  { digestHour, timeZone = 'UTC' }: Digest,
  latest: readonly Date[] = [],
): Date {
  if (digestHour !== undefined) return nextInstantOf(digestHour, timeZone, now);
  const first = latest[maxPerMinute - 1];
  // The system clock may have been set back since.
  if (!first || first > now) return now;
  return new Date(Math.max(now.getTime(), first.getTime() + minuteMs));
}

/** On the day of the birthday at its time; at once if that has passed. */
export function deliverBirthdayAt(day: string, now: Date, digest: Digest): Date {
  const at = birthdayTime(day, digest);
  return at > now ? at : now;
}

/** When birthdays of a day are delivered. */
export function birthdayTime(day: string, { digestHour, timeZone }: Digest): Date {
  const morning = timeZone === undefined ? morningHour.utc : morningHour.local;
  return instantOf(day, digestHour ?? morning, timeZone ?? 'UTC');
}

/** When birthdays of a day are delivered by default. */
export function morningOf(day: string, { timeZone }: Digest): Date {
  return birthdayTime(day, { digestHour: undefined, timeZone });
}
