import { isAbjad, typedSkeleton, type TypedSkeleton } from './abjad.ts';
import { latinFormsOf, type LatinForms } from './latin-forms.ts';
import { isLabelWord, labelReadings } from './label-search.ts';
import { digitsOf } from './phone/fold-digits.ts';
import { loosen } from './romanize.ts';
import { skeletonMark, spell, splitWord, unspaced } from './search-line.ts';

/** One or two digits occur in almost every number; in a search they are part of a name. */
const minDigits = 3;

/** Too many names have one given letter. */
export const minLetters = 2;

/** A text or a pattern, with the flag `g`, that is in every line that matches. */
export type Needle = string | RegExp;

/** A word of a search, or a part of one. */
export interface Word {
  /** As lines have it; with an `@` in front if only a username may start with it. */
  readonly text: string;
  /** Whether it has to begin a word, because too many words have it inside. */
  readonly begins: boolean;
  readonly numbers: readonly string[];
  readonly needles: readonly Needle[];
  /** Its loose spelling, if it has letters only. */
  readonly loose: string | undefined;
  /** For words in scripts without vowels, if it has letters only. */
  readonly skeleton: TypedSkeleton | undefined;
  /** In Latin letters, if it is in another script. */
  readonly forms: LatinForms | undefined;
}

/** A word, or a label that may have several. */
export interface Term extends Word {
  readonly labels: readonly LabelText[];
}

interface LabelText {
  readonly text: string;
  /** The terms that it is made of. */
  readonly terms: number;
}

/** The terms of words. A line with a label of several words need not have these words. */
export function parseTerms(written: readonly string[]): readonly Term[] {
  const words = written.map((word) => (isLabelWord(word) ? [labelWord] : parseWord(word)));
  const terms: Term[] = [];
  let above: readonly (LabelText & { readonly end: number })[] = [];
  for (const [at, parts] of words.entries()) {
    const begin = terms.length;
    if (parts[0] === labelWord) {
      above = labelReadings(written.slice(at)).map(({ text, length }) => {
        const count = words.slice(at, at + length).flat().length;
        return { text, terms: count, end: begin + count };
      });
      const text = above.at(-1)?.text.trim() ?? '';
      terms.push({ ...labelWord, text, labels: above, needles: above.map(wholeLabel) });
      continue;
    }
    for (const word of parts) {
      const within = above.filter(({ end }) => end > terms.length).map(wholeLabel);
      terms.push({ ...word, labels: [], needles: [...word.needles, ...within] });
    }
  }
  return terms;
}

const noLetters = {
  begins: false,
  loose: undefined,
  skeleton: undefined,
  forms: undefined,
} as const;
const labelWord: Word = { text: '', numbers: [], needles: [], ...noLetters };

/** As a line has the whole label. */
export function wholeLabel({ text }: LabelText): string {
  return `${text} `;
}

function parseWord(word: string): readonly Word[] {
  if (/^@\w/.test(word)) {
    const text = word.toLowerCase();
    return [{ text, numbers: [], needles: [text], ...noLetters }];
  }
  const numbers = parseNumbers(word);
  if (numbers.length > 0) return [toWord(digitsOf(word), digitsOf(word), numbers)];
  // Nothing is left of a word of marks and signs without a width, such as U+200D.
  return splitWord(word).flatMap((part) => {
    const text = spell(part);
    return text === '' ? [] : toWord(part, text, numbers);
  });
}

function toWord(written: string, text: string, numbers: readonly string[]): Word {
  const loosened = /^[a-z]+$/.test(text) ? loosen(text) : '';
  const loose = loosened.length >= minLetters ? loosened : undefined;
  const skeleton = loose === undefined ? undefined : typedSkeleton(text);
  const forms = latinFormsOf(written);
  const begins = isShort(text) || (isAbjad(written) && text.length <= minLetters);
  const found = begins ? [` ${text}`, ` "${text} `] : [text];
  return {
    text,
    begins,
    numbers,
    needles: [
      ...found,
      ...numbers,
      ...(loose === undefined ? [] : [`~${loose}`]),
      ...(skeleton ? [beginOf(skeleton)] : []),
      ...(forms ? [forms.needle] : []),
    ],
    loose,
    skeleton,
    forms,
  };
}

/** How a word in a script without vowels begins in a line. */
export function beginOf({ consonants }: TypedSkeleton): string {
  return `${skeletonMark}${consonants}|`;
}

/** A single letter is in most names. */
function isShort(text: string): boolean {
  return text.length === 1 && !unspaced.test(text);
}

/**
 * The texts of which a line contains one if its number matches. Digits with a plus or two zeros match from the start
 * of the number, others anywhere in it: people know the last digits, or the number as dialed at home, with a 0
 * instead of the country code.
 */
export function parseNumbers(typed: string): readonly string[] {
  if (!/^\s*\+?[\s\p{Nd}()./-]*$/u.test(typed)) return [];
  const isInternational = typed.includes('+');
  const digits = digitsOf(isInternational ? typed.replace('(0)', '') : typed);
  if (isInternational) return digits === '' ? [] : [`\t+${digits}`];
  const forms = [digits, digits.replace(/^0/, '')].filter(({ length }) => length >= minDigits);
  return /^00[1-9]/.test(digits) ? [...forms, `\t+${digits.slice(2)}`] : forms;
}
