import { findNumbers, isWrittenNumber } from '../phone/find-numbers.ts';
import { type LineContent, type LineContext, LineReader } from './line-reader.ts';
import { writtenLink } from './text-links.ts';
import { type LabelRole, labelRole, placeOfLabel } from './text-words.ts';

/** A line of text about a person. */
export interface TextLine extends LineContent {
  /** From 1. */
  readonly line: number;
  /** Without a bullet. */
  readonly text: string;
  /** The role of the label at the beginning; undefined if there is none. */
  readonly role: LabelRole | undefined;
}

/** Bullets, checkboxes and numbering. `06. 12. …` is a phone number: numbering has no leading zero. */
const bullet =
  /^(?:[-*•‣▪▫■□◦●○·–—>»✓✔➤→#]+\s+|\+\s+(?!\s*\p{Nd})|\[[ x✓]?\]\s*|(?![0٠۰])\p{Nd}{1,4}(?:[.)]\s+|\t+(?=\s*\p{L}))|\p{Nd}\uFE0F?\u20E3\s*)+/iu;
/** Marks for text direction and the like, which apps put around numbers. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Precedes a message copied from WhatsApp; the sender is not the person whom the message describes. */
const chatStamp =
  /^\[(?=[^\]]{0,40}\p{Nd}{1,2}[:.]\p{Nd}{2})(?=[^\]]{0,40}\p{Nd}[./-]\p{Nd})[^\]]{5,40}\]\s*[^:\n]{1,64}:\s+/u;
/** The same in exports of WhatsApp on Android, which have no brackets. The number of an unsaved sender stays. */
const exportStamp =
  /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}, \p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?\s?m\.?)? \p{Pd} (?:(?![+＋])[^:\n]{1,64}: )?/iu;
/** Precedes a message copied from Telegram. */
const forwardStamp = /^.{1,64}, \[(?=\p{Nd})[^\]]{5,30}\b\p{Nd}{1,2}:\p{Nd}{2}[^\]]{0,10}\]:?$/u;
/** Emphasis of words: digits such as `*100*` are dialed. */
const emphasis = /\*{1,2}(?=\p{L})([^*]{1,80})\*{1,2}/gu;
const markdownLink = /\[([^\][]{0,200})\]\(\s*([^()\s]{1,500})\s*\)/g;
export const writtenLabel =
  /^([\p{L}][\p{L}\p{M}\p{N} .,'’/()&#_-]{0,39}?)\s*[:：=](?!\/\/)\s*(.*)$/su;

/** `T +44 20 … | M +44 …` in signatures. */
const letterLabel = /(?<=^|[,;|/•·] ?)([TMPFDWHCO])\s+(?=[+(]{0,2}\p{Nd}[\p{Nd}\s().-]{6})/giu;

/** `Zoe h: 415 … c: 415 …`, with only blanks between the numbers. */
const spacedLetter =
  /(?<=\s)(?<![,;|/•·]\s)([tmphfdwco]): *(?=[+(]{0,2}\p{Nd}[\p{Nd}\s().-]{6})/giu;

/** Puts a colon after one-letter labels. A single letter is a label only below a name (`hasName`). */
export function withColons(written: string, { hasName }: { readonly hasName: boolean }): string {
  const isRow = (written.match(spacedLetter)?.length ?? 0) > 1;
  const text = isRow ? written.replace(spacedLetter, ', $1: ') : written;
  const isLabel = hasName || (text.match(letterLabel)?.length ?? 0) > 1;
  if (!isLabel) return text;
  return text.replace(letterLabel, '$1: ').replace(/^E\s+(?=[^\s@]{1,64}@)/i, 'Email: ');
}

const separatedLabel = /^([\p{L}][\p{L}\p{M} .()-]{0,39}?)(?:\t| \p{Pd} )\s*(\S.*)$/su;

/** Matches a label before a tab or dash, if the value fits it. */
function matchSeparatedLabel(text: string): RegExpExecArray | null {
  const match = separatedLabel.exec(text);
  const value = match?.[2] ?? '';
  switch (match && labelRole(match[1] ?? '', { isPersonAbove: false })) {
    case 'phone':
      return /\p{Nd}/u.test(value) ? match : null;
    case 'email':
      return /@/.test(value) ? match : null;
    case 'first':
    case 'last':
    case 'whole':
      return /[\p{Nd}\t]/u.test(value) ? null : match;
    default:
      return null;
  }
}

const beginsWithLink = new RegExp(`^${writtenLink.source}`, 'iu');

/** Removes bullets, invisible characters, Markdown and the stamps of copied messages. */
export function bareLine(written: string): string {
  return written
    .replace(invisible, '')
    .trim()
    .replace(bullet, '')
    .replace(chatStamp, '')
    .replace(exportStamp, '')
    .replace(forwardStamp, '')
    .replace(markdownLink, '$1 $2')
    .replace(emphasis, '$1');
}

/** Reads one line; `text` is the result of `bareLine`. */
export function readTextLine(text: string, line: number, context: LineContext): TextLine {
  const labelled = beginsWithLink.test(text)
    ? null
    : (writtenLabel.exec(text) ?? matchSeparatedLabel(text));
  const labelText = labelled?.[1] ?? '';
  // Before a number, a word for usernames is a name: `Nick: 07911 123456`.
  const isName = /^(?:nick|ник)$/iu.test(labelText) && isWrittenNumber(labelled?.[2] ?? '');
  // `work 03-1234-5678: Zoe` is a number and a name.
  const hasNumber = findNumbers(labelText, context.home).length > 0;
  const role = labelled && !isName && !hasNumber ? labelRole(labelText, context) : 'other';
  const { notOwnLabel } = context;
  const isOtherService = context.isOtherService || role === 'other_account';
  const reader = new LineReader({ ...context, isOtherService });
  if (!labelled || role === 'other') {
    const content = reader.read(text, notOwnLabel);
    return { line, text, role: notOwnLabel === undefined ? undefined : 'not_own', ...content };
  }
  const value = labelled[2] ?? '';
  switch (role) {
    case 'not_own':
      return { line, text, role, ...reader.read(value, labelText) };
    case 'username':
    case 'telegram_id':
      return { line, text, role, ...reader.readAccount(value, role) };
    case 'phone': {
      const content = reader.read(value, notOwnLabel);
      const placeLabel = content.placeLabel || placeOfLabel(labelText);
      return { line, text, role, ...content, placeLabel };
    }
    default:
      return { line, text, role, ...reader.read(value) };
  }
}
