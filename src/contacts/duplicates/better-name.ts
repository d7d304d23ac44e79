import { fullName } from '../contact.ts';

type Named = { readonly firstName: string; readonly lastName: string };

/** Two signs of scripts that put family and given name in one word. */
const wholeInOne = /^[\p{sc=Han}\p{sc=Hangul}]{2,}$/u;

/**
 * The name to call somebody by, of several: one with letters, both names, no digits or emoji, written
 * with capitals where its script has them, in the script of its owner rather than in English letters,
 * and the longer one. Equal lists in any order give the same. Throws on an empty list.
 */
export function betterName(names: readonly Named[]): Named {
  const [best] = names.map((name) => ({ name, merits: meritsOf(name) })).sort(byMerits);
  if (!best) throw new Error('There is no name to choose from');
  return best.name;
}

function byMerits(a: Judged, b: Judged): number {
  const at = a.merits.findIndex((merit, index) => merit !== b.merits[index]);
  if (at >= 0) return (b.merits[at] ?? 0) - (a.merits[at] ?? 0);
  return compare(a.name.firstName, b.name.firstName) || compare(a.name.lastName, b.name.lastName);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

interface Judged {
  readonly name: Named;
  readonly merits: readonly number[];
}

/** More is better; the first that differs decides. */
function meritsOf(name: Named): readonly number[] {
  const text = fullName(name).normalize('NFC');
  const words = text.split(/[\s\-–]+/u).filter((word) => /\p{L}/u.test(word));
  const letters = text.match(/\p{L}/gu) ?? [];
  const noise = text.match(/[^\p{L}\p{M}\s.'’\-–]/gu)?.length ?? 0;
  return [
    Number(letters.length > 0),
    Number(words.length > 1 || wholeInOne.test(text)),
    -Math.min(1, noise),
    Number(words.every(isCased)),
    Number(letters.some((letter) => letter > '\u007F')),
    Number(name.lastName !== ''),
    letters.length,
    -noise,
    -text.length,
  ];
}

/** A capital where the script has them, and not only capitals, initials apart. */
function isCased(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  if (letters.every((letter) => letter.toLowerCase() === letter.toUpperCase())) return true;
  const shouted = letters.length > 1 && word === word.toUpperCase();
  return !shouted && word !== word.toLowerCase();
}
