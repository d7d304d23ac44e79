import { foldText } from './fold.ts';

/** A name as Telegram takes it. */
export interface FittedName {
  /** 1-64 code points. */
  readonly firstName: string;
  /** 0-64 code points. */
  readonly lastName: string;
}

/** The server's limit, counted in code points (TDLib UserManager.h, misc.cpp `clean_name`). */
const limit = 64;

/**
 * Embeddings, overrides and isolates: with them a name can turn around the text that follows it in a
 * table. Text in Arabic or Hebrew needs none of them to be shown right; the marks (U+200E, U+200F,
 * U+061C) and the joiners stay, because such text does use those. The rest shows nothing at all and
 * makes equal names differ.
 */
export const layoutControls = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g;

/** Whitespace and what only looks like it, as TDLib's `strip_empty_characters` lists it. */
const blanks = /[\s\p{Cc}\u180E\u2800\uFFFC]+/gu;

const visible = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\p{M}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes a name Telegram accepts from whatever was written: one line, no invisible tricks, each part
 * within the limit and never cut inside a character a reader sees as one. A missing first name is
 * filled from the last name (as Telegram Desktop's add_contact_box.cpp does), then from `phone`: the
 * first name comes out empty only where that is blank too.
 */
export function fitName(first: string, last: string, phone: string): FittedName {
  const firstName = fitPart(first);
  const lastName = fitPart(last);
  if (firstName !== '') return { firstName, lastName };
  return { firstName: lastName === '' ? fitPart(phone) : lastName, lastName: '' };
}

function fitPart(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(layoutControls, '')
    .replace(blanks, ' ')
    .normalize('NFC')
    .trim();
  const cut = cutToLimit(clean).trimEnd();
  return visible.test(cut) ? cut : '';
}

function cutToLimit(text: string): string {
  let end = 0;
  let count = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    for (const _ of segment) count++;
    if (count > limit) return text.slice(0, end);
    end = index + segment.length;
  }
  return text;
}

type Named = { readonly firstName: string; readonly lastName: string };

/** Whether both parts are the same, character by character. */
export function sameParts(a: Named, b: Named): boolean {
  return a.firstName === b.firstName && a.lastName === b.lastName;
}

/**
 * Whether two names are shown alike once Telegram has cut them: programs differ in where they end the
 * first name, and a contact under `Zoe Miller` is not renamed to make its last name `Miller`.
 */
export function sameName(a: Named, b: Named): boolean {
  return shownName(a) === shownName(b);
}

function shownName({ firstName, lastName }: Named): string {
  const fitted = fitName(firstName, lastName, '');
  return `${fitted.firstName} ${fitted.lastName}`.trim();
}

/** Words that begin a family name, folded: `van der Berg`, `de la Cruz`, `bin Laden`, `Al Saud`. */
const particles: ReadonlySet<string> = new Set(
  (
    "af al ap aan auf av ben bin bint d' da dal dalla das de degli dei del della den der des di do dos " +
    "du el fitz ibn la las le lo los mac mc ni of op os saint san santa sao st 't te ten ter tot ua ud " +
    'van vande vanden vander ver vom von vor zu zum zur بن ابن بنت ال آل бин ибн фон ван де да'
  ).split(' '),
);

/** What follows a family name and stays with it: a suffix, or an emoji. */
const suffix = /^(?:(?:[JS]n?r|jr|sr|II|III|IV|Ph\.?D|M\.?D|Esq)\.?|[\p{So}\p{Sk}\p{M}\p{Cf}]+)$/u;

/** Scripts whose full names put the family name first or have no spaces: they are not split. */
const unsplit = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A word of a name: letters, with what stands between or behind them. */
const word = /^\p{L}[\p{L}\p{M}'’`´.\-\u2010\u2011·]*$/u;

/**
 * Splits a full name into first and last name, so that read together they are the text as it was. The
 * last name is the last word with the particles before it and a suffix behind it. A single word, and a
 * text that does not end in a word (`Mama 1`, `Zoe (since 2019)`, `Miller, Zoe`), is all first name.
 */
export function splitName(text: string): Named {
  const words = text.trim().split(/\s+/);
  const whole = { firstName: words.join(' '), lastName: '' };
  if (words.length < 2 || unsplit.test(text) || /[,;/&+|]/.test(text)) return whole;
  let last = words.length - 1;
  while (last > 1 && suffix.test(words[last] ?? '')) last--;
  if (!word.test(words[last] ?? '')) return whole;
  while (last > 1 && isParticle(words[last - 1] ?? '')) last--;
  return { firstName: words.slice(0, last).join(' '), lastName: words.slice(last).join(' ') };
}

function isParticle(one: string): boolean {
  return particles.has(foldText(one).replaceAll('’', "'").replace(/\.$/, ''));
}
