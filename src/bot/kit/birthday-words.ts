import type { Birthday } from '../../contacts/birthday.ts';
import type { Text } from './text.ts';
import { say } from './words.ts';

/** The day and month, such as "29 February". */
export function dayWords({ day, month }: Pick<Birthday, 'day' | 'month'>): Text {
  return say('day-of-month', { day, month });
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
