import { expect, test } from 'vitest';
import { clocksOverYear, localTime } from '../../../../src/contacts/time-zone.ts';
import {
  clocksOf,
  countriesWithClock,
  placeOfZone,
  worldClocks,
  zonesByTime,
  zonesWithTimeOf,
} from '../../../../src/contacts/zones/world-clocks.ts';

const noon = new Date('2026-11-22T12:34:56Z');

function timeIn(zone: string): string {
  const { hour, minute } = localTime(zone, noon);
  return `${hour}:${minute}`;
}

test('every zone that people live in has a clock', () => {
  const clocks = new Set(worldClocks.map(({ zone }) => clocksOverYear(zone, noon)));
  const others = Intl.supportedValuesOf('timeZone').filter(
    (zone) => !clocks.has(clocksOverYear(zone, noon)),
  );
  expect(others).toEqual(['Antarctica/Troll']);
});

test('the countries of a clock have it', () => {
  for (const { zone, countries } of worldClocks) {
    const clock = clocksOverYear(zone, noon);
    const wrong = countries.filter((country) =>
      (new Intl.Locale(`und-${country}`).getTimeZones() ?? []).every(
        (one) => clocksOverYear(one, noon) !== clock,
      ),
    );
    expect(wrong, zone).toEqual([]);
  }
});

test('there is a zone for each time that clocks show, from west to east', () => {
  const times = zonesByTime(noon).map(timeIn);
  expect(new Set(times).size).toBe(times.length);
  expect(times.slice(0, 3)).toEqual(['1:34', '2:34', '3:4']);
  for (const time of ['18:4', '18:19', '9:4', '23:4', '2:19', '16:4'])
    expect(times).toContain(time);
});

test('clocks that show the same now are told apart by their countries', () => {
  expect(zonesWithTimeOf('Africa/Algiers', noon).map(countriesWithClock)).toEqual([
    ['NG', 'DZ', 'AO'],
    ['DE', 'FR', 'IT'],
  ]);
  expect(zonesWithTimeOf('Asia/Kathmandu', noon)).toEqual(['Asia/Katmandu']);
  // The same hour of two days.
  expect(zonesWithTimeOf('Pacific/Honolulu', noon)).toContain('Pacific/Kiritimati');
});

test('the clocks of zones are called by their largest places', () => {
  const zones = ['America/Boise', 'America/Denver', 'America/Indianapolis', 'America/New_York'];
  expect(clocksOf(zones, noon).map(placeOfZone)).toEqual(['Denver', 'New York']);
});
