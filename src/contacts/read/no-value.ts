import type { Role } from './header-roles.ts';

/** Spelled as programs do: Null and Nan are names of people. */
const noValue = /^(?:None|nan|NaN|NaT|null|NULL|<null>|<NULL>|\(null\)|\\N|undefined|#N\/A|N\/A)$/;

/** Whether a cell or value is what a program writes where it has none. A name as a whole may be `None`. */
export function isNoValue(text: string, role: Role): boolean {
  return text.length <= 9 && noValue.test(text) && !(role === 'whole' && text === 'None');
}
