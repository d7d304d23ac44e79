import type { NotificationSettings } from '../../store/notification-settings.ts';

/** UTC: a morning hour in Europe and Africa. Telegram does not give a person's time zone. */
const morningHour = 7;
const dayMs = 24 * 60 * 60_000;

/** Fifty contacts who join within a minute become a few messages, the last with all remaining ones. */
export const maxPerMinute = 3;
const minuteMs = 60_000;

type Digest = Pick<NotificationSettings, 'digestHour'>;

/** The UTC day, as `2026-11-22`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/**
 * When a notification that is added now is delivered: at the next digest hour, or at once, or within a
 * minute if `maxPerMinute` messages were sent. `latest`: times of the latest deliveries, newest first.
 */
export function deliverAt(now: Date, { digestHour }: Digest, latest: readonly Date[] = []): Date {
  if (digestHour === undefined) {
    const first = latest[maxPerMinute - 1];
    // The system clock may have been set back since.
    if (!first || first > now) return now;
    return new Date(Math.max(now.getTime(), first.getTime() + minuteMs));
  }
  const today = hourOf(dayOf(now), digestHour);
  return today > now ? today : new Date(today.getTime() + dayMs);
}

/** On the day of the birthday at `birthdayHour`; at once if that has passed. */
export function deliverBirthdayAt(day: string, now: Date, digest: Digest): Date {
  const at = hourOf(day, birthdayHour(digest));
  return at > now ? at : now;
}

/** The hour (UTC) at which birthdays are delivered. */
export function birthdayHour({ digestHour }: Digest): number {
  return digestHour ?? morningHour;
}

/** When birthdays of a day are delivered by default. */
export function morningOf(day: string): Date {
  return hourOf(day, morningHour);
}

function hourOf(day: string, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + hour * 60 * 60_000);
}
