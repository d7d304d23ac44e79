import { expect, test } from 'vitest';
import {
  differentZones,
  instantOf,
  isNight,
  isTimeZone,
  localTime,
  nextInstantOf,
  timeZonesOf,
  wholeHourZones,
} from '../../../src/contacts/time-zone.ts';

const noon = new Date('2026-11-22T12:34:56Z');

test('zones of a country are those with different times, from west to east', () => {
  expect(differentZones(timeZonesOf('DE'), noon)).toEqual(['Europe/Berlin']);
  const hours = differentZones(timeZonesOf('US'), noon).map((zone) => localTime(zone, noon).hour);
  expect(hours).toEqual([2, 3, 4, 5, 6, 7]);
});

test('there is a zone for each whole hour', () => {
  const offsets = wholeHourZones.map((zone) => instantOf('2026-11-22', 0, zone).getTime());
  expect(offsets).toHaveLength(26);
  expect(offsets).toEqual(offsets.toSorted((one, other) => other - one));
  expect(wholeHourZones.filter((zone) => !isTimeZone(zone))).toEqual([]);
});

test('clocks show the local day, hour and minute', () => {
  expect(localTime('Asia/Kolkata', noon)).toEqual({ day: '2026-11-22', hour: 18, minute: 4 });
  expect(localTime('Pacific/Auckland', noon)).toEqual({ day: '2026-11-23', hour: 1, minute: 34 });
});

test.each([
  ['in winter', '2026-01-10', 9, '2026-01-10T08:00:00.000Z'],
  ['in summer', '2026-07-10', 9, '2026-07-10T07:00:00.000Z'],
  ['an hour that is left out', '2026-03-29', 2, '2026-03-29T01:00:00.000Z'],
])('an hour in Berlin, %s', (_, day, hour, instant) => {
  expect(instantOf(day, hour, 'Europe/Berlin').toISOString()).toBe(instant);
});

test('the next time of an hour is always ahead', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland']) {
    for (let hour = 0; hour < 24; hour += 1) {
      const next = nextInstantOf(hour, zone, noon);
      expect(localTime(zone, next)).toMatchObject({ hour, minute: 0 });
      const waitHours = (next.getTime() - noon.getTime()) / 3_600_000;
      expect(waitHours > 0 && waitHours <= 24).toBe(true);
    }
  }
});

test('it is night where most of the zones have night', () => {
  expect(isNight(['Europe/Berlin'], new Date('2026-11-22T20:59:00Z'))).toBe(false);
  expect(isNight(['Europe/Berlin'], new Date('2026-11-22T21:00:00Z'))).toBe(true);
  expect(isNight(['Europe/Berlin'], new Date('2026-11-23T07:00:00Z'))).toBe(false);
  expect(isNight(['UTC', 'Asia/Tokyo'], noon)).toBe(false);
  expect(isNight([], noon)).toBe(false);
});

test('names that no database has are no time zones', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
});
