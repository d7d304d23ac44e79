import type { Role } from '../../labels/header-roles.ts';

/** Spelled as programs do: Null is a name of people. */
const noValue = /^(?:null|NULL|<null>|<NULL>|\(null\)|\\N|undefined|#N\/A)$/;
/** Also names as they are: only half of a name is none of these. */
const alsoName = /^(?:None|nan|NaN|NaT|N\/A)$/;
const wholeNames: ReadonlySet<Role> = new Set<Role>(['first', 'whole', 'nickname', 'organisation']);

/** Whether a cell or value is what a program writes where it has none. */
export function isNoValue(text: string, role: Role): boolean {
  if (text.length > 9) return false;
  return noValue.test(text) || (alsoName.test(text) && !wholeNames.has(role));
}
