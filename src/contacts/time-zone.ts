import type { Country } from './phone.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;
const weekMs = 7 * dayMs;
/** Hours at which messages make no sound, from the first up to the second, which is on the next day. */
export const night = { from: 22, to: 8 } as const;

/** The first of a process takes several milliseconds: it is made when the process starts. */
const formats = new Map([['UTC', makeFormat('UTC')]]);

/** Screens need those of dozens of zones; formats with all parts of a time take several times as long to make. */
function makeFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = makeFormat(zone);
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
  for (const zone of new Set(zones)) {
    const clock = clocksOverYear(zone, at);
    if (!byClock.has(clock)) byClock.set(clock, zone);
  }
  return fromWestToEast([...byClock.values()], at).map(({ zone }) => zone);
}

/** Zones with their offsets, in the order of these. */
export function fromWestToEast(
  zones: readonly string[],
  at: Date,
): readonly { readonly zone: string; readonly offset: number }[] {
  return zones
    .map((zone) => ({ zone, offset: offsetMs(zone, at) }))
    .sort((one, other) => one.offset - other.offset);
}

/** What `clocksOverYear` found for the day that it was last asked about, by zone. */
const yearClocks = { day: Number.NaN, byZone: new Map<string, string>() };

/**
 * How far the clocks of a zone are ahead of UTC in each week of the year that begins with this day; equal for zones
 * with one time.
 */
export function clocksOverYear(zone: string, at: Date): string {
  const day = Math.floor(at.getTime() / dayMs);
  if (yearClocks.day !== day) {
    yearClocks.day = day;
    yearClocks.byZone.clear();
  }
  const known = yearClocks.byZone.get(zone);
  if (known !== undefined) return known;
  const times = Array.from({ length: 53 }, (_, week) => new Date(day * dayMs + week * weekMs));
  const clocks = times.map((time) => offsetMs(zone, time) / minuteMs).join();
  yearClocks.byZone.set(zone, clocks);
  return clocks;
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
  // Such as `11/22/2026, GMT-09:30`, or `GMT` alone for no offset.
  const found = /GMT([+-])(\d+):(\d+)/.exec(formatOf(zone).format(at));
  if (!found) return 0;
  const [, sign, hours, minutes] = found;
  const ms = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return sign === '-' ? -ms : ms;
}
