import type { Country } from '../../contacts/phone.ts';
import { seePeople } from '../../contacts/text/count-people.ts';

/** Longer than any message. */
const maxTextLength = 20_000;
/** Arithmetic such as `a+44`. */
const sum = /[\p{L}\p{N}]\+\s?\d/u;
const time = /(?<!\d)\d{1,2}:\d{2}(?!\d)/;
const vcard = /^\s*BEGIN:VCARD\b/im;

/**
 * The people with a number that a message lists. 0 if the message contains more than a list and a line
 * above it, because a sentence with a number is not a list. `home`: the account's country.
 */
export function countNumberLines(text: string, home?: Country): number {
  if (vcard.test(text)) return text.split(/^\s*BEGIN:VCARD\b/im).length - 1;
  if (text.length > maxTextLength || (text.match(/\p{Nd}/gu)?.length ?? 0) < 7) return 0;
  if (time.test(text)) return 0;
  // Links can contain a plus.
  if (sum.test(text.replace(/\S*\/\S*/g, ''))) return 0;
  const { numbered, lines, theirs, firstIsTheirs } = seePeople(text, home, 'chat');
  const isAll = theirs === lines || (theirs === lines - 1 && !firstIsTheirs && numbered > 1);
  return isAll ? numbered : 0;
}

/** Whether a message may list several people, judged without the account. */
export function mayListPeople(text: string): boolean {
  if (vcard.test(text)) return true;
  return (text.match(/\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,3}\p{Nd}){5,}/gu)?.length ?? 0) > 1;
}
