import { readCountry } from '../country.ts';
import { startsWithTypo } from '../one-typo.ts';
import { foldDigits } from '../phone/fold-digits.ts';
import { romanize } from '../romanize.ts';
import { localTime, timeZonesOf } from '../time-zone.ts';
import { clockZones, clocksOf, placeOfZone } from './world-clocks.ts';

/** A clock may be wrong by so many minutes. */
const maxMinutesWrong = 7;
/** A typo in a shorter word makes another word of it. */
const minTypoLetters = 5;
const dayMinutes = 24 * 60;

/** Large places that no zone is named after, and other spellings of those, in Latin letters without spaces. */
const otherPlaces: Readonly<Record<string, readonly string[]>> = {
  'Africa/Cairo': ['alexandria', 'giza', 'alqahira', 'kair', 'elcairo', 'kairo'],
  'Africa/Johannesburg': ['capetown', 'durban', 'pretoria'],
  'America/Chicago': ['austin', 'dallas', 'houston', 'minneapolis', 'neworleans', 'sanantonio'],
  'America/Denver': ['saltlakecity'],
  'America/Los_Angeles': ['lasvegas', 'portland', 'sandiego', 'sanfrancisco', 'seattle'],
  'America/New_York': [
    'atlanta',
    'boston',
    'miami',
    'njuiork',
    'nuevayork',
    'philadelphia',
    'washington',
  ],
  'America/Sao_Paulo': ['brasilia', 'riodejaneiro'],
  'America/Toronto': ['montreal', 'ottawa', 'quebec'],
  'Asia/Calcutta': ['bangalore', 'chennai', 'delhi', 'hyderabad', 'kolkata', 'mumbai', 'newdelhi'],
  'Asia/Dubai': ['abudhabi', 'sharjah'],
  'Asia/Jerusalem': ['haifa', 'telaviv'],
  'Asia/Karachi': ['islamabad', 'lahore'],
  'Asia/Katmandu': ['kathmandu'],
  'Asia/Rangoon': ['yangon'],
  'Asia/Riyadh': ['jeddah', 'makkah', 'mecca', 'medina'],
  'Asia/Saigon': ['danang', 'hanoi', 'hochiminh'],
  'Asia/Shanghai': ['beijing', 'guangzhou', 'shenzhen'],
  'Asia/Tehran': ['isfahan', 'mashhad', 'shiraz', 'tabriz'],
  'Asia/Tokyo': ['kyoto', 'osaka'],
  'Asia/Yekaterinburg': ['chelyabinsk', 'perm', 'tyumen', 'ufa'],
  'Australia/Sydney': ['canberra'],
  'Europe/Berlin': ['cologne', 'frankfurt', 'hamburg', 'koln', 'munchen', 'munich', 'stuttgart'],
  'Europe/Istanbul': ['ankara', 'izmir'],
  'Europe/Kiev': ['dnipro', 'kharkiv', 'kyiv', 'lviv', 'odesa', 'odessa'],
  'Europe/London': ['birmingham', 'edinburgh', 'glasgow', 'londres', 'manchester'],
  'Europe/Madrid': ['barcelona', 'bilbao', 'sevilla', 'valencia'],
  'Europe/Moscow': [
    'kazan',
    'krasnodar',
    'moskva',
    'moskau',
    'peterburg',
    'rostov',
    'saintpetersburg',
    'sanktpeterburg',
  ],
  'Europe/Rome': ['milan', 'milano', 'napoli', 'roma'],
  'Europe/Vienna': ['wien'],
  'Europe/Zurich': ['basel', 'bern', 'geneva', 'geneve'],
};

/**
 * The time zones that a text may mean: what the clock shows, a country in English or `language` (an IETF tag), or a
 * large place, as `placeOfZone` calls it or in another script. One for each clock, from west to east; none for other
 * texts.
 *
 * @example
 * findTimeZones('Nepal', 'en', now); // ['Asia/Katmandu']
 */
export function findTimeZones(typed: string, language: string, now: Date): readonly string[] {
  const minutes = readClock(typed);
  if (minutes) {
    return clocksOf(
      clockZones.filter((zone) => minutes.some((one) => isShown(one, zone, now))),
      now,
    );
  }
  const country = readCountry(typed, language);
  const zones = country ? timeZonesOf(country) : [];
  return clocksOf(zones.length > 0 ? zones : zonesOfPlace(typed), now);
}

/** The minutes of the day that a text may mean, such as `20:51`, `8.51 pm` and `8`; undefined if it is no time. */
function readClock(typed: string): readonly ClockTime[] | undefined {
  const written = foldDigits(typed.trim().toLowerCase());
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?(?:\s*([ap])\.?m\.?|\s*(?:uhr|h))?$/.exec(written);
  if (!found) return undefined;
  const [, hours = '', minutes, half] = found;
  const hour = Number(hours);
  if (hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  const ofHalf = { a: hour % 12, p: (hour % 12) + 12 };
  // Only 24 hours have an hour 0, a leading zero and more than 12.
  const isSure = hour > 12 || hours.startsWith('0');
  const either = isSure ? [hour] : [ofHalf.a, ofHalf.p];
  return (half === undefined ? either : [half === 'p' ? ofHalf.p : ofHalf.a]).map((one) => ({
    hour: one,
    minute: minutes === undefined ? undefined : Number(minutes),
  }));
}

interface ClockTime {
  readonly hour: number;
  /** Undefined: only the hour is written. */
  readonly minute: number | undefined;
}

function isShown({ hour, minute }: ClockTime, zone: string, now: Date): boolean {
  const shown = localTime(zone, now);
  if (minute === undefined) return shown.hour === hour;
  const apart = Math.abs(shown.hour * 60 + shown.minute - hour * 60 - minute);
  return Math.min(apart, dayMinutes - apart) <= maxMinutesWrong;
}

function zonesOfPlace(typed: string): readonly string[] {
  const place = romanize(typed);
  if (place.length < 3) return [];
  const zones = Intl.supportedValuesOf('timeZone');
  const find = (fits: (name: string) => boolean): readonly string[] => {
    const named = zones.filter((zone) => fits(romanize(placeOfZone(zone))));
    const others = Object.entries(otherPlaces).filter(([, names]) => names.some(fits));
    return [...named, ...others.map(([zone]) => zone)];
  };
  const whole = find((name) => name === place);
  if (whole.length > 0) return whole;
  const begun = find((name) => name.startsWith(place));
  if (begun.length > 0 || place.length < minTypoLetters) return begun;
  return find((name) => startsWithTypo(name, place));
}
