import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clocksOverYear,
  differentZones,
  instantOf,
  isNight,
  isTimeZone,
  localTime,
  nextInstantOf,
  offsetMs,
  timeZonesOf,
} from '../../../src/contacts/time-zone.ts';

const noon = new Date('2026-11-22T12:34:56Z');

test('zones of a country are those with different clocks over the year, from west to east', () => {
  expect(differentZones(timeZonesOf('DE'), noon)).toEqual(['Europe/Berlin']);
  const hours = differentZones(timeZonesOf('US'), noon).map((zone) => localTime(zone, noon).hour);
  // Hawaii and Arizona change no clocks.
  expect(hours).toEqual([2, 2, 3, 4, 5, 5, 6, 7]);
});

test('clocks show the local day, hour and minute', () => {
  expect(localTime('Asia/Kolkata', noon)).toEqual({ day: '2026-11-22', hour: 18, minute: 4 });
  expect(localTime('Pacific/Auckland', noon)).toEqual({ day: '2026-11-23', hour: 1, minute: 34 });
});

test.each([
  ['UTC', 0],
  ['Europe/London', 0],
  ['Pacific/Marquesas', -9.5],
  ['Asia/Katmandu', 5.75],
  ['Pacific/Chatham', 13.75],
])('the offset of %s is %d hours', (zone, hours) => {
  expect(offsetMs(zone, noon)).toBe(hours * 3_600_000);
});

test('the clocks of a year are those of the day that is asked about', () => {
  const [winter = '', spring = ''] = ['2026-11-22', '2026-03-29'].map((day) =>
    clocksOverYear('Europe/Berlin', new Date(day)),
  );
  expect([winter, spring].map((clocks) => clocks.split(',').slice(0, 2))).toEqual([
    ['60', '60'],
    ['60', '120'],
  ]);
  expect(clocksOverYear('Europe/Berlin', noon)).toBe(winter);
  expect(clocksOverYear('Europe/London', noon)).not.toBe(winter);
});

test('a zone that is listed twice is one', () => {
  expect(differentZones(['Asia/Tokyo', 'Europe/Berlin', 'Asia/Tokyo'], noon)).toEqual([
    'Europe/Berlin',
    'Asia/Tokyo',
  ]);
});

test.each([
  ['in winter', '2026-01-10', 9, '2026-01-10T08:00:00.000Z'],
  ['in summer', '2026-07-10', 9, '2026-07-10T07:00:00.000Z'],
  ['an hour that is left out', '2026-03-29', 2, '2026-03-29T01:00:00.000Z'],
])('an hour in Berlin, %s', (_, day, hour, instant) => {
  expect(instantOf(day, hour, 'Europe/Berlin').toISOString()).toBe(instant);
});

/** Zones whose clocks change by an hour or by half of one, at noon of UTC or at midnight, or not at all. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Godthab',
  'Africa/Cairo',
  'Asia/Calcutta',
  'Asia/Katmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];
const anyZone = fc.constantFrom(...zones);
const anyHour = fc.integer({ min: 0, max: 23 });
const changes = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-09-06',
  '2026-10-04',
];
/** Days around changes of clocks are as frequent as all others. */
const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 730 }).map((day) => dayAt('2026-01-01', day)),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -1, max: 1 }))
    .map(([day, more]) => dayAt(day, more)),
);

function dayAt(day: string, more: number): string {
  return new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10);
}

function minutesOf({ day, hour, minute }: ReturnType<typeof localTime>): number {
  return Date.parse(day) / 60_000 + hour * 60 + minute;
}

test('clocks show the hour at its instant, or the next time that they show if it is left out', () => {
  fc.assert(
    fc.property(anyDay, anyHour, anyZone, (day, hour, zone) => {
      const at = instantOf(day, hour, zone);
      const late = minutesOf(localTime(zone, at)) - minutesOf({ day, hour, minute: 0 });
      expect([0, 30, 60]).toContain(late);
      if (late === 0) return;
      // A minute before, the hour was still ahead.
      const before = localTime(zone, new Date(at.getTime() - late * 60_000 - 60_000));
      expect(minutesOf(before)).toBeLessThan(minutesOf({ day, hour, minute: 0 }));
    }),
    { numRuns: 2000 },
  );
});

test('the next time of an hour is ahead, at most a day of 25 hours', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(24 * 60 - 1), anyHour, anyZone, (day, minute, hour, zone) => {
      const now = new Date(Date.parse(day) + minute * 60_000);
      const next = nextInstantOf(hour, zone, now);
      const waitHours = (next.getTime() - now.getTime()) / 3_600_000;
      expect(waitHours).toBeGreaterThan(0);
      expect(waitHours).toBeLessThanOrEqual(25);
      // It is the next one: the day before, the hour has passed.
      const { day: nextDay } = localTime(zone, next);
      expect(instantOf(dayAt(nextDay, -1), hour, zone).getTime()).toBeLessThanOrEqual(
        now.getTime(),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  // Clocks are put back at midnight: the day has 25 hours, and its first hour twice.
  ['America/Havana', '2026-11-01T04:30:00Z', 0, '2026-11-02T05:00:00.000Z'],
  // Midnight is left out.
  ['America/Santiago', '2026-09-06T03:00:00Z', 0, '2026-09-06T04:00:00.000Z'],
  ['Asia/Katmandu', '2026-11-22T12:34:56Z', 18, '2026-11-23T12:15:00.000Z'],
])('the next time of an hour in %s after %s', (zone, now, hour, next) => {
  expect(nextInstantOf(hour, zone, new Date(now)).toISOString()).toBe(next);
});

test('it is night where most of the zones have night', () => {
  expect(isNight(['Europe/Berlin'], new Date('2026-11-22T20:59:00Z'))).toBe(false);
  expect(isNight(['Europe/Berlin'], new Date('2026-11-22T21:00:00Z'))).toBe(true);
  expect(isNight(['Europe/Berlin'], new Date('2026-11-23T07:00:00Z'))).toBe(false);
  expect(isNight(['UTC', 'Asia/Tokyo'], noon)).toBe(false);
  expect(isNight([], noon)).toBe(false);
});

test('night follows the change of clocks', () => {
  // 22:00 in New York, before and after.
  expect(isNight(['America/New_York'], new Date('2026-10-31T02:00:00Z'))).toBe(true);
  expect(isNight(['America/New_York'], new Date('2026-11-02T02:00:00Z'))).toBe(false);
  expect(isNight(['America/New_York'], new Date('2026-11-02T03:00:00Z'))).toBe(true);
  expect(isNight(['Asia/Katmandu'], new Date('2026-11-02T16:15:00Z'))).toBe(true);
  expect(isNight(['Asia/Katmandu'], new Date('2026-11-02T16:14:00Z'))).toBe(false);
});

test('names that no database has are no time zones', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
});
