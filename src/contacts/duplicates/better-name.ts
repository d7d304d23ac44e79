import { compareValues } from '../compare.ts';
import { fullName, type Name } from '../contact.ts';

/** A full name of a script that writes family and given name as one word. */
const oneWordFullName = /^[\p{sc=Han}\p{sc=Hangul}]{2,}$/u;

/**
 * Chooses the best of several names: one with letters, with first and last name, without digits, emoji and
 * signs such as commas and brackets, with capitals where the script has them, with letters that are not in ASCII,
 * and the longest. The order of the list does not matter.
 *
 * @throws Error when the list is empty
 */
export function betterName(names: readonly Name[]): Name {
  const [best] = names.map((name) => ({ name, merits: rateName(name) })).sort(compareMerits);
  if (!best) throw new Error('betterName needs at least one name');
  return best.name;
}

function compareMerits(a: RatedName, b: RatedName): number {
  const at = a.merits.findIndex((merit, index) => merit !== b.merits[index]);
  if (at >= 0) return (b.merits[at] ?? 0) - (a.merits[at] ?? 0);
  return (
    compareValues(a.name.firstName, b.name.firstName) ||
    compareValues(a.name.lastName, b.name.lastName)
  );
}

interface RatedName {
  readonly name: Name;
  readonly merits: readonly number[];
}

/** The greater is better; the first difference decides. */
function rateName(name: Name): readonly number[] {
  const text = fullName(name).normalize('NFC');
  const words = text.split(/[\s\-–]+/u).filter((word) => /\p{L}/u.test(word));
  const letters = text.match(/\p{L}/gu) ?? [];
  const noise = text.match(/[^\p{L}\p{M}\s.'’\-–]/gu)?.length ?? 0;
  return [
    Number(letters.length > 0),
    Number(words.length > 1 || oneWordFullName.test(text)),
    -Math.min(1, noise),
    Number(words.every(isCapitalized)),
    Number(letters.some((letter) => letter > '\u007F')),
    Number(name.lastName !== ''),
    letters.length,
    -noise,
    -text.length,
  ];
}

/** Whether a word has a capital but, unless it is an initial, not only capitals. */
function isCapitalized(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  if (letters.every((letter) => letter.toLowerCase() === letter.toUpperCase())) return true;
  const isAllCapitals = letters.length > 1 && word === word.toUpperCase();
  return !isAllCapitals && word !== word.toLowerCase();
}
