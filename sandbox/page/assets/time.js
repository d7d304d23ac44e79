/** @param {Intl.DateTimeFormatOptions} options */
const format = (options) => new Intl.DateTimeFormat(undefined, options);

const time = format({ timeStyle: 'short' });
const timeWithSeconds = format({ timeStyle: 'medium' });
const weekday = format({ weekday: 'long' });
const shortDate = format({ dateStyle: 'short' });
const longDate = format({ dateStyle: 'long' });
const dayOfYear = format({ day: 'numeric', month: 'long' });
const full = format({ dateStyle: 'full', timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

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
export const clockTime = (date) => time.format(date);

/** @param {Date} date */
export const fullTime = (date) => full.format(date);

/**
 * "Today", "Yesterday" or "November 12", with the year when it is not the current one.
 *
 * @param {Date} date
 * @param {Date} now
 */
export function dayLabel(date, now) {
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0 || days === 1) {
    const word = relative.format(-days, 'day');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  return date.getFullYear() === now.getFullYear() ? dayOfYear.format(date) : longDate.format(date);
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
    ? relative.format(Math.trunc(seconds / unit[1]), unit[0])
    : relative.format(Math.trunc(seconds), 'second');
}

/**
 * Formats a `date_time` entity in the browser's time zone and language (core.telegram.org/bots/api,
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
    w: weekday,
    d: shortDate,
    D: longDate,
    t: time,
    T: timeWithSeconds,
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
