import { describe, expect, test } from 'vitest';
import type { NotificationSettings } from '../../../../src/accounts/roster.ts';
import { actions, notificationKinds } from '../../../../src/bot/kit/actions.ts';
import {
  anyTimeZoneScreen,
  notificationSettingsScreen,
  timeZoneScreen,
  whichTimeZoneScreen,
} from '../../../../src/bot/notifications/notification-settings-screen.ts';
import { zonesByTime } from '../../../../src/contacts/zones/world-clocks.ts';
import { drawn } from '../../../support/drawn.ts';

const now = new Date('2026-11-22T14:05:00Z');
const live: NotificationSettings = { off: [], digestHour: undefined, timeZone: undefined };
const daily: NotificationSettings = { off: [], digestHour: 8, timeZone: 'Europe/Berlin' };

const ways = [actions.askTimeZone.data('all'), actions.notificationSettings.data()];

describe('notificationSettingsScreen', () => {
  test('switches kinds off that are on, and on that are off', () => {
    const off = ['birthday', 'name'] as const;
    const { data, labels, chosen } = drawn(notificationSettingsScreen({ ...live, off }, now));
    expect(labels.slice(1, 4)).toEqual([
      '☑ Someone added me and may get my number',
      '☐ Birthdays, in the morning',
      '☐ Another name',
    ]);
    expect(data.slice(1, 3)).toEqual([
      actions.notificationKind.data('share_offer', 'off'),
      actions.notificationKind.data('birthday', 'on'),
    ]);
    expect(chosen).toEqual(labels.filter((label) => label.startsWith('☑')).concat('Right away'));
  });

  test('says so when every kind is off, and only then', () => {
    const text = (off: NotificationSettings['off']): string =>
      drawn(notificationSettingsScreen({ ...live, off }, now)).text;
    expect(text(notificationKinds)).toContain('Everything is off.');
    expect(text(notificationKinds.slice(1))).not.toContain('Everything is off.');
  });

  test('asks for the time zone before it offers hours', () => {
    const { text, data, labels, chosen } = drawn(notificationSettingsScreen(live, now));
    expect(text).toMatchInlineSnapshot(`
      "News

      Tap to switch on or off. What you do yourself is never news.

      Right away; at most 3 a minute, the rest in one message.
      Silent from 22:00 to 08:00, your time."
    `);
    expect(labels.at(-1)).toBe('Right away | Once a day…');
    expect(data.slice(-2)).toEqual([actions.digestHour.data(24), actions.askTimeZone.data('near')]);
    expect(chosen.at(-1)).toBe('Right away');
  });

  test('offers every other hour of the local day, and names the next one', () => {
    const { text, data, labels, chosen } = drawn(notificationSettingsScreen(daily, now));
    expect(text).toContain(
      'One message a day for each account, next at 2026-11-23 07:00 UTC.\n' +
        'Silent from 22:00 to 08:00, your time.',
    );
    expect(labels.slice(notificationKinds.length)).toEqual([
      'Right away',
      '00:00 | 02:00 | 04:00 | 06:00',
      '08:00 | 10:00 | 12:00 | 14:00',
      '16:00 | 18:00 | 20:00 | 22:00',
      'Change time zone',
    ]);
    expect(data.slice(-2)).toEqual([actions.digestHour.data(22), actions.askTimeZone.data('near')]);
    expect(chosen.at(-1)).toBe('08:00');
  });

  test('counts hours in UTC while the time zone is unknown', () => {
    const { text } = drawn(notificationSettingsScreen({ ...daily, timeZone: undefined }, now));
    expect(text).toContain('next at 2026-11-23 08:00 UTC');
  });
});

describe('timeZoneScreen', () => {
  test('shows times alone where all differ, four in a row', () => {
    const zones = ['America/New_York', 'America/Chicago', 'America/Denver'];
    const near = [...zones, 'America/Los_Angeles', 'America/Anchorage'];
    const { data, labels } = drawn(timeZoneScreen(near, now));
    expect(labels.slice(0, 2)).toEqual(['05:05 | 06:05 | 07:05 | 08:05', '09:05']);
    expect(data[0]).toBe(actions.timeZone.data('America/Anchorage'));
    expect(data.slice(-2)).toEqual(ways);
  });

  test('shows places, two in a row, where two have the same time', () => {
    const { labels } = drawn(
      timeZoneScreen(['America/Denver', 'America/Phoenix', 'America/Chicago'], now),
    );
    expect(labels.slice(0, 2)).toEqual(['07:05 Denver | 07:05 Phoenix', '08:05 Chicago']);
  });
});

test('anyTimeZoneScreen has all times that clocks show, four in a row', () => {
  const { data, labels } = drawn(anyTimeZoneScreen(now));
  expect(data).toEqual(zonesByTime(now).map((zone) => actions.timeOfZone.data(zone)));
  expect(labels[0]).toBe('03:05 | 04:05 | 04:35 | 05:05');
});

test('whichTimeZoneScreen names countries, or the place where parts of one have a clock', () => {
  const { data, labels } = drawn(
    whichTimeZoneScreen(['America/Santiago', 'America/New_York'], now),
  );
  expect(labels.slice(0, 2)).toMatchInlineSnapshot(`
    [
      "11:05 Chile",
      "09:05 New York",
    ]
  `);
  expect(data).toEqual([
    actions.timeZone.data('America/Santiago'),
    actions.timeZone.data('America/New_York'),
    ...ways,
  ]);
});
