import type { ByteRanges } from './byte-ranges.ts';
import { findColon } from './find-byte.ts';
import { type PropertyKind, kindOfProperty } from './property-kind.ts';

const quote = 0x22;
const colon = 0x3a;

/** The part of a property before the colon. */
export interface VcardHead {
  /** Upper case, without the group. */
  readonly name: string;
  readonly kind: PropertyKind;
  /** As written; some programs write the headers of a table as names. */
  readonly rawName: string;
  /** Lower case, such as `item1`, which connects a number and its label; empty if there is none. */
  readonly group: string;
  /** From the first semicolon on, as written; empty if there are none. */
  readonly params: string;
  /** Whether the parameters have quotes, in which a colon may be text. */
  readonly hasQuotes: boolean;
  /** The transfer encoding that the parameters declare. */
  readonly encoding: 'plain' | 'quoted_printable' | 'base64';
  /** The charset that the parameters declare, as written. */
  readonly charset: string | undefined;
}

/** One unfolded property; its name is empty if the line is none. */
export interface VcardLine {
  readonly head: VcardHead;
  /** The declared or detected encoding. */
  readonly encoding: VcardHead['encoding'];
  /** In bytes, because a property may declare its own charset; truncated if it is too long. */
  readonly value: ByteRanges;
  /** Whether the value is truncated. */
  readonly overlong: boolean;
  /** Offset of the line in the file, in bytes. */
  readonly at: number;
  /** Whether the card has version 2.1, with other rules for folding and lists. */
  readonly legacy: boolean;
}

/** A head of earlier lines. */
interface KnownHead {
  readonly bytes: Buffer;
  readonly head: VcardHead;
  /** The head of the line that last came after one with this head. */
  next: KnownHead | undefined;
}

/** Cached by the hash of their bytes, because all cards of a file have the same few heads. */
const heads = new Map<number, KnownHead>();
const maxHeads = 1000;

/**
 * Reads the heads of the lines of a file. Cards have the same properties in the same order, so a head is first
 * compared with the one that came after the one before it last time.
 */
export class HeadReader {
  readonly #file: Buffer;
  #last: KnownHead | undefined;
  /** The offset of the colon after the head; -1 if the line has none. */
  end = -1;

  constructor(file: Buffer) {
    this.#file = file;
  }

  /** Reads the head of a line, of which at most `maxBytes` count; undefined if it has no colon. */
  read(start: number, end: number, maxBytes: number): VcardHead | undefined {
    const file = this.#file;
    const next = this.#last?.next;
    if (next) {
      const colonAt = start + next.bytes.length;
      if (colonAt < end && file[colonAt] === colon && isSame(next.bytes, file, start)) {
        this.#last = next;
        this.end = colonAt;
        return next.head;
      }
    }
    this.end = findColon(file, start, end);
    if (this.end < 0) return undefined;
    const headEnd = Math.min(this.end, start + maxBytes);
    const known = findHead(file, start, headEnd);
    // The end of a head with quotes depends on what follows, so it is not guessed.
    if (known && this.#last && !known.bytes.includes(quote)) this.#last.next = known;
    if (known) this.#last = known;
    return known?.head ?? splitHead(file.toString('latin1', start, headEnd));
  }
}

/** Reads the head in a range of a file. */
export function readHead(file: Buffer, start: number, end: number): VcardHead {
  return findHead(file, start, end)?.head ?? splitHead(file.toString('latin1', start, end));
}

/** A head that is known or now becomes so; undefined for a long one, or if too many are known. */
function findHead(file: Buffer, start: number, end: number): KnownHead | undefined {
  const hash = hashOf(file, start, end);
  const known = heads.get(hash);
  if (known && known.bytes.length === end - start && isSame(known.bytes, file, start)) return known;
  if (heads.size >= maxHeads || end - start >= 100) return undefined;
  const bytes = Buffer.from(file.subarray(start, end));
  const added = { bytes, head: splitHead(bytes.toString('latin1')), next: undefined };
  heads.set(hash, added);
  return added;
}

function hashOf(file: Buffer, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (file[at] ?? 0)) | 0;
  return hash;
}

/** Whether a file has these bytes at an offset. */
function isSame(bytes: Buffer, file: Buffer, start: number): boolean {
  const { length } = bytes;
  for (let at = 0; at < length; at++) if (bytes[at] !== file[start + at]) return false;
  return true;
}

export function splitHead(head: string): VcardHead {
  const end = head.indexOf(';');
  const grouped = end < 0 ? head : head.slice(0, end);
  const params = end < 0 ? '' : head.slice(end);
  const dot = grouped.lastIndexOf('.');
  const rawName = grouped.slice(dot + 1).trim();
  const name = rawName.toUpperCase();
  return {
    name,
    kind: kindOfProperty(name),
    rawName,
    group: dot < 0 ? '' : grouped.slice(0, dot).trim().toLowerCase(),
    params,
    hasQuotes: params.includes('"'),
    encoding: isBase64(params)
      ? 'base64'
      : isQuotedPrintable(params)
        ? 'quoted_printable'
        : 'plain',
    charset: charsetOf(params),
  };
}

function charsetOf(params: string): string | undefined {
  return /;\s*CHARSET="?([\w:.-]{1,40})/i.exec(params)?.[1];
}

/** Version 2.1 omits `ENCODING=`. */
function isQuotedPrintable(params: string): boolean {
  return /[;=]\s*"?(?:QUOTED-PRINTABLE|QP?)\b/i.test(params);
}

function isBase64(params: string): boolean {
  return /[;=]\s*"?(?:BASE64|B)"?\s*(?:;|$)/i.test(params);
}

const properties =
  'ADR|AGENT|ANNIVERSARY|BDAY|BEGIN|CALADRURI|CALURI|CATEGORIES|CLASS|EMAIL|END|FBURL|FN|GENDER|GEO|IMPP|KEY|' +
  'KIND|LABEL|LANG|LOGO|MAILER|MEMBER|N|NICKNAME|NOTE|ORG|PHOTO|PRODID|PROFILE|RELATED|REV|ROLE|SOCIALPROFILE|' +
  'SORT-STRING|SOUND|SOURCE|TEL|TITLE|TZ|UID|URL|VERSION|X-[\\w-]+';
/** A property and its value, which does not begin with a blank: `NOTE: so` within a text is no property. */
const property = `(?:[\\w-]{1,40}\\.)?(?:${properties})(?:;[^:]*)?:(?=\\S|$)`;
const upperCase = new RegExp(`^(?:${property})`);
const lowerCase = new RegExp(`^(?:${property.toLowerCase().replaceAll('\\s', '\\S')})`);
const delimiter = /^(?:BEGIN|END):\s*VCARD/i;

/**
 * Whether a line begins a property rather than continuing the text of the `previous` one. Text may contain names
 * of properties, so lower-case names count only if the previous name is in lower case as well.
 */
export function beginsProperty(line: string, previous: string): boolean {
  if (delimiter.test(line) || upperCase.test(line)) return true;
  return previous === previous.toLowerCase() && lowerCase.test(line);
}

/** Properties that are recognized if a semicolon replaces the colon. */
const withoutColon = /^((?:[\w-]{1,40}\.)?(?:TEL|FN|N|ORG|NICKNAME|NOTE|UID))\s*;(.*)$/is;
const parameter =
  /^\s*(?:[\w-]+=(?:"[^"]*"|[^;"]*)|HOME|WORK|CELL|VOICE|FAX|PREF|MAIN|PAGER|MSG|MODEM|CAR|ISDN|VIDEO|BBS|INTERNET|OTHER|TEXT|DOM|INTL|QUOTED-PRINTABLE|BASE64|[78]BIT|X-[\w-]+)\s*(?:;|$)/i;
/** A number after any replacement of the colon. */
const number =
  /^((?:[\w-]{1,40}\.)?TEL)\b([^]*?)(?:[;,=\s"]|(?=\+))((?:tel:)?\s*\(?[+\p{Nd}][\p{Nd}\s()./-]{3,})$/iu;

/** In characters; longer than any head and number. */
const maxRepaired = 500;

/** Splits a property that lacks its colon; undefined for other text. */
export function splitWithoutColon(
  line: string,
): readonly [head: string, value: string] | undefined {
  if (line.length > maxRepaired) return undefined;
  const wide = line.indexOf('\uFF1A');
  if (wide > 0 && upperCase.test(`${line.slice(0, wide)}:`)) {
    return [line.slice(0, wide), line.slice(wide + 1)];
  }
  const tel = number.exec(line);
  if (tel) return [`${tel[1] ?? ''}${tel[2]?.startsWith(';') ? tel[2] : ''}`, tel[3] ?? ''];
  const [, name, tail] = withoutColon.exec(line) ?? [];
  if (name === undefined || tail === undefined) return undefined;
  let value = tail;
  let params = '';
  for (let match = parameter.exec(value); match; match = parameter.exec(value)) {
    params += `;${match[0].replace(/;$/, '')}`;
    value = value.slice(match[0].length);
  }
  return value.trim() === '' ? undefined : [name + params, value];
}
