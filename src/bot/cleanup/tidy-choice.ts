import { tidyRules, type TidyRule } from '../../contacts/tidy/tidy-name.ts';

/** One letter per rule in callback data; old messages keep them. */
const letters: Readonly<Record<TidyRule, string>> = {
  emoji: 'e',
  titles: 't',
  order: 'o',
  capitals: 'c',
  split: 's',
};

/** In the data of a button when no rule is chosen. */
const none = '-';

/** Rules that take nothing away from a name. */
export const chosenAtFirst: ReadonlySet<TidyRule> = new Set(['order', 'capitals']);

export function writeChoice(chosen: ReadonlySet<TidyRule>): string {
  return tidyRules.flatMap((rule) => (chosen.has(rule) ? letters[rule] : [])).join('') || none;
}

export function readChoice(written: string): ReadonlySet<TidyRule> {
  return new Set(tidyRules.filter((rule) => written.includes(letters[rule])));
}

/** The rules after one was switched on or off. */
export function withRule(chosen: ReadonlySet<TidyRule>, rule: TidyRule): ReadonlySet<TidyRule> {
  return chosen.symmetricDifference(new Set([rule]));
}
