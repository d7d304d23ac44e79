import type { Country } from '../../contacts/phone.ts';
import type { Steps } from '../../contacts/steps.ts';
import { countPeople } from '../../contacts/text/count-people.ts';
import { vcardBegin } from './may-list-people.ts';

/** Longer than any message. */
const maxTextLength = 20_000;
/** Arithmetic such as `a+44`. */
const sum = /[\p{L}\p{N}]\+\s?\p{Nd}/u;
const time = /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?!\p{Nd})/u;

/**
 * The people with a number that a message lists. 0 if the message contains more than a list and a line
 * above it, because a sentence with a number is not a list. `home`: the account's country.
 */
export function* countNumberLines(text: string, home?: Country): Steps<number> {
  if (vcardBegin.test(text)) return text.split(vcardBegin).length - 1;
  if (text.length > maxTextLength || (text.match(/\p{Nd}/gu)?.length ?? 0) < 7) return 0;
  if (time.test(text)) return 0;
  // Links can contain a plus.
  if (sum.test(text.replace(/(?<!\S)\S*\/\S*/g, ''))) return 0;
  const { withNumber, lines, peopleLines, startsWithPerson } = yield* countPeople(
    text,
    home,
    'chat',
  );
  const isAll =
    peopleLines === lines || (peopleLines === lines - 1 && !startsWithPerson && withNumber > 1);
  return isAll ? withNumber : 0;
}
