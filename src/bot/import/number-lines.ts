import type { Country } from '../../contacts/phone.ts';
import { seePeople } from '../../contacts/text/count-people.ts';

/** More than any message has; a file is not asked about. */
const maxText = 20_000;
/** `a+44`: arithmetic. */
const sum = /[\p{L}\p{N}]\+\s?\d/u;
const time = /(?<!\d)\d{1,2}:\d{2}(?!\d)/;
const vcard = /^\s*BEGIN:VCARD\b/im;

/**
 * How many people with a number a message lists, if there is nothing else in it but a line above them;
 * none otherwise: a sentence with a number in it is no list. `home`: of the account.
 */
export function countNumberLines(text: string, home?: Country): number {
  if (vcard.test(text)) return text.split(/^\s*BEGIN:VCARD\b/im).length - 1;
  if (text.length > maxText || (text.match(/\p{Nd}/gu)?.length ?? 0) < 7) return 0;
  if (time.test(text)) return 0;
  // Links have a plus inside.
  if (sum.test(text.replace(/\S*\/\S*/g, ''))) return 0;
  const { numbered, lines, theirs, firstIsTheirs } = seePeople(text, home, 'chat');
  const isAll = theirs === lines || (theirs === lines - 1 && !firstIsTheirs && numbered > 1);
  return isAll ? numbered : 0;
}

/** Whether a message may list several people, as far as that is clear without knowing the account. */
export function mayListPeople(text: string): boolean {
  if (vcard.test(text)) return true;
  return (text.match(/\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,3}\p{Nd}){5,}/gu)?.length ?? 0) > 1;
}
