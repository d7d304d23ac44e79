import { labelKey } from './label.ts';
import { wordsOf } from './search-line.ts';

/** A label that words of a search may mean. */
interface LabelReading {
  /** As lines have it, without the blank after it. */
  readonly text: string;
  /** How many words it is made of. */
  readonly length: number;
}

/** A label of more words is written with `_`. */
const maxWords = 6;

/** Whether a word of a search is a label, or the first word of one. */
export function isLabelWord(word: string): boolean {
  return word.startsWith('#') && labelKey(word) !== '';
}

/** The words of a search. What follows a label without a blank is a word of its own: `#rome,met`. */
export function searchWordsOf(typed: string): readonly string[] {
  if (!/[#\uFF03]/.test(typed)) return wordsOf(typed);
  return wordsOf(typed.replaceAll('\uFF03', '#')).flatMap((word) =>
    word.startsWith('#') ? word.split(/[,;،؛，；、]+|(?<!^)(?=#)/).filter(Boolean) : [word],
  );
}

/**
 * What the label at the beginning of these words may be, the longest first: `#rock climbing` is the label
 * `rock climbing`, or the label `rock` and a word.
 */
export function labelReadings(words: readonly string[]): readonly LabelReading[] {
  const end = words.findIndex((word, at) => at > 0 && /^[#@]/.test(word));
  const own = words.slice(0, Math.min(end < 0 ? words.length : end, maxWords));
  return own
    .map((_, at) => ({
      text: ` #${labelKey(own.slice(0, at + 1).join(' '))}`,
      length: at + 1,
    }))
    .reverse();
}
