import type { NotificationSettings } from '../../store/notification-settings.ts';

/** In the morning of who sleeps east of the Atlantic; whose day it is otherwise, nobody tells. */
const morningHour = 7;
const dayMs = 24 * 60 * 60_000;

/** Fifty people who join within a minute are a few messages, the last with all who are left. */
export const maxPerMinute = 3;
const minuteMs = 60_000;

type Digest = Pick<NotificationSettings, 'digestHour'>;

/** As `2026-11-22`, in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/**
 * When news that come up now are told: at the next hour of the digest, or at once unless as many
 * messages went out within a minute as may. `told`: when the latest did, the last first.
 */
export function deliverAt(now: Date, { digestHour }: Digest, told: readonly Date[] = []): Date {
  if (digestHour === undefined) {
    const first = told[maxPerMinute - 1];
    // The clock may have been put back since.
    if (!first || first > now) return now;
    return new Date(Math.max(now.getTime(), first.getTime() + minuteMs));
  }
  const today = hourOf(dayOf(now), digestHour);
  return today > now ? today : new Date(today.getTime() + dayMs);
}

/** A birthday is told on its day; one that is heard of later that day, at once. */
export function deliverBirthdayAt(day: string, now: Date, digest: Digest): Date {
  const at = hourOf(day, birthdayHour(digest));
  return at > now ? at : now;
}

/** In UTC. */
export function birthdayHour({ digestHour }: Digest): number {
  return digestHour ?? morningHour;
}

/** The morning of a day, which who comes later has missed. */
export function morningOf(day: string): Date {
  return hourOf(day, morningHour);
}

function hourOf(day: string, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + hour * 60 * 60_000);
}
