import { isUtf8 } from '../bytes/charset.ts';
import { ByteRanges } from './byte-ranges.ts';
import { findByte, findColon } from './find-byte.ts';
import {
  type HeadReader,
  type VcardHead,
  type VcardLine,
  beginsProperty,
  readHead,
  splitHead,
  splitWithoutColon,
} from './vcard-head.ts';

/** In bytes; longer than any name or number. Longer lines, mostly pictures, are never kept in memory. */
const maxLine = 8192;
/** In bytes: enough to recognize a property. */
const maxHead = 200;

const space = 0x20;
const tab = 0x09;
const colon = 0x3a;
const semicolon = 0x3b;
const equals = 0x3d;

const noHead = splitHead('');

/**
 * A property that following lines may continue; `close` makes it a complete one. It is one object in both states,
 * because a file has more properties than anything else. Lines are given by their offsets in the file.
 */
export class OpenLine implements VcardLine {
  /** Empty until it is closed. */
  head: VcardHead = noHead;
  /** With the head until it is closed. */
  value: ByteRanges;
  legacy = false;
  overlong = false;
  readonly at: number;
  readonly encoding: VcardHead['encoding'];
  readonly #file: Buffer;
  /** Of the first line. */
  readonly #head: VcardHead | undefined;
  /** The length of the head if the first line has its colon, else -1. */
  readonly #headLength: number;
  /** The offset of the `=` by which quoted-printable continues a value on the next line; -1 if there is none. */
  #softBreak = -1;

  constructor(file: Buffer, heads: HeadReader, at: number, end: number) {
    const start = hasByteOrderMark(file, at, end) ? at + 3 : at;
    this.#file = file;
    this.at = at;
    this.value = new ByteRanges(file, maxLine);
    this.#head = heads.read(start, end, maxLine);
    this.#headLength = Math.max(heads.end - start, -1);
    const declared = this.#head?.encoding ?? 'plain';
    const isUndeclared = declared === 'plain' && isQuoted(file, start + this.#headLength + 1, end);
    this.encoding = isUndeclared ? 'quoted_printable' : declared;
    this.add(start, end);
  }

  get isDelimiter(): boolean {
    return this.#head?.kind === 'begin' || this.#head?.kind === 'end';
  }

  /** Whether it is a property of a card, not other text. */
  get isProperty(): boolean {
    return this.#head !== undefined && beginsProperty(`${this.#head.rawName}:`, '');
  }

  get hasSoftBreak(): boolean {
    return this.#softBreak >= 0;
  }

  add(start: number, end: number): void {
    // Some programs split a multi-byte character and use its own `=` as the soft break.
    if (
      this.hasSoftBreak &&
      this.#endsInsideCharacter() &&
      beginsWithByte(this.#file, start, end)
    ) {
      this.value.add(this.#softBreak, this.#softBreak + 1);
    }
    const isQuotedPrintable = this.encoding === 'quoted_printable';
    this.#softBreak = isQuotedPrintable ? findSoftBreak(this.#file, start, end) : -1;
    this.value.add(start, this.hasSoftBreak ? this.#softBreak : end);
  }

  endSoftBreak(): void {
    this.#softBreak = -1;
  }

  /** Whether a line is the next property, so that the `=` before it is no soft break. */
  isFollowedBy(start: number, end: number): boolean {
    return beginsProperty(this.#headOf(start, end), this.#head?.rawName ?? '');
  }

  /** Whether a line continues an encoded value although it is not folded. */
  continuesWith(start: number, end: number): boolean {
    if (this.encoding === 'plain' || findByte(this.#file, colon, start, end) >= 0) return false;
    const line = this.#headOf(start, end);
    if (this.encoding === 'base64') return /^[\w+/=]+$/.test(line);
    return /^[\dA-F]{0,2}(?:=[\dA-F]{2})+/i.test(line);
  }

  close(legacy: boolean): VcardLine {
    this.legacy = legacy;
    this.overlong = this.value.isCut;
    // A head may be folded, so that its colon or a closing quote is on a later line.
    const whole = this.#head?.hasQuotes ? undefined : this.#head;
    if (whole && (whole.name !== 'TEL' || this.value.length > this.#headLength + 1)) {
      this.head = whole;
      this.value.skip(this.#headLength + 1);
    } else {
      const { head, value } = this.#split(whole);
      this.head = head;
      this.value = value;
    }
    return this;
  }

  #split(whole: VcardHead | undefined): Split {
    const bytes = this.value.bytes();
    const end = whole ? this.#headLength : findColon(bytes, 0, bytes.length);
    if (end < 0) return repaired(bytes);
    const head = whole ?? readHead(bytes, 0, end);
    if (head.name === 'TEL' && end + 1 >= bytes.length) {
      const split = repaired(bytes.subarray(0, end));
      if (split.head.name !== '') return split;
    }
    return { head, value: textOf(bytes.subarray(end + 1)) };
  }

  #headOf(start: number, end: number): string {
    return this.#file.toString('latin1', start, Math.min(end, start + maxHead));
  }

  #endsInsideCharacter(): boolean {
    return /^=[C-F][\dA-F]$/i.test(this.value.tail(3));
  }
}

interface Split {
  readonly head: VcardHead;
  readonly value: ByteRanges;
}

/** Repairs a property without a colon; the head of other text is empty. */
function repaired(bytes: Buffer): Split {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'latin1';
  const split = splitWithoutColon(bytes.toString(encoding));
  if (!split) return { head: noHead, value: textOf(bytes) };
  const [head, value] = split;
  return { head: splitHead(head), value: textOf(Buffer.from(value, encoding)) };
}

function textOf(bytes: Buffer): ByteRanges {
  const text = new ByteRanges(bytes);
  text.add(0, bytes.length);
  return text;
}

/** Whether a line begins with a byte order mark, as within concatenated files. */
function hasByteOrderMark(file: Buffer, at: number, end: number): boolean {
  return file[at] === 0xef && file[at + 1] === 0xbb && file[at + 2] === 0xbf && at + 2 < end;
}

/** Whether a value begins with two quoted-printable escapes, which no plain text does. */
function isQuoted(file: Buffer, start: number, end: number): boolean {
  let at = start;
  while (file[at] === semicolon) at++;
  if (file[at] !== equals || file[at + 3] !== equals) return false;
  return /^(?:=[\dA-F]{2}){2}/i.test(file.toString('latin1', at, Math.min(end, at + 6)));
}

/** The offset of a soft break at the end of a line, which blanks may follow (RFC 2045, 6.7); else -1. */
function findSoftBreak(file: Buffer, start: number, end: number): number {
  let last = end - 1;
  while (last > start && (file[last] === space || file[last] === tab)) last--;
  return last >= start && file[last] === equals ? last : -1;
}

/** Whether a line begins with the hex digits of a UTF-8 continuation byte. */
function beginsWithByte(file: Buffer, start: number, end: number): boolean {
  return /^[89AB][\dA-F](?:=|$)/i.test(file.toString('latin1', start, Math.min(end, start + 3)));
}
