import { fullName } from '../contact.ts';
import { foldText } from '../fold.ts';
import { digitsOf } from '../phone/fold-digits.ts';

/** A user or card that a search finds by name, username or number. */
export interface SearchableName {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly usernames?: readonly string[];
  readonly phone?: string | null | undefined;
}

/** The searchable text of a change: names, usernames and numbers, folded, one per line, each once. */
export function aboutText(list: readonly (SearchableName | undefined)[]): string {
  const lines = list.flatMap((one) => {
    if (!one) return [];
    const { firstName = '', lastName = '', usernames = [], phone } = one;
    return [foldText(fullName({ firstName, lastName })), ...usernames.map(foldText), phone ?? ''];
  });
  return [...new Set(lines)].filter((line) => line !== '').join('\n');
}

/** The parts that such a text must all contain to match a search. A number may be typed with spaces. */
export function searchedFor(words: string): readonly string[] {
  const digits = digitsOf(words);
  const isNumber = /^\s*\+?[\p{Nd}\s().-]{3,}$/u.test(words) && digits.length >= 3;
  if (isNumber) return [words.includes('+') ? `+${digits}` : digits];
  return foldText(words)
    .split(/\s+/)
    .map((word) => word.replace(/^@/, ''))
    .filter((word) => word !== '');
}
