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

export function sameName(a: Named, b: Named): boolean {
  return a.firstName === b.firstName && a.lastName === b.lastName;
}
