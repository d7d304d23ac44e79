import { joinBytes, withoutByteOrderMark } from './byte-lines.ts';
import { isUtf8 } from '../bytes/charset.ts';
import { beginsProperty, readHead, splitWithoutColon, type VcardHead } from './vcard-head.ts';
import type { VcardLine } from './vcard-line.ts';

/** Many times what a name or a number takes up. Longer lines (pictures, mostly) are never held. */
const maxLine = 8192;
/** As much as a property is recognized by. */
const maxHead = 200;

const space = 0x20;
const tab = 0x09;
const quote = 0x22;
const colon = 0x3a;
const semicolon = 0x3b;
const equals = 0x3d;

const latin1 = new TextDecoder('latin1');
const equalsSign = Uint8Array.of(equals);

/** A property whose end has not been seen. */
export class OpenLine {
  /** Views on the file, not copies. */
  readonly #parts: Uint8Array[] = [];
  readonly #at: number;
  readonly #head: VcardHead | undefined;
  readonly #headEnd: number;
  /** Some programs do not say that a value is quoted. */
  readonly #encoding: VcardHead['encoding'];
  #room = maxLine;
  #overlong = false;
  /** The value goes on in the next line, as QUOTED-PRINTABLE says with a `=` at the end. */
  softBreak = false;

  /** `at`: offset in the file. */
  constructor(first: Uint8Array, at: number) {
    const text = withoutByteOrderMark(first);
    this.#at = at;
    this.#headEnd = findColon(text);
    if (this.#headEnd >= 0) {
      this.#head = readHead(latin1.decode(text.subarray(0, Math.min(this.#headEnd, maxLine))));
    }
    const said = this.#head?.encoding ?? 'plain';
    const isMeant = said === 'plain' && isQuoted(text, this.#headEnd + 1);
    this.#encoding = isMeant ? 'quoted_printable' : said;
    this.add(text);
  }

  get isDelimiter(): boolean {
    return this.#head?.name === 'BEGIN' || this.#head?.name === 'END';
  }

  add(text: Uint8Array): void {
    // A character of several bytes that was cut where its own `=` took the place of the soft break's.
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

  /** Whether a line is the next property, and the `=` before it a careless one. */
  isFollowedBy(text: Uint8Array): boolean {
    return beginsProperty(latin1.decode(text.subarray(0, maxHead)), this.#head?.rawName ?? '');
  }

  /** Whether a line that is not marked as folded belongs here all the same. */
  continuesWith(text: Uint8Array): boolean {
    if (this.#encoding === 'plain' || text.includes(colon)) return false;
    const line = latin1.decode(text.subarray(0, maxHead));
    if (this.#encoding === 'base64') return /^[\w+/=]+$/.test(line);
    return /^[\dA-F]{0,2}(?:=[\dA-F]{2})+/i.test(line);
  }

  close(legacy: boolean): VcardLine {
    const bytes = joinBytes(this.#parts);
    // A head may be folded: its colon, or the quote that ends before it, is in a later line then.
    const whole = this.#head && !this.#head.params.includes('"') ? this.#head : undefined;
    const end = whole ? this.#headEnd : findColon(bytes);
    if (end < 0) return this.#lineOf(repaired(bytes), legacy);
    const head = whole ?? readHead(latin1.decode(bytes.subarray(0, end)));
    const value = bytes.subarray(end + 1);
    if (head.name === 'TEL' && value.length === 0) {
      const meant = repaired(bytes.subarray(0, end));
      if (meant.head.name !== '') return this.#lineOf(meant, legacy);
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

/** A line without a colon: the property it was meant to be, or no property. */
function repaired(bytes: Uint8Array): Split {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'latin1';
  const split = splitWithoutColon(Buffer.from(bytes).toString(encoding));
  if (!split) return { head: noHead, value: bytes };
  const [head, value] = split;
  return { head: readHead(head), value: Buffer.from(value, encoding) };
}

/** The colon before the value: the first outside quotes, or the first of all if quotes never close. */
function findColon(bytes: Uint8Array): number {
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) quoted = !quoted;
    else if (bytes[at] === colon && !quoted) return at;
  }
  return bytes.indexOf(colon);
}

/** Whether a value begins in QUOTED-PRINTABLE, which some programs do not say: no other text does. */
function isQuoted(text: Uint8Array, from: number): boolean {
  let at = from;
  while (text[at] === semicolon) at++;
  if (text[at] !== equals || text[at + 3] !== equals) return false;
  return /^(?:=[\dA-F]{2}){2}/i.test(latin1.decode(text.subarray(at, at + 6)));
}

/** Blanks at the end of a line are none of its text (RFC 2045, 6.7). */
function withoutBlanks(text: Uint8Array): Uint8Array {
  let end = text.length;
  while (text[end - 1] === space || text[end - 1] === tab) end--;
  return text[end - 1] === equals ? text.subarray(0, end) : text;
}

/** Two digits of a byte that only goes on with a character of UTF-8. */
function beginsWithByte(text: Uint8Array): boolean {
  return /^[89AB][\dA-F](?:=|$)/i.test(latin1.decode(text.subarray(0, 3)));
}
