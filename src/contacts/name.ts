import type { Name } from './contact.ts';
import { foldText } from './fold.ts';
import { normalizeForm } from './phone/normalize-form.ts';

/** A name that Telegram accepts. */
export interface FittedName {
  /** 1-64 code points. */
  readonly firstName: string;
  /** 0-64 code points. */
  readonly lastName: string;
}

/** Telegram's limit in code points (TDLib UserManager.h, misc.cpp `clean_name`). */
const maxCodePoints = 64;

/**
 * Characters that names must not contain: embeddings, overrides and isolates, which can reverse the text
 * after a name in a table, and invisible spaces, which make equal names differ. Arabic and Hebrew need none
 * of them. They do use the marks U+200E, U+200F and U+061C and the joiners, which stay.
 */
export const layoutControls = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g;

/** Whitespace and characters that look like it, from TDLib's `strip_empty_characters`. */
const blanks = /[\s\p{Cc}\u180E\u2800\uFFFC]+/gu;

const visible = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\p{M}\u2800]/u;

/** Whether a text shows anything: programs that must write a name write an invisible one. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes a name that Telegram accepts: one line, no invisible characters, each part within the limit and
 * never cut inside a grapheme. An empty first name is replaced by the last name (as in Telegram Desktop's
 * add_contact_box.cpp), else by `phone`; it stays empty only when all three are blank.
 *
 * @example
 * fitName('', 'Miller', ''); // { firstName: 'Miller', lastName: '' }
 */
export function fitName(first: string, last: string, phone: string): FittedName {
  const firstName = fitPart(first);
  const lastName = fitPart(last);
  if (firstName !== '') return { firstName, lastName };
  return { firstName: lastName === '' ? fitPart(phone) : lastName, lastName: '' };
}

function fitPart(text: string): string {
  const plain = text.toWellFormed().replace(layoutControls, '').replace(blanks, ' ');
  const clean = normalizeForm(plain, 'NFC').trim();
  const cut = cutToLimit(clean).trimEnd();
  return isVisible(cut) ? cut : '';
}

function cutToLimit(text: string): string {
  let end = 0;
  let count = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    for (const _ of segment) count++;
    if (count > maxCodePoints) return text.slice(0, end);
    end = index + segment.length;
  }
  return text;
}

/** Whether both parts are exactly equal. */
export function hasSameParts(a: Name, b: Name): boolean {
  return a.firstName === b.firstName && a.lastName === b.lastName;
}

/**
 * Whether two names look the same at Telegram. Programs split names differently, and moving `Miller` from
 * the first to the last name is not a renaming.
 */
export function isSameName(a: Name, b: Name): boolean {
  return shownName(a) === shownName(b);
}

function shownName({ firstName, lastName }: Name): string {
  const fitted = fitName(firstName, lastName, '');
  return `${fitted.firstName} ${fitted.lastName}`.trim();
}

/** Words that start a family name, folded: `van der Berg`, `de la Cruz`, `bin Laden`, `Al Saud`. */
const particles: ReadonlySet<string> = new Set(
  (
    "af al ap aan auf av ben bin bint d' da dal dalla das de degli dei del della den der des di do dos " +
    "du el fitz ibn la las le lo los mac mc ni of op os saint san santa sao st 't te ten ter tot ua ud " +
    'van vande vanden vander ver vom von vor zu zum zur بن ابن بنت ال آل бин ибн фон ван де да'
  ).split(' '),
);

/** Suffixes and emoji, which stay with the family name before them. */
const suffix = /^(?:(?:[JS]n?r|jr|sr|II|III|IV|Ph\.?D|M\.?D|Esq)\.?|[\p{So}\p{Sk}\p{M}\p{Cf}]+)$/u;

/** Scripts with the family name first or without spaces, whose names are not split. */
const unsplit = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A word of a name: letters, with apostrophes, dots and hyphens among them. */
const word = /^\p{L}[\p{L}\p{M}'’`´.\-\u2010\u2011·]*$/u;

/**
 * Splits a full name into first and last name without changing the words. The last name is the last word,
 * with the particles before it and the suffix after it. A single word, and a text that does not end in a
 * word (`Mama 1`, `Zoe (since 2019)`, `Miller, Zoe`), is a first name.
 *
 * @example
 * splitName('Ludwig van Beethoven'); // { firstName: 'Ludwig', lastName: 'van Beethoven' }
 */
export function splitName(text: string): Name {
  const words = text.trim().split(/\s+/);
  const whole = { firstName: words.join(' '), lastName: '' };
  if (words.length < 2 || unsplit.test(text) || /[,;，、；،؛/&+|]/.test(text)) return whole;
  let last = words.length - 1;
  while (last > 1 && suffix.test(words[last] ?? '')) last--;
  if (!word.test(words[last] ?? '')) return whole;
  while (last > 1 && isParticle(words[last - 1] ?? '')) last--;
  return { firstName: words.slice(0, last).join(' '), lastName: words.slice(last).join(' ') };
}

function isParticle(text: string): boolean {
  return particles.has(foldText(text).replaceAll('’', "'").replace(/\.$/, ''));
}
