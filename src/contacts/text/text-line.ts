import { LineReader, type LineContext, type LineContent } from './line-reader.ts';
import { isWrittenNumber } from '../phone/find-numbers.ts';
import { writtenLink } from './text-links.ts';
import { labelRole, placeOfLabel, type LabelRole } from './text-words.ts';

/** What one line says of a person. */
export interface TextLine extends LineContent {
  /** From 1. */
  readonly line: number;
  /** Without what counts the lines. */
  readonly text: string;
  /** Of the label at its beginning; undefined when there is none. */
  readonly role: LabelRole | undefined;
}

/** Checkboxes too. `06. 12. ...` is a number: what counts lines does not begin with a zero. */
const bullet =
  /^(?:[-*•‣▪▫■□◦●○·–—>»✓✔➤→#]+\s+|\+\s+(?!\s*\p{Nd})|\[[ x✓]?\]\s*|[1-9]\d{0,3}(?:[.)]\s+|\t+(?=\s*\p{L}))|\d\uFE0F?\u20E3\s*)+/iu;
/** Of right-to-left text and the like: apps put them around numbers. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Before a message that was copied out of a chat: its sender is not whom it is about. */
const chatStamp =
  /^\[(?=[^\]]{0,40}\d{1,2}[:.]\d{2})(?=[^\]]{0,40}\d[./-]\d)[^\]]{5,40}\]\s*[^:\n]{1,64}:\s+/u;
/** Telegram's, above a message that was copied. */
const forwardStamp = /^.{1,64}, \[(?=\d)[^\]]{5,30}\b\d{1,2}:\d{2}[^\]]{0,10}\]:?$/u;
/** Not of digits: `*100*` is dialled. */
const emphasis = /\*{1,2}(?=\p{L})([^*]{1,80})\*{1,2}/gu;
const markdownLink = /\[([^\][]{0,200})\]\(\s*([^()\s]{1,500})\s*\)/g;
export const writtenLabel =
  /^([\p{L}][\p{L}\p{M}\p{N} .,'’/()&#_-]{0,39}?)\s*[:：=](?!\/\/)\s*(.*)$/su;

/** `T +44 20 … | M +44 …`, as signatures have them. */
const letterLabel = /(?<=^|[,;|/•·] ?)([TMPFDWHCO])\s+(?=[+(]{0,2}\p{Nd}[\p{Nd}\s().-]{6})/giu;

/** `Zoe h: 415 … c: 415 …`, with nothing but blanks between them. */
const spacedLetter =
  /(?<=\s)(?<![,;|/•·]\s)([tmphfdwco]): *(?=[+(]{0,2}\p{Nd}[\p{Nd}\s().-]{6})/giu;

/** With a colon behind each letter that is a label: of several, or on a line below a name. */
export function withColons(written: string, { named }: { readonly named: boolean }): string {
  const isRow = (written.match(spacedLetter)?.length ?? 0) > 1;
  const text = isRow ? written.replace(spacedLetter, ', $1: ') : written;
  const isLabel = named || (text.match(letterLabel)?.length ?? 0) > 1;
  if (!isLabel) return text;
  return text.replace(letterLabel, '$1: ').replace(/^E\s+(?=[^\s@]{1,64}@)/i, 'Email: ');
}

const partedLabel = /^([\p{L}][\p{L}\p{M} .()-]{0,39}?)(?:\t| \p{Pd} )\s*(\S.*)$/su;

/** A label in a cell of its own, or before a dash. */
function cellLabel(text: string): RegExpExecArray | null {
  const parted = partedLabel.exec(text);
  switch (parted && labelRole(parted[1] ?? '', { relative: false })) {
    case 'phone':
      return /\d/.test(parted?.[2] ?? '') ? parted : null;
    case 'email':
      return /@/.test(parted?.[2] ?? '') ? parted : null;
    case 'first':
    case 'last':
    case 'whole':
      return /[\d\t]/.test(parted?.[2] ?? '') ? null : parted;
    default:
      return null;
  }
}

const beginsWithLink = new RegExp(`^${writtenLink.source}`, 'iu');

/** A line without what counts it, and without marks that cannot be seen. */
export function bareLine(written: string): string {
  return written
    .replace(invisible, '')
    .trim()
    .replace(bullet, '')
    .replace(chatStamp, '')
    .replace(forwardStamp, '')
    .replace(markdownLink, '$1 $2')
    .replace(emphasis, '$1');
}

/** `text`: as `bareLine` leaves it. */
export function readTextLine(text: string, line: number, context: LineContext): TextLine {
  const labelled = beginsWithLink.test(text) ? null : (writtenLabel.exec(text) ?? cellLabel(text));
  const labelText = labelled?.[1] ?? '';
  // Some are called what else is a word for a username: `Nick: 07911 123456`.
  const isName = /^(?:nick|ник)$/iu.test(labelText) && isWrittenNumber(labelled?.[2] ?? '');
  const role =
    labelled && !isName ? labelRole(labelText, { relative: context.isPersonAbove }) : 'other';
  const { notOwnLabel } = context;
  const isOtherService = context.isOtherService || role === 'other_account';
  const reader = new LineReader({ ...context, isOtherService });
  if (!labelled || role === 'other') {
    const facts = reader.read(text, notOwnLabel);
    return { line, text, role: notOwnLabel === undefined ? undefined : 'not_own', ...facts };
  }
  const value = labelled[2] ?? '';
  switch (role) {
    case 'not_own':
      return { line, text, role, ...reader.read(value, labelText) };
    case 'username':
    case 'telegram_id':
      return { line, text, role, ...reader.readAccount(value, role) };
    case 'phone': {
      const facts = reader.read(value, notOwnLabel);
      return {
        line,
        text,
        role,
        ...facts,
        placeLabel: facts.placeLabel || placeOfLabel(labelText),
      };
    }
    default:
      return { line, text, role, ...reader.read(value) };
  }
}
