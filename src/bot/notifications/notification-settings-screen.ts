import type { NotificationSettings } from '../../accounts/roster.ts';
import { localTime, nextInstantOf, night } from '../../contacts/time-zone.ts';
import {
  clocksOf,
  countriesWithClock,
  placeOfZone,
  zonesByTime,
} from '../../contacts/zones/world-clocks.ts';
import { actions, notificationKinds } from '../kit/actions.ts';
import {
  button,
  inRows,
  message,
  optionButtons,
  type Button,
  type DraftRows,
  type Screen,
} from '../kit/blocks.ts';
import { bold, countryText, join, lines, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Local hours. */
const hours = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22] as const;
/** The hour field of the button for immediate delivery. */
export const atOnce = 24;

/** Which notifications a person gets, and when. The settings apply to all their accounts. */
export function notificationSettingsScreen(settings: NotificationSettings, now: Date): Screen {
  const { off } = settings;
  return message(
    lines(
      bold(say('notification-settings-title')),
      '',
      say('notification-settings'),
      notificationKinds.every((kind) => off.includes(kind)) && say('notification-settings-none'),
      '',
      ...whenWords(settings, now),
    ),
    [
      ...notificationKinds.map((kind): Button[] => {
        const isOff = off.includes(kind);
        const text = [isOff ? '☐ ' : '☑ ', say(`button-notification-${kind}`)];
        const data = actions.notificationKind.data(kind, isOff ? 'on' : 'off');
        return [button(text, data, isOff ? undefined : 'primary')];
      }),
      ...whenButtons(settings),
    ],
  );
}

/** Asks for the time zone by what the clock shows. `near`: zones that the person may be in. */
export function timeZoneScreen(near: readonly string[], now: Date): Screen {
  const zones = clocksOf(near, now);
  const times = zones.map((zone) => timeIn(zone, now));
  const isClear = new Set(times).size === times.length;
  const keys = zones.map((zone) => {
    const label = isClear ? timeIn(zone, now) : placeWords(zone, now);
    return button(label, actions.timeZone.data(zone));
  });
  return message(say('notification-zone-ask'), [
    ...inRows(keys, isClear ? 4 : 2),
    [button(say('button-other-time-zone'), actions.askTimeZone.data('all'))],
    [button(say('button-settings-back'), actions.notificationSettings.data())],
  ]);
}

/** Asks for the time zone by all times that clocks show somewhere, or by a text. */
export function anyTimeZoneScreen(now: Date): Screen {
  const keys = zonesByTime(now).map((zone) =>
    button(timeIn(zone, now), actions.timeOfZone.data(zone)),
  );
  return message(say('notification-zone-write'), inRows(keys, 4));
}

/** Asks which of the zones is meant. */
export function whichTimeZoneScreen(zones: readonly string[], now: Date): Screen {
  const rows = zones.map((zone) => {
    const countries = countriesWithClock(zone).map(countryText);
    const words =
      countries.length > 0
        ? [timeIn(zone, now), ' ', join(countries, ', ')]
        : placeWords(zone, now);
    return [button(words, actions.timeZone.data(zone))];
  });
  return message(say('notification-zone-which'), [
    ...rows,
    [button(say('button-other-time-zone'), actions.askTimeZone.data('all'))],
    [button(say('button-settings-back'), actions.notificationSettings.data())],
  ]);
}

function placeWords(zone: string, now: Date): string {
  return `${timeIn(zone, now)} ${placeOfZone(zone)}`;
}

function timeIn(zone: string, now: Date): string {
  const { hour, minute } = localTime(zone, now);
  return clockWords(hour, minute);
}

function whenWords(
  { digestHour, timeZone = 'UTC' }: NotificationSettings,
  now: Date,
): Maybe<Text>[] {
  const when =
    digestHour === undefined
      ? say('notification-settings-live')
      : say('notification-settings-digest', {
          time: time(nextInstantOf(digestHour, timeZone, now), 't'),
        });
  return [
    when,
    say('notification-settings-night', { from: clockWords(night.from), to: clockWords(night.to) }),
  ];
}

/** Hours are offered once they can be local ones. */
function whenButtons({ digestHour, timeZone }: NotificationSettings): DraftRows {
  const atOnceRow = hourButtons([atOnce], digestHour);
  if (timeZone === undefined) {
    const daily = button(say('button-notification-daily'), actions.askTimeZone.data('near'));
    return [[...atOnceRow, daily]];
  }
  return [
    atOnceRow,
    ...inRows(hourButtons(hours, digestHour), 4),
    [button(say('button-time-zone'), actions.askTimeZone.data('near'))],
  ];
}

function hourButtons(offered: readonly number[], digestHour: number = atOnce): Button[] {
  return optionButtons(offered, digestHour, (hour) => [
    hour === atOnce ? say('button-notification-at-once') : clockWords(hour),
    actions.digestHour.data(hour),
  ]);
}

function clockWords(hour: number, minute = 0): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
