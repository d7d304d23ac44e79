import type { Country } from '../phone.ts';
import { differentZones, fromWestToEast, offsetMs } from '../time-zone.ts';

const dayMs = 24 * 60 * 60_000;

interface WorldClock {
  /** The time zone of a large place that has this clock. */
  readonly zone: string;
  /** The largest countries with it; none where parts of a country have it, which are called by the place. */
  readonly countries: readonly Country[];
}

/** One for each clock that people have, which is the time over the whole year. */
const rows: readonly (readonly [zone: string, ...countries: Country[]])[] = [
  ['Pacific/Pago_Pago', 'AS', 'NU'],
  ['America/Adak'],
  ['Pacific/Honolulu'],
  ['Pacific/Marquesas'],
  ['America/Anchorage'],
  ['Pacific/Gambier'],
  ['America/Los_Angeles'],
  ['Pacific/Pitcairn'],
  ['America/Denver'],
  ['America/Phoenix'],
  ['America/Chicago'],
  ['America/Mexico_City', 'MX', 'GT', 'CR'],
  ['America/New_York'],
  ['America/Bogota', 'CO', 'PE', 'EC'],
  ['Pacific/Easter'],
  ['America/Caracas', 'VE', 'BO', 'DO'],
  ['America/Halifax'],
  ['America/St_Johns'],
  ['America/Sao_Paulo', 'BR', 'AR', 'UY'],
  ['America/Santiago', 'CL'],
  ['America/Miquelon', 'PM'],
  ['America/Noronha'],
  ['America/Godthab', 'GL'],
  ['Atlantic/Azores'],
  ['Atlantic/Cape_Verde', 'CV'],
  ['Europe/London', 'GB', 'PT', 'IE'],
  ['Africa/Abidjan', 'GH', 'CI', 'SN'],
  ['Africa/Lagos', 'NG', 'DZ', 'AO'],
  ['Europe/Berlin', 'DE', 'FR', 'IT'],
  ['Africa/Johannesburg', 'ZA', 'SD', 'MZ'],
  ['Africa/Cairo', 'EG'],
  ['Asia/Beirut', 'LB'],
  ['Asia/Gaza', 'PS'],
  ['Asia/Jerusalem', 'IL'],
  ['Europe/Kiev', 'UA', 'RO', 'GR'],
  ['Europe/Moscow', 'RU', 'TR', 'SA'],
  ['Asia/Tehran', 'IR'],
  ['Asia/Dubai', 'AE', 'GE', 'AM'],
  ['Asia/Kabul', 'AF'],
  ['Asia/Karachi', 'PK', 'UZ', 'KZ'],
  ['Asia/Calcutta', 'IN', 'LK'],
  ['Asia/Katmandu', 'NP'],
  ['Asia/Dhaka', 'BD', 'KG', 'BT'],
  ['Asia/Rangoon', 'MM'],
  ['Asia/Jakarta', 'ID', 'VN', 'TH'],
  ['Asia/Shanghai', 'CN', 'PH', 'SG'],
  ['Australia/Eucla'],
  ['Asia/Tokyo', 'JP', 'KR'],
  ['Australia/Darwin'],
  ['Australia/Brisbane'],
  ['Australia/Adelaide'],
  ['Asia/Magadan', 'SB', 'NC', 'VU'],
  ['Australia/Sydney'],
  ['Australia/Lord_Howe'],
  ['Pacific/Fiji', 'FJ', 'TV', 'MH'],
  ['Pacific/Norfolk', 'NF'],
  ['Pacific/Auckland', 'NZ'],
  ['Pacific/Tongatapu', 'TO', 'WS', 'TK'],
  ['Pacific/Chatham'],
  ['Pacific/Kiritimati'],
];

export const worldClocks: readonly WorldClock[] = rows.map(([zone, ...countries]) => ({
  zone,
  countries,
}));

/** The zone of each clock. */
export const clockZones: readonly string[] = rows.map(([zone]) => zone);

/** One zone for each time of the day that clocks show somewhere, from west to east. */
export function zonesByTime(at: Date): readonly string[] {
  const byTime = Map.groupBy(fromWestToEast(clockZones, at), ({ offset }) => timeOfDay(offset));
  return Array.from(byTime.values(), (same) => same.slice(0, 1).map(({ zone }) => zone)).flat();
}

/** The zones of the clocks that show the same time of the day as this one, each of another time over the year. */
export function zonesWithTimeOf(zone: string, at: Date): readonly string[] {
  const time = timeOfDay(offsetMs(zone, at));
  return clockZones.filter((one) => timeOfDay(offsetMs(one, at)) === time);
}

/** Equal for clocks that show the same time of the day: their offsets are equal, or a whole day apart. */
function timeOfDay(offset: number): number {
  return (offset + dayMs) % dayMs;
}

/** A zone for each clock that the zones have, with the name of the largest place, from west to east. */
export function clocksOf(zones: readonly string[], at: Date): readonly string[] {
  const known = clockZones.filter((zone) => zones.includes(zone));
  return differentZones([...known, ...zones], at);
}

/** The largest countries with the clock of a zone; none if the zone is better called by its place. */
export function countriesWithClock(zone: string): readonly Country[] {
  return worldClocks.find((one) => one.zone === zone)?.countries ?? [];
}

/** The place that a zone is called by. */
export function placeOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
