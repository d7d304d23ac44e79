import { isAnnotated, type Annotation } from './annotation.ts';
import type { User } from './contact.ts';
import { foldText } from './fold.ts';
import { labelKey } from './label.ts';
import { isAbjad, skeletonsOf } from './abjad.ts';
import { loosen, romanize } from './romanize.ts';

/** The fields that a search considers. */
export type SearchedFields = Pick<User, 'firstName' | 'lastName' | 'usernames' | 'phone'>;

/** Scripts without spaces in a name, or where one character is a word; emoji too. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{Extended_Pictographic}]/u;

/** In front of the skeleton of a word. */
export const skeletonMark = ' ^';

/** A name that is nothing without its signs: `C++`. */
const withPluses = /^\p{L}{1,2}\+{1,2}$/u;
const punctuation = /[\p{P}`´]+/u;
/** A letter of another script. */
export const notLatin = /[^\P{L}\p{sc=Latin}]/u;
/** Letters that are written with two, as where a keyboard lacks them. */
const twoLetters: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['ё', 'yo'],
]);
/** Cyrillic and Greek letters as they are heard. */
const heardLetters: readonly (readonly [RegExp, string])[] = [
  [/ж/g, 'j'],
  [/ц/g, 'c'],
  [/γγ/g, 'ng'],
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/ου/g, 'ou'],
  [/([αε])υ/g, '$1v'],
];
/** Letters of words such as عبد, which Latin letters join with the next word. */
const maxJoined = 3;

/**
 * The line that a search looks at, without a line break: the words of the name, a full stop, other spellings of
 * them, the usernames, a tab and the number. Words are romanized, and have a space on both sides. A `~` begins a
 * loose spelling of a word in another script, a `^` the skeleton of one that leaves vowels out, an `@` a username,
 * a `#` a label, a `"` a word of the note.
 *
 * @param annotated what `annotationWords` makes of the note and labels
 */
export function searchLine(contact: SearchedFields, annotated = ''): string {
  let names = '';
  let others = '';
  for (const word of wordsOf(`${contact.firstName} ${contact.lastName}`)) {
    const plain = word.toLowerCase();
    // Most names, and much faster.
    if (/^[a-z0-9]+$/.test(plain)) {
      names += ` ${plain}`;
      if (/[aou]e/.test(plain)) others += ` ${shorten(plain)}`;
    } else {
      names += splitWord(word)
        .map((part) => ` ${spell(part)}`)
        .join('');
      others += Array.from(otherSpellings(word), (spelling) => ` ${spelling}`).join('');
    }
  }
  for (const spelling of joinedNames(contact)) others += ` ${spelling}`;
  const usernames = contact.usernames.map((username) => ` @${username.toLowerCase()}`).join('');
  return `${names} .${others}${annotated}${usernames} \t${contact.phone ?? ''}`;
}

/** Names that are written as one word: 王小明, and عبد الله as Abdullah. */
function joinedNames({ firstName, lastName }: SearchedFields): readonly string[] {
  const whole = `${firstName} ${lastName}`;
  if (/^[ -~]*$/.test(whole)) return [];
  if (unspaced.test(firstName) && unspaced.test(lastName)) {
    return [spell(lastName + firstName), spell(firstName + lastName)];
  }
  const words = wordsOf(whole);
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    const isJoined = isAbjad(word) && isAbjad(next) && countLetters(word) <= maxJoined;
    return isJoined ? skeletonsOf(word + next).map((skeleton) => `^${skeleton}`) : [];
  });
}

/** Without the marks of vowels. */
function countLetters(word: string): number {
  return word.replace(/\P{L}/gu, '').length;
}

/** The part of a search line for a note and labels; empty without them. */
export function annotationWords(annotation: Annotation): string {
  if (!isAnnotated(annotation)) return '';
  const noted = wordsOf(annotation.note).flatMap(withJoined);
  return [
    ...annotation.labels.map((label) => ` #${labelKey(label)}`),
    ...noted.map((word) => ` "${spell(word)}`),
  ].join('');
}

/** The parts of a word, and the word that an apostrophe or a hyphen divides. */
function withJoined(word: string): readonly string[] {
  const parts = splitWord(word);
  return /\p{L}['’-]\p{L}/u.test(word) ? [...parts, parts.join('')] : parts;
}

/** The words of a text, as written. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The parts of a word with an apostrophe, a hyphen or the like: `o'brien`, `anna-maria`. */
export function splitWord(word: string): readonly string[] {
  return word.split(punctuation).filter((part) => part !== '');
}

/** A word as `searchLine` has it. Syllables have too many meanings to compare them in Latin letters only. */
export function spell(word: string): string {
  const isWhole = unspaced.test(word) || withPluses.test(word);
  return (isWhole ? '' : romanize(word)) || foldText(word);
}

function otherSpellings(word: string): ReadonlySet<string> {
  const parts = splitWord(word);
  const joined = parts.length > 1 ? [parts.join('')] : [];
  const spelled = new Set([...parts, ...joined].flatMap(latinSpellings));
  for (const part of parts) spelled.delete(spell(part));
  return spelled;
}

function latinSpellings(word: string): readonly string[] {
  const latin = romanize(word);
  if (latin === '') return [];
  const spelled = [latin, shorten(latin), romanize(expand(word))];
  if (!notLatin.test(word)) return spelled;
  const all = [...spelled, romanize(asHeard(word))];
  const skeletons = isAbjad(word) ? [word, ...withoutArticle(word)].flatMap(skeletonsOf) : [];
  return [
    ...all,
    ...all.map((spelling) => `~${loosen(spelling)}`),
    ...skeletons.map((skeleton) => `^${skeleton}`),
  ];
}

/** `الزهراء` is called Zahra, too. In other names, such as الهام, these letters are no article. */
function withoutArticle(word: string): readonly string[] {
  return /^ال.{3}/u.test(word) ? [word.slice(2)] : [];
}

/** A word with its Cyrillic and Greek letters as they are heard, in Latin ones where those of `romanize` differ. */
export function asHeard(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/(?<=\p{sc=Greek})\p{M}+/gu, '')
    .normalize('NFC');
  return heardLetters.reduce(
    (text, [letters, latin]) => text.replace(letters, latin),
    plain.toLowerCase(),
  );
}

/** `ue` as `u`. */
function shorten(latin: string): string {
  return latin.replace(/([aou])e/g, '$1');
}

/** `ü` as `ue`. */
function expand(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z]/g, (letter) => twoLetters.get(letter) ?? letter);
}
