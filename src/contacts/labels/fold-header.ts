import { foldText } from '../fold.ts';

/** Longer headers are prose. */
const maxHeader = 100;

/**
 * A header, key or label as it is compared: words in small letters without accents, one blank apart.
 * `homeFax`, `HOME_FAX`, `home-fax` and Apple's `_$!<HomeFAX>!$_` are the same; so are `phone1` and
 * `Phone 1`.
 */
export function foldHeader(header: string): string {
  const apart = header
    .slice(0, maxHeader)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{Nd})|(\p{Nd})(\p{L})/gu, '$1$3 $2$4');
  return foldText(apart)
    .replace(/[\p{P}\p{S}\s\u02BC]+/gu, ' ')
    .trim();
}

/** The folded entries of a list with commas between them. */
export function foldList(text: string): readonly string[] {
  return text
    .split(',')
    .map(foldHeader)
    .filter((entry) => entry !== '');
}

/**
 * Finds any of the words and phrases of a list, each between blanks, in folded text. A star stands for
 * any letters: languages join words, and some write no blanks.
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
