import { fullName } from '../contact.ts';
import { foldText } from '../fold.ts';

/** Somebody or something that can be called by name, username or number. */
export interface Called {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly usernames?: readonly string[];
  readonly phone?: string | null | undefined;
}

/** All that a change can be found by, folded as searches are: each once, a line each. */
export function aboutText(list: readonly (Called | undefined)[]): string {
  const lines = list.flatMap((one) => {
    if (!one) return [];
    const { firstName = '', lastName = '', usernames = [], phone } = one;
    return [foldText(fullName({ firstName, lastName })), ...usernames.map(foldText), phone ?? ''];
  });
  return [...new Set(lines)].filter((line) => line !== '').join('\n');
}

/** What must all stand in such a text for a search to find it. A number may be typed with spaces. */
export function searchedFor(words: string): readonly string[] {
  const isNumber = /^\s*\+?[\d\s().-]{3,}$/.test(words) && /\d{3}/.test(words.replace(/\D/g, ''));
  if (isNumber) return [words.replace(/[^\d+]/g, '')];
  return foldText(words)
    .split(/\s+/)
    .map((word) => word.replace(/^@/, ''))
    .filter((word) => word !== '');
}
