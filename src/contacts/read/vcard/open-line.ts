import { isUtf8 } from '../bytes/charset.ts';
import { joinBytes, withoutByteOrderMark } from './byte-lines.ts';
import {
  type VcardHead,
  type VcardLine,
  beginsProperty,
  readHead,
  splitWithoutColon,
} from './vcard-head.ts';

/** In bytes; longer than any name or number. Longer lines, mostly pictures, are never kept in memory. */
const maxLine = 8192;
/** In bytes: enough to recognize a property. */
const maxHead = 200;

const space = 0x20;
const tab = 0x09;
const quote = 0x22;
const colon = 0x3a;
const semicolon = 0x3b;
const equals = 0x3d;

const latin1 = new TextDecoder('latin1');
const equalsSign = Uint8Array.of(equals);

/** A property that following lines may continue. */
export class OpenLine {
  /** Views on the file, not copies. */
  readonly #parts: Uint8Array[] = [];
  readonly #at: number;
  readonly #head: VcardHead | undefined;
  readonly #headEnd: number;
  /** The declared or, for quoted-printable, detected encoding. */
  readonly #encoding: VcardHead['encoding'];
  #room = maxLine;
  #overlong = false;
  /** Whether the line ends in `=`, by which quoted-printable continues a value on the next line. */
  softBreak = false;

  /** `at`: offset in the file. */
  constructor(first: Uint8Array, at: number) {
    const text = withoutByteOrderMark(first);
    this.#at = at;
    this.#headEnd = findColon(text);
    if (this.#headEnd >= 0) {
      this.#head = readHead(latin1.decode(text.subarray(0, Math.min(this.#headEnd, maxLine))));
    }
    const declared = this.#head?.encoding ?? 'plain';
    const isUndeclared = declared === 'plain' && isQuoted(text, this.#headEnd + 1);
    this.#encoding = isUndeclared ? 'quoted_printable' : declared;
    this.add(text);
  }

  get isDelimiter(): boolean {
    return this.#head?.name === 'BEGIN' || this.#head?.name === 'END';
  }

  add(text: Uint8Array): void {
    // Some programs split a multi-byte character and use its own `=` as the soft break.
    if (this.softBreak && this.#endsInsideCharacter() && beginsWithByte(text)) {
      this.#push(equalsSign);
    }
    const quoted = this.#encoding === 'quoted_printable';
    const part = quoted ? withoutBlanks(text) : text;
    this.softBreak = quoted && part.at(-1) === equals;
    this.#push(this.softBreak ? part.subarray(0, -1) : text);
  }

  endSoftBreak(): void {
    this.softBreak = false;
  }

  /** Whether a line is the next property, so that the `=` before it is no soft break. */
  isFollowedBy(text: Uint8Array): boolean {
    return beginsProperty(latin1.decode(text.subarray(0, maxHead)), this.#head?.rawName ?? '');
  }

  /** Whether a line continues an encoded value although it is not folded. */
  continuesWith(text: Uint8Array): boolean {
    if (this.#encoding === 'plain' || text.includes(colon)) return false;
    const line = latin1.decode(text.subarray(0, maxHead));
    if (this.#encoding === 'base64') return /^[\w+/=]+$/.test(line);
    return /^[\dA-F]{0,2}(?:=[\dA-F]{2})+/i.test(line);
  }

  close(legacy: boolean): VcardLine {
    const bytes = joinBytes(this.#parts);
    // A head may be folded, so that its colon or a closing quote is on a later line.
    const whole = this.#head && !this.#head.params.includes('"') ? this.#head : undefined;
    const end = whole ? this.#headEnd : findColon(bytes);
    if (end < 0) return this.#lineOf(repaired(bytes), legacy);
    const head = whole ?? readHead(latin1.decode(bytes.subarray(0, end)));
    const value = bytes.subarray(end + 1);
    if (head.name === 'TEL' && value.length === 0) {
      const split = repaired(bytes.subarray(0, end));
      if (split.head.name !== '') return this.#lineOf(split, legacy);
    }
    return this.#lineOf({ head, value }, legacy);
  }

  #lineOf({ head, value }: Split, legacy: boolean): VcardLine {
    return {
      name: head.name,
      rawName: head.rawName,
      group: head.group,
      params: head.params,
      encoding: this.#encoding,
      value,
      overlong: this.#overlong,
      at: this.#at,
      legacy,
    };
  }

  #push(part: Uint8Array): void {
    if (part.length > this.#room) this.#overlong = true;
    const kept = part.subarray(0, this.#room);
    this.#room -= kept.length;
    if (kept.length > 0) this.#parts.push(kept);
  }

  #endsInsideCharacter(): boolean {
    const tail = this.#parts.at(-1)?.subarray(-3);
    return tail?.length === 3 && /^=[C-F][\dA-F]$/i.test(latin1.decode(tail));
  }
}

interface Split {
  readonly head: VcardHead;
  readonly value: Uint8Array;
}

const noHead = readHead('');

/** Repairs a property without a colon; the head of other text is empty. */
function repaired(bytes: Uint8Array): Split {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'latin1';
  const split = splitWithoutColon(Buffer.from(bytes).toString(encoding));
  if (!split) return { head: noHead, value: bytes };
  const [head, value] = split;
  return { head: readHead(head), value: Buffer.from(value, encoding) };
}

/** The offset of the first colon outside quotes, or of the first one if a quote never closes; else -1. */
function findColon(bytes: Uint8Array): number {
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) quoted = !quoted;
    else if (bytes[at] === colon && !quoted) return at;
  }
  return bytes.indexOf(colon);
}

/** Whether a value begins with two quoted-printable escapes, which no plain text does. */
function isQuoted(text: Uint8Array, from: number): boolean {
  let at = from;
  while (text[at] === semicolon) at++;
  if (text[at] !== equals || text[at + 3] !== equals) return false;
  return /^(?:=[\dA-F]{2}){2}/i.test(latin1.decode(text.subarray(at, at + 6)));
}

/** Removes blanks after a soft break (RFC 2045, 6.7). */
function withoutBlanks(text: Uint8Array): Uint8Array {
  let end = text.length;
  while (text[end - 1] === space || text[end - 1] === tab) end--;
  return text[end - 1] === equals ? text.subarray(0, end) : text;
}

/** Whether a line begins with the hex digits of a UTF-8 continuation byte. */
function beginsWithByte(text: Uint8Array): boolean {
  return /^[89AB][\dA-F](?:=|$)/i.test(latin1.decode(text.subarray(0, 3)));
}
