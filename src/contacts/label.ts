import { foldText } from './fold.ts';

/** In code points; longer ones do not fit a line of a phone. */
const maxLabel = 64;

/** Commas and semicolons of Chinese, Japanese, Arabic and Persian. */
const otherCommas = '，、；،؛';

/** Separators of labels in vCards, in Google's CSV and in commands, and what no line can hold. */
const separators = new RegExp(`[,;|\\\\${otherCommas}\\p{Cc}\\u2028\\u2029]+|:::+`, 'gu');
/** Looks ahead first and back no further than needed, so that a long word costs no more than several short ones. */
const typedSeparators = new RegExp(`[,;${otherCommas}\\n]|(?=#[\\p{L}\\p{N}])(?<=\\s|#\\S+?)`, 'u');

/**
 * A label as it is stored: one line without the characters that separate labels in files, and without the `#` or
 * Google's `*` in front. Empty if nothing is left.
 */
export function fitLabel(text: string): string {
  const line = text.toWellFormed().replace(separators, ' ').replace(/\s+/g, ' ').trim();
  const bare = line.replace(/^[#*\s]+/, '');
  const label = Array.from(bare).slice(0, maxLabel).join('').trim();
  return labelKey(label) === '' ? '' : label;
}

/**
 * What equal labels have in common: `New York`, `new_york` and `#new-york` are one label. A search has it after
 * the `#`.
 */
export function labelKey(label: string): string {
  return foldText(label)
    .replace(/[\s\p{P}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** The labels in a typed list, separated by commas or each with a `#`. */
export function parseLabels(text: string): readonly string[] {
  return distinctLabels(text.replaceAll('＃', '#').split(typedSeparators).map(fitLabel));
}

/** The labels in one value of a file, which a program that knows the comma only did not separate. */
export function splitLabels(value: string): readonly string[] {
  return value.split(new RegExp(`[${otherCommas}]`));
}

/** Each label once, in the spelling that comes first; empty ones are left out. */
export function distinctLabels(labels: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const label of labels) {
    const key = labelKey(label);
    if (key !== '' && !byKey.has(key)) byKey.set(key, label);
  }
  return [...byKey.values()];
}

/** The labels without those that equal one of `dropped`. */
export function withoutLabels(
  labels: readonly string[],
  dropped: readonly string[],
): readonly string[] {
  const keys = new Set(dropped.map(labelKey));
  return labels.filter((label) => !keys.has(labelKey(label)));
}

/** A label as a word that can be searched for: `#New_York`. */
export function hashtag(label: string): string {
  return `#${label.replace(/[\s\p{P}]+/gu, '_').replace(/^_+|_+$/g, '')}`;
}
