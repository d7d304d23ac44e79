import type { User } from './contact.ts';
import { foldText } from './fold.ts';

/** What a search looks at. */
export type Searched = Pick<User, 'firstName' | 'lastName' | 'usernames' | 'phone'>;

const punctuation = /\p{P}+/u;

/** One or two digits are in every number, and mean part of a name. */
const minDigits = 3;

/** One letter begins too many names to look for. */
const minLetters = 2;

/** Where one character is a syllable or a word, and one emoji is all there is to a name. */
const telling = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u;

/** Whether so few letters are worth a search of the contacts. */
export function isWorthSearching(typed: string): boolean {
  const letters = typed.replace(/[\s\p{P}]+/gu, '');
  return Array.from(letters).length >= minLetters || telling.test(letters);
}

/** Scripts that put no spaces inside a name, where a part of it may begin anywhere. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/**
 * Whether a contact is meant by what somebody typed. Each word must begin a part of the name, begin a
 * username (`@` allows nothing else), or stand in the phone number; a number may also be typed with
 * spaces and punctuation. Case and diacritics do not matter. No words mean everybody.
 */
export function contactSearch(typed: string): (contact: Searched) => boolean {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(wordSearch);
  if (words.length === 0) return () => true;
  const number = phoneSearch(typed);
  return (contact) => {
    if (number(contact)) return true;
    const parts = nameParts(contact);
    return words.every((matches) => matches(contact, parts));
  };
}

function wordSearch(word: string): (contact: Searched, parts: readonly string[]) => boolean {
  const username = word.replace(/^@/, '');
  const inUsername = ({ usernames }: Searched): boolean =>
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

/** Words of the name, and words with an apostrophe or hyphen also in pieces: `o'brien`, `anna-maria`. */
function nameParts(contact: Searched): readonly string[] {
  return foldText(`${contact.firstName} ${contact.lastName}`)
    .split(/\s+/)
    .flatMap((word) => {
      const pieces = word.split(punctuation);
      return pieces.length > 1 ? [...pieces, pieces.join('')] : pieces;
    });
}

/**
 * With a plus from the start of the number, else anywhere in it, because people know the last digits
 * or the number as it is dialled at home, with a 0 in place of the country code.
 */
function phoneSearch(typed: string): (contact: Searched) => boolean {
  const digits = typed.replace(/\D/g, '');
  const fromStart = typed.includes('+');
  const isNumber =
    /^\s*\+?[\s\d().-]*$/.test(typed) && digits.length >= (fromStart ? 1 : minDigits);
  if (!isNumber) return () => false;
  if (fromStart) return ({ phone = '' }) => phone.startsWith(`+${digits}`);
  const dialled = digits.replace(/^0/, '');
  return ({ phone = '' }) => phone.includes(digits) || phone.includes(dialled);
}
