import type { Country } from '../../phone.ts';
import { type Decoder, findDecoder, isUtf8 } from '../bytes/charset.ts';
import { detectCodePage } from '../bytes/code-page.ts';
import { detectUtf16 } from '../bytes/decode-text.ts';
import type { VcardLine } from './vcard-head.ts';

const utf8 = new TextDecoder('utf-8');
const latin1 = new TextDecoder('latin1');
/** A replacement character in the file itself. */
const replacement = new TextEncoder().encode('\uFFFD');
const lineBreak = Uint8Array.of(0x0a);

/** More charsets than any file has; bounds the work on invented names. */
const maxCharsets = 32;
/** Guesses of an undeclared charset; concatenated files need one each. */
const maxGuesses = 16;
/** Bytes around a value that serve to guess its charset. */
const window = 65_536;

/** Decodes the values of one file, each by its declared charset or a guess. */
export class ValueReader {
  readonly #file: Uint8Array;
  readonly #country: Country | undefined;
  readonly #charsets = new Map<string, Decoder | undefined>();
  #undeclared: Decoder | undefined;
  #guesses = 0;

  /** `country`: decides between code pages that look alike. */
  constructor(file: Uint8Array, country: Country | undefined) {
    this.#file = file;
    this.#country = country;
  }

  /** Decodes a value; undefined for base64 that is no text. */
  read(line: VcardLine): string | undefined {
    const { head, encoding, at } = line;
    const decoder = head.charset === undefined ? undefined : this.#decoder(head.charset);
    if (encoding === 'plain' && !decoder) {
      const text = line.value.text('utf8');
      if (isCertain(text)) return text;
    }
    const bytes = decodeValue(line);
    const decoded = decoder?.decode(bytes);
    // Programs declare one charset and write another, most often UTF-8.
    const fits = decoded !== undefined && !(decoded.includes('\uFFFD') && isUtf8(bytes));
    const text = fits ? decoded : this.#decodeUndeclared(bytes, at);
    return encoding === 'base64' && isData(text) ? undefined : text;
  }

  /** Decodes UTF-8, or else guesses the charset. */
  #decodeUndeclared(bytes: Uint8Array, at: number): string {
    const text = utf8.decode(bytes);
    if (!isDamaged(text, bytes)) return text.includes('\u001B$') ? decodeJis(bytes) : text;
    const before = this.#undeclared?.decode(bytes);
    if (before !== undefined && !before.includes('\uFFFD')) return before;
    if (this.#guesses < maxGuesses) {
      this.#guesses++;
      this.#undeclared = this.#guess(bytes, at);
    }
    return this.#undeclared?.decode(bytes) ?? text;
  }

  /** Guesses a charset by declarations of nearby properties, else by the bytes. */
  #guess(bytes: Uint8Array, at: number): Decoder | undefined {
    const start = Math.max(0, at - window);
    const around = latin1.decode(this.#file.subarray(start, at + window));
    const declared = [...around.matchAll(/;\s*CHARSET="?([\w:.-]{1,40})/gi)].map(
      (match) => [Math.abs(start + match.index - at), match[1] ?? ''] as const,
    );
    for (const [, charset] of declared
      .sort(([one], [other]) => one - other)
      .slice(0, maxCharsets)) {
      const decoder = this.#decoder(charset);
      if (decoder && !decoder.decode(bytes).includes('\uFFFD')) return decoder;
    }
    const after = decodeQuoted(this.#file.subarray(at, at + window));
    return findDecoder(detectCodePage(Buffer.concat([bytes, lineBreak, after]), this.#country));
  }

  /** The decoder of a charset. Undefined for UTF-8, because values that fail as UTF-8 count as undeclared. */
  #decoder(charset: string): Decoder | undefined {
    const name = charset.toLowerCase();
    if (/^utf-?8$/.test(name)) return undefined;
    if (!this.#charsets.has(name) && this.#charsets.size < maxCharsets) {
      this.#charsets.set(name, findDecoder(name));
    }
    return this.#charsets.get(name);
  }
}

/** Converts a file in UTF-16 to UTF-8; returns other files unchanged. */
export function toByteText(bytes: Uint8Array): Buffer {
  const wide = detectUtf16(bytes);
  if (wide) return Buffer.from(new TextDecoder(wide).decode(bytes));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Whether bytes are no UTF-8. A truncated character, as phones write at their limits, does not count. */
function isDamaged(text: string, bytes: Uint8Array): boolean {
  if (!text.includes('\uFFFD') || includesBytes(bytes, replacement)) return false;
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0;
  return bad >= good;
}

/** Whether decoded UTF-8 certainly was UTF-8, without a byte order mark or the escapes of ISO-2022-JP. */
function isCertain(text: string): boolean {
  return !text.includes('\uFFFD') && !text.includes('\u001B') && text.charCodeAt(0) !== 0xfeff;
}

/** ISO-2022-JP, the charset of Japanese mail, consists of ASCII bytes with escapes. */
function decodeJis(bytes: Uint8Array): string {
  return new TextDecoder('iso-2022-jp').decode(bytes);
}

/** Whether decoded text is a picture or key: it has control or replacement characters. */
function isData(text: string): boolean {
  return /[^\P{Cc}\t\r\n]|\uFFFD/u.test(text);
}

function includesBytes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  return bytes.some((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}

const equals = 0x3d;

/** Decodes the transfer encoding of a value; its charset is decoded later. */
function decodeValue({ encoding, value }: VcardLine): Uint8Array {
  const bytes = value.bytes();
  switch (encoding) {
    case 'plain':
      return bytes;
    case 'quoted_printable':
      return decodeQuoted(bytes);
    case 'base64':
      return decodeBase64(bytes);
  }
}

/** Some programs encode each component of a name separately. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const parts = latin1.decode(bytes).split(';');
  const decoded = parts.map(fromBase64);
  return decoded.length === 1
    ? (decoded[0] ?? bytes)
    : Buffer.concat(decoded.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from(';'), part])));
}

/** Decodes base64; returns text that is not really encoded unchanged. */
function fromBase64(part: string): Buffer {
  const decoded = Buffer.from(part, 'base64');
  const isEncoded = /^(?:[\w+/-]{4})*(?:[\w+/-]{2,3}={1,2})?$/.test(part.replace(/\s/g, ''));
  return isEncoded || isUtf8(decoded) ? decoded : Buffer.from(part, 'latin1');
}

/** Decodes quoted-printable; keeps invalid escapes unchanged. */
function decodeQuoted(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] === equals ? hexByte(bytes[at + 1], bytes[at + 2]) : undefined;
    decoded[size++] = byte ?? bytes[at] ?? 0;
    if (byte !== undefined) at += 2;
  }
  return decoded.subarray(0, size);
}

function hexByte(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined;
  const digits = String.fromCharCode(high, low);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
