import type { Birthday } from '../../contacts/address-book.ts';

/** A leap year, so that 29 February can be formatted. */
const leapYear = 2000;
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** The day and month, such as "29 February". */
export function dayWords({ day, month }: Birthday): string {
  return dayAndMonth.format(Date.UTC(leapYear, month - 1, day));
}

/** The age at `now`, by UTC days. Undefined without a birth year. */
export function ageAt(birthday: Birthday, now: Date): number | undefined {
  if (birthday.year === undefined) return undefined;
  const passed = birthdayIn(now.getUTCFullYear(), birthday) <= now.getTime();
  return now.getUTCFullYear() - birthday.year - (passed ? 0 : 1);
}

/** The age at the birthday nearest to `now`, past or future. Undefined without a birth year. */
export function ageReached(birthday: Birthday, now: Date): number | undefined {
  if (birthday.year === undefined) return undefined;
  const year = now.getUTCFullYear();
  const distance = (one: number): number => Math.abs(birthdayIn(one, birthday) - now.getTime());
  const [nearest = year] = [year - 1, year, year + 1].sort((a, b) => distance(a) - distance(b));
  return nearest - birthday.year;
}

function birthdayIn(year: number, { day, month }: Birthday): number {
  return Date.UTC(year, month - 1, day);
}
