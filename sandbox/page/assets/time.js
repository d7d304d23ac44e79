import { onLanguage } from './language.js';

/**
 * The formats of a language. Telegram's apps write times in their own language, whatever the browser's is.
 *
 * @param {string | undefined} language undefined for the browser's
 */
function formatsOf(language) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = (options) => new Intl.DateTimeFormat(language, options);
  return {
    time: format({ timeStyle: 'short' }),
    timeWithSeconds: format({ timeStyle: 'medium' }),
    weekday: format({ weekday: 'long' }),
    shortDate: format({ dateStyle: 'short' }),
    longDate: format({ dateStyle: 'long' }),
    dayOfYear: format({ day: 'numeric', month: 'long' }),
    full: format({ dateStyle: 'full', timeStyle: 'medium' }),
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  };
}

let formats = formatsOf(undefined);
onLanguage((language) => {
  formats = formatsOf(appLocale(language));
});

/**
 * The browser's variant of the language ("en-GB"), if it has one.
 *
 * @param {string} language
 */
function appLocale(language) {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === language ? own : language;
}

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** @param {Date} date */
export const clockTime = (date) => formats.time.format(date);

/** @param {Date} date */
export const fullTime = (date) => formats.full.format(date);

/**
 * "Today", "Yesterday" or "November 12", with the year when it is not the current one.
 *
 * @param {Date} date
 * @param {Date} now
 */
export function dayLabel(date, now) {
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0 || days === 1) {
    const word = formats.relative.format(-days, 'day');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  return date.getFullYear() === now.getFullYear()
    ? formats.dayOfYear.format(date)
    : formats.longDate.format(date);
}

/** @param {Date} date */
function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/**
 * @param {Date} date
 * @param {Date} now
 */
function fromNow(date, now) {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit
    ? formats.relative.format(Math.trunc(seconds / unit[1]), unit[0])
    : formats.relative.format(Math.trunc(seconds), 'second');
}

/**
 * Formats a `date_time` entity in the browser's time zone and the app's language (core.telegram.org/bots/api,
 * "Date-time entity formatting"). `r` is relative; otherwise `w` weekday, `d`/`D` date, `t`/`T` time.
 *
 * @param {Date} date
 * @param {string} pattern
 * @param {Date} now
 * @returns {string | undefined} undefined when the entity keeps its own text
 */
export function formatDateTime(date, pattern, now) {
  if (pattern === '') return undefined;
  if (pattern === 'r') return fromNow(date, now);
  const words = {
    w: formats.weekday,
    d: formats.shortDate,
    D: formats.longDate,
    t: formats.time,
    T: formats.timeWithSeconds,
  };
  return Object.entries(words)
    .filter(([letter]) => pattern.includes(letter))
    .map(([, one]) => one.format(date))
    .join(', ');
}

/**
 * Keeps relative times up to date. Call it once.
 *
 * @param {() => Date} now
 */
export function keepTimesFresh(now) {
  setInterval(() => {
    for (const one of document.querySelectorAll('time[data-relative]')) {
      if (one instanceof HTMLTimeElement) {
        one.textContent = fromNow(new Date(one.dateTime), now());
      }
    }
  }, 20_000);
}
