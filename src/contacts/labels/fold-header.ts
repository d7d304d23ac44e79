import { foldText } from '../fold.ts';

/** In characters; the rest of a longer header is not looked at. */
export const maxHeader = 100;

/**
 * Normalizes a header, key or label for comparison: lower case, no accents, words separated by one blank.
 * `homeFax`, `HOME_FAX`, `home-fax` and Apple's `_$!<HomeFAX>!$_` become equal, and so do `phone1` and
 * `Phone 1`.
 */
export function foldHeader(header: string): string {
  const separated = header
    .slice(0, maxHeader)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu, ' ');
  return foldText(separated)
    .replace(/[\p{P}\p{S}\s\u02BC]+/gu, ' ')
    .trim();
}

/** Splits a comma-separated list and folds its entries. */
export function foldList(text: string): readonly string[] {
  return text
    .split(',')
    .map(foldHeader)
    .filter((entry) => entry !== '');
}

/**
 * Makes a pattern that finds any phrase of a comma-separated list, as whole words, in folded text. A star
 * matches any letters, for languages with compounds or without blanks: `*fax*, fax number`.
 */
export function phrasePattern(list: string): RegExp {
  const entries = list
    .split(',')
    .map((entry) =>
      entry
        .trim()
        .split(/\s+/)
        .map((word) => word.split('*').map(foldHeader).join('\\p{L}*'))
        .join(' '),
    )
    .filter((entry) => entry !== '');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${entries.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
