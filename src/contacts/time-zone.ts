import type { Country } from './phone.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** Hours at which messages make no sound, from the first up to the second, which is on the next day. */
export const night = { from: 22, to: 8 } as const;

/** One zone for each whole hour, from west to east. `Etc` names have the sign of the hours to add for UTC. */
export const wholeHourZones: readonly string[] = Array.from({ length: 26 }, (_, at) => {
  const west = 11 - at;
  return west === 0 ? 'UTC' : `Etc/GMT${west > 0 ? '+' : ''}${west}`;
});

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

/** The same zones without those that have the same time as an earlier one, from west to east. */
export function differentZones(zones: readonly string[], at: Date): readonly string[] {
  const byTime = new Map(zones.toReversed().map((zone) => [offsetMs(zone, at), zone]));
  return [...byTime].toSorted(([one], [other]) => one - other).map(([, zone]) => zone);
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

/** When clocks in a zone show the hour on a day; an hour that a change of clocks leaves out is the one after it. */
export function instantOf(day: string, hour: number, zone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * hourMs;
  const near = wall - offsetMs(zone, new Date(wall));
  return new Date(wall - offsetMs(zone, new Date(near)));
}

/** The next time that clocks in a zone show the hour. */
export function nextInstantOf(hour: number, zone: string, now: Date): Date {
  const today = instantOf(localTime(zone, now).day, hour, zone);
  if (today > now) return today;
  return instantOf(localTime(zone, new Date(now.getTime() + dayMs)).day, hour, zone);
}

/** Whether it is night in most of the zones; without any it is not. */
export function isNight(zones: readonly string[], at: Date): boolean {
  const hours = zones.map((zone) => localTime(zone, at).hour);
  const dark = hours.filter((hour) => hour >= night.from || hour < night.to);
  return dark.length > zones.length / 2;
}

/** The offset of a zone from UTC, to the minute. */
function offsetMs(zone: string, at: Date): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const [month, day] = [read('month') - 1, read('day')];
  const local = Date.UTC(read('year'), month, day, read('hour'), read('minute'));
  return local - Math.floor(at.getTime() / 60_000) * 60_000;
}
