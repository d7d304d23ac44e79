import { expect, test } from 'vitest';
import { findTimeZones } from '../../../../src/contacts/zones/find-time-zones.ts';

/** In Berlin 16:30, in Delhi 21:00, in Kathmandu 21:15, in New York 10:30. */
const now = new Date('2026-11-22T15:30:00Z');

test.each([
  ['Nepal', 'en', ['Asia/Katmandu']],
  ['India', 'en', ['Asia/Calcutta']],
  ['Непал', 'ru', ['Asia/Katmandu']],
  ['نپال', 'fa', ['Asia/Katmandu']],
  ['Alemania', 'es', ['Europe/Berlin']],
  ['Kathmandu', 'en', ['Asia/Katmandu']],
  ['berlin', 'en', ['Europe/Berlin']],
  ['Mumbai', 'en', ['Asia/Calcutta']],
  ['new york', 'en', ['America/New_York']],
  ['New-York', 'en', ['America/New_York']],
  ['St. Johns', 'en', ['America/St_Johns']],
  ['Adelaide', 'en', ['Australia/Adelaide']],
  ['Chatham', 'en', ['Pacific/Chatham']],
  ['Самара', 'ru', ['Europe/Samara']],
  ['Екатеринбург', 'ru', ['Asia/Yekaterinburg']],
  ['Москва', 'ru', ['Europe/Moscow']],
  ['München', 'de', ['Europe/Berlin']],
  ['Kathmando', 'en', ['Asia/Katmandu']],
  ['20:15 of yesterday', 'en', []],
  ['Atlantis', 'en', []],
  ['', 'en', []],
  ['25:00', 'en', []],
  ['21:15', 'en', ['Asia/Katmandu']],
  ['21:17', 'en', ['Asia/Katmandu']],
  ['9:15 pm', 'en', ['Asia/Katmandu']],
  ['9.15 p.m.', 'en', ['Asia/Katmandu']],
  ['۲۱:۱۵', 'fa', ['Asia/Katmandu']],
  ['21.00 Uhr', 'de', ['Asia/Calcutta']],
  ['16:30', 'de', ['Africa/Lagos', 'Europe/Berlin']],
])('%s in %s means %j', (typed, language, zones) => {
  expect(findTimeZones(typed, language, now)).toEqual(zones);
});

test('a country with several clocks has them all, from west to east', () => {
  expect(findTimeZones('USA', 'en', now)).toEqual([
    'America/Adak',
    'Pacific/Honolulu',
    'America/Anchorage',
    'America/Los_Angeles',
    'America/Denver',
    'America/Phoenix',
    'America/Chicago',
    'America/New_York',
  ]);
});

/** In London 00:30, in Berlin 01:30, in Fiji 12:30, in Auckland 13:30. */
const night = new Date('2026-11-22T00:30:00Z');

test.each(['00:30', '0:30'])('%s is no time after noon', (typed) => {
  expect(findTimeZones(typed, 'en', night)).toEqual(['Europe/London', 'Africa/Abidjan']);
});

test('a leading zero leaves no second time', () => {
  expect(findTimeZones('1:30', 'en', night)).toEqual(
    expect.arrayContaining(['Europe/Berlin', 'Pacific/Auckland']),
  );
  expect(findTimeZones('01:30', 'en', night)).toContain('Europe/Berlin');
  expect(findTimeZones('01:30', 'en', night)).not.toContain('Pacific/Auckland');
  expect(findTimeZones('01:30 pm', 'en', night)).toContain('Pacific/Auckland');
  // Half past midnight and half past noon.
  expect(findTimeZones('12:30', 'en', night)).toEqual(
    expect.arrayContaining(['Europe/London', 'Pacific/Fiji']),
  );
});

test('an hour without minutes means all clocks that show it', () => {
  const zones = findTimeZones('21', 'en', now);
  expect(zones).toEqual(expect.arrayContaining(['Asia/Calcutta', 'Asia/Katmandu', 'Asia/Dhaka']));
  // Before noon or after.
  expect(findTimeZones('10:30', 'en', now)).toContain('America/New_York');
  expect(findTimeZones('4:30', 'en', now)).toContain('Europe/Berlin');
});
