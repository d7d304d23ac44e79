import type { User } from './contact.ts';
import { foldText } from './fold.ts';

/** The fields that a search considers. */
export type SearchedFields = Pick<User, 'firstName' | 'lastName' | 'usernames' | 'phone'>;

const punctuation = /\p{P}+/u;

/** One or two digits occur in almost every number; in a search they are part of a name. */
const minDigits = 3;

/** Too many names start with one given letter. */
const minLetters = 2;

/** A single character of these scripts is a syllable or a word; a single emoji can be a whole name. */
const meaningfulAlone =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u;

/** Whether the text is long enough to search the contacts for it. */
export function isWorthSearching(typed: string): boolean {
  const letters = typed.replace(/[\s\p{P}]+/gu, '');
  return Array.from(letters).length >= minLetters || meaningfulAlone.test(letters);
}

/** Scripts without spaces in a name, where a part of the name may start anywhere. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/**
 * Creates the predicate of a search. Each word must start a part of the name, start a username (with `@`
 * only that), or be in the phone number; a number may have spaces and punctuation. Case and diacritics do
 * not matter. An empty text matches all contacts.
 *
 * @example
 * contacts.filter(createContactSearch('zoe mill'));
 */
export function createContactSearch(typed: string): (contact: SearchedFields) => boolean {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(wordSearch);
  if (words.length === 0) return () => true;
  const matchesNumber = phoneSearch(typed);
  return (contact) => {
    if (matchesNumber(contact)) return true;
    const parts = nameParts(contact);
    return words.every((matches) => matches(contact, parts));
  };
}

function wordSearch(word: string): (contact: SearchedFields, parts: readonly string[]) => boolean {
  const username = word.replace(/^@/, '');
  const inUsername = ({ usernames }: SearchedFields): boolean =>
    usernames.some((name) => foldText(name).startsWith(username));
  if (word.startsWith('@')) return inUsername;
  const inPhone = phoneSearch(word);
  const pieces = word.split(punctuation).filter((piece) => piece !== '');
  const inName = (parts: readonly string[]): boolean =>
    pieces.every((piece) =>
      parts.some(
        (part) => part.startsWith(piece) || (unspaced.test(piece) && part.includes(piece)),
      ),
    );
  return (contact, parts) => inName(parts) || inUsername(contact) || inPhone(contact);
}

/** The words of the name; words with an apostrophe or hyphen also in pieces: `o'brien`, `anna-maria`. */
function nameParts(contact: SearchedFields): readonly string[] {
  return foldText(`${contact.firstName} ${contact.lastName}`)
    .split(/\s+/)
    .flatMap((word) => {
      const pieces = word.split(punctuation);
      return pieces.length > 1 ? [...pieces, pieces.join('')] : pieces;
    });
}

/**
 * Digits with a plus match from the start of the number, others anywhere in it: people know the last digits,
 * or the number as dialed at home, with a 0 instead of the country code.
 */
function phoneSearch(typed: string): (contact: SearchedFields) => boolean {
  const digits = typed.replace(/\D/g, '');
  const fromStart = typed.includes('+');
  const isNumber =
    /^\s*\+?[\s\d().-]*$/.test(typed) && digits.length >= (fromStart ? 1 : minDigits);
  if (!isNumber) return () => false;
  if (fromStart) return ({ phone = '' }) => phone.startsWith(`+${digits}`);
  const dialed = digits.replace(/^0/, '');
  return ({ phone = '' }) => phone.includes(digits) || phone.includes(dialed);
}
