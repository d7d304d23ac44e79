import type { Country } from './phone.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;
const weekMs = 7 * dayMs;
/** Hours at which messages make no sound, from the first up to the second, which is on the next day. */
export const night = { from: 22, to: 8 } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether this is the name of a time zone in the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The time zones in use in a country. */
export function timeZonesOf(country: Country): readonly string[] {
  return new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
}

/** The same zones without those that have the time of an earlier one over the whole year, from west to east. */
export function differentZones(zones: readonly string[], at: Date): readonly string[] {
  const byClock = new Map<string, string>();
  for (const zone of zones) {
    const clock = clocksOverYear(zone, at);
    if (!byClock.has(clock)) byClock.set(clock, zone);
  }
  return [...byClock.values()].toSorted((one, other) => offsetMs(one, at) - offsetMs(other, at));
}

/** How far the clocks of a zone are ahead of UTC in each week of the next year; equal for zones with one time. */
export function clocksOverYear(zone: string, at: Date): string {
  const times = Array.from({ length: 53 }, (_, week) => new Date(at.getTime() + week * weekMs));
  return times.map((time) => offsetMs(zone, time) / minuteMs).join();
}

/** The day, as `2026-11-22`, hour and minute that clocks show in a zone. */
export function localTime(
  zone: string,
  at: Date,
): { readonly day: string; readonly hour: number; readonly minute: number } {
  const local = new Date(at.getTime() + offsetMs(zone, at));
  const [day = ''] = local.toISOString().split('T');
  return { day, hour: local.getUTCHours(), minute: local.getUTCMinutes() };
}

/**
 * When clocks in a zone show the hour on a day; an hour that a change of clocks leaves out is the one after it, and
 * one that it repeats is the first.
 */
export function instantOf(day: string, hour: number, zone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * hourMs;
  const inOffsetOf = (near: number): number => wall - offsetMs(zone, new Date(near));
  const [before, after] = [inOffsetOf(wall - dayMs), inOffsetOf(wall + dayMs)];
  const shows = (instant: number): boolean => instant + offsetMs(zone, new Date(instant)) === wall;
  const isLeftOut = ![before, after].some(shows);
  return new Date(isLeftOut || shows(before) ? before : after);
}

/** The next time that clocks in a zone show the hour. */
export function nextInstantOf(hour: number, zone: string, now: Date): Date {
  const today = localTime(zone, now).day;
  const next = instantOf(today, hour, zone);
  // By the calendar: a day on which clocks change is longer or shorter than 24 hours.
  return next > now ? next : instantOf(dayAfter(today), hour, zone);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** Whether it is night in most of the zones; without any it is not. */
export function isNight(zones: readonly string[], at: Date): boolean {
  const hours = zones.map((zone) => localTime(zone, at).hour);
  const dark = hours.filter((hour) => hour >= night.from || hour < night.to);
  return dark.length > zones.length / 2;
}

/** The offset of a zone from UTC, to the minute. */
export function offsetMs(zone: string, at: Date): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const [month, day] = [read('month') - 1, read('day')];
  const local = Date.UTC(read('year'), month, day, read('hour'), read('minute'));
  return local - Math.floor(at.getTime() / minuteMs) * minuteMs;
}
