import { fullName, type Name } from '../contact.ts';
import { foldText } from '../fold.ts';
import { fitName, hasSameParts, splitName, type FittedName } from '../name.ts';
import { degreeWords, suffixWords, titleWords } from './title-words.ts';

/** The ways to tidy a name, in the order in which they are applied. */
export const tidyRules = ['emoji', 'titles', 'order', 'capitals', 'split'] as const;

/**
 * `emoji`: removes emoji and ornaments. `titles`: removes words of address and signs in front. `order`: turns
 * `Miller, Zoe` around. `capitals`: `ZOE MILLER` becomes `Zoe Miller`. `split`: divides a full name that is in the
 * first name.
 */
export type TidyRule = (typeof tidyRules)[number];

/**
 * The name after these rules; undefined if they do not change it. A rule that would leave nothing does nothing.
 * Applying the same rules again changes nothing.
 *
 * @example
 * tidyName({ firstName: 'MILLER, ZOE', lastName: '' }, new Set(['order', 'capitals']));
 * // { firstName: 'Zoe', lastName: 'Miller' }
 */
export function tidyName(name: Name, rules: ReadonlySet<TidyRule>): FittedName | undefined {
  let tidied = name;
  // What one rule removes can let an earlier one apply.
  for (let before: Name | undefined; tidied !== before;) {
    before = tidied;
    for (const rule of tidyRules)
      if (rules.has(rule)) tidied = keepFitting(tidied, applyRule[rule]);
  }
  return tidied === name ? undefined : tidied;
}

/** Returns the same object where the rule changes nothing, or leaves no name. */
function keepFitting(name: Name, rule: (name: Name) => Name): Name {
  const edited = rule(name);
  if (hasSameParts(edited, name)) return name;
  const fitted = fitName(edited.firstName, edited.lastName, '');
  return letter.test(fullName(fitted)) ? fitted : name;
}

const applyRule: Readonly<Record<TidyRule, (name: Name) => Name>> = {
  emoji: (name) => editParts(name, removeEmoji),
  titles: removeTitles,
  order: turnAround,
  capitals: lowerCapitals,
  split: divide,
};

const letter = /\p{L}/u;

/** Emoji with their modifiers and joiners, and symbols that ornament names; not `+`, `&` and currencies. */
const ornaments =
  /(?:\p{Regional_Indicator}{2}|[\p{So}\p{Extended_Pictographic}](?:[\p{EMod}\u{FE0E}\u{FE0F}\u20E3\u{E0020}-\u{E007F}]|\u200D[\p{So}\p{Extended_Pictographic}])*)/gu;
/** Signs of these kinds that names do have. */
const ordinary = /^[\d#*©®™№°]$/u;

function removeEmoji(text: string): string {
  return squeeze(
    text.replace(ornaments, (sign, at: number) => {
      if (ordinary.test(sign)) return sign;
      return letterWithin(sign, text.slice(0, at), text.slice(at + sign.length)) ?? ' ';
    }),
  );
}

const signAtEnd = /(\p{L}|[\p{So}\p{Extended_Pictographic}])\uFE0F?$/u;
const signAtBegin = /^(\p{L}|[\p{So}\p{Extended_Pictographic}])/u;

/** The letter that a sign stands for within a word, as in `🅰️nna`; undefined if it is an ornament. */
function letterWithin(sign: string, before: string, after: string): string | undefined {
  const written = letterOf(sign);
  const neighbors = [signAtEnd.exec(before)?.[1], signAtBegin.exec(after)?.[1]].map((one) =>
    one === undefined ? undefined : letterOf(one),
  );
  if (written === undefined || neighbors.every((one) => one === undefined)) return undefined;
  const isSmall = neighbors[0] !== undefined && neighbors.some((one) => one && /\p{Ll}/u.test(one));
  return isSmall ? written.toLowerCase() : written;
}

/** The first letters of the white letters in black squares and circles, which Unicode decomposes to nothing. */
const filledLetters = [0x1f170, 0x1f150] as const;
const alphabet = 26;

function letterOf(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  for (const first of filledLetters) {
    if (code >= first && code < first + alphabet) return String.fromCharCode(0x41 + code - first);
  }
  const plain = String.fromCodePoint(code).normalize('NFKC');
  return /^\p{L}$/u.test(plain) ? plain : undefined;
}

/** Signs that programs and people put in front of a name to mark or sort it. */
const signsInFront = /^[\s~._*#|•·!=>@+/^-]+(?=\p{L})/u;
/** The first word of a name, which a full stop alone may end: `Mrs.Zoe`. */
const firstWord = /^(h\.\s?c|\p{L}+(?:\.?-\p{L}+)*)(\.\s*|\s+)(?=\S)/iu;

function removeTitles(name: Name): Name {
  const unmarked = editParts(name, (text) => text.replace(signsInFront, ''));
  let rest = unmarked.firstName;
  let isAfterTitle = false;
  for (let found = firstWord.exec(rest); found; found = firstWord.exec(rest)) {
    const [whole, word = '', end = ''] = found;
    if (!isTitle(word) && !(isAfterTitle && isDegree(word, end))) break;
    isAfterTitle = true;
    rest = rest.slice(whole.length);
  }
  // A title alone stays: with the last name, it is all that tells people of one family apart.
  if (!isAfterTitle || !letter.test(rest) || isTitle(rest.replace(/\.$/, ''))) return unmarked;
  return { ...unmarked, firstName: rest };
}

function isTitle(word: string): boolean {
  return titleWords.has(plainWord(word));
}

function isDegree(word: string, end: string): boolean {
  return degreeWords.has(plainWord(word)) && (end.startsWith('.') || word === word.toLowerCase());
}

function plainWord(word: string): string {
  return foldText(word).replace(/[.\s]/g, '');
}

/** At most this many words on each side of a comma are a name; more are a description. */
const maxWords = 3;

function turnAround(name: Name): Name {
  const { firstName, lastName } = name;
  const parts = (lastName === '' ? firstName : `${firstName} ${lastName}`).split(/[,，،]/);
  const [last = '', first = '', ...more] = parts.map((part) => part.trim());
  if (parts.length < 2 || more.length > 0 || ![last, first].every(isPersonal)) return name;
  // In two parts, the comma is where they meet: another one is in a description.
  const isBetween = lastName === '' || /[,，،]$/.test(firstName);
  return isBetween && !isSuffix(first) ? { firstName: first, lastName: last } : name;
}

function isPersonal(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’.\s-]*$/u.test(text) && text.split(' ').length <= maxWords;
}

function isSuffix(text: string): boolean {
  return suffixWords.has(foldText(text).replaceAll('.', ''));
}

/** One word of so few capitals may be an abbreviation: `NASA`. */
const maxAbbreviation = 4;
const romanNumber = /^(?:I{2,3}|IV|VI{0,3})$/;

function lowerCapitals(name: Name): Name {
  const full = fullName(name);
  const letters = full.match(/\p{L}/gu) ?? [];
  const isAllCapitals = letters.every(
    (one) => one === one.toUpperCase() && one !== one.toLowerCase(),
  );
  const isOneWord = !/[\s-]/.test(full);
  if (!isAllCapitals || letters.length <= (isOneWord ? maxAbbreviation : 2)) return name;
  // A dotted capital I occurs in Turkish only, where the other one is the capital of an i without a dot.
  const language = full.includes('İ') ? 'tr' : 'en';
  return editParts(name, (text) =>
    text.replace(/[\p{L}\p{M}]+/gu, (word) =>
      romanNumber.test(word) ? word : capitalize(word, language),
    ),
  );
}

function capitalize(word: string, language: string): string {
  const [, scottish = '', rest = word] = /^(MC)(\p{L}{3,})$/u.exec(word) ?? [];
  const [first = ''] = rest;
  const end = rest.slice(first.length).toLocaleLowerCase(language);
  return `${scottish === '' ? '' : 'Mc'}${first}${end}`;
}

function divide(name: Name): Name {
  if (name.lastName !== '') return name;
  const split = splitName(name.firstName);
  return split.lastName === '' || !isForename(split.firstName) ? name : split;
}

/** Whether a text ends in a word, and is more than a label, a number or an initial: not `(Gym)`, `001` or `M.`. */
function isForename(text: string): boolean {
  const words = text.split(' ');
  return /^\p{L}/u.test(words.at(-1) ?? '') && words.some((word) => /^\p{L}[^]*\p{L}/u.test(word));
}

function editParts({ firstName, lastName }: Name, edit: (text: string) => string): Name {
  return { firstName: edit(firstName), lastName: edit(lastName) };
}

function squeeze(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}
