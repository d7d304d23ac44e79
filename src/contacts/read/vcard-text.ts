import { utf16 } from './decode-text.ts';
import { isQuotedPrintable, type VcardLine } from './vcard-lines.ts';

const utf8 = new TextDecoder('utf-8');
/** A replacement character that stands in the file itself. */
const replacement = new TextEncoder().encode('\uFFFD');
const equals = 0x3d;

/** More charsets than one file has; bounds the work that made-up names cause. */
const maxCharsets = 32;

/** Turns the values of one file into text. */
export class ValueReader {
  readonly #codePage: () => string;
  readonly #charsets = new Map<string, TextDecoder | undefined>();
  #legacy: TextDecoder | undefined;

  /** `codePage`: what values are written in that do not say it and are no UTF-8. */
  constructor(codePage: () => string) {
    this.#codePage = codePage;
  }

  /** Undefined when there is no text to be had: a value too long, or data in base64. */
  read(line: VcardLine): string | undefined {
    if (line.value === undefined || isBase64(line)) return undefined;
    const bytes = isQuotedPrintable(line.params) ? decodeQuoted(line.value) : line.value;
    const charset = /;\s*CHARSET="?([\w:.-]{1,40})/i.exec(line.params)?.[1];
    const decoder = charset === undefined ? undefined : this.#decoder(charset.toLowerCase());
    return decoder ? decoder.decode(bytes) : this.#decodeUndeclared(bytes);
  }

  /** UTF-8, or where it cannot be that what old programs meant and did not say. */
  #decodeUndeclared(bytes: Uint8Array): string {
    const text = utf8.decode(bytes);
    if (!text.includes('\uFFFD') || includesBytes(bytes, replacement)) return text;
    this.#legacy ??= new TextDecoder(this.#codePage());
    return this.#legacy.decode(bytes);
  }

  #decoder(charset: string): TextDecoder | undefined {
    if (!this.#charsets.has(charset) && this.#charsets.size < maxCharsets) {
      this.#charsets.set(charset, createDecoder(charset));
    }
    return this.#charsets.get(charset);
  }
}

/** Whether the value is data: a picture, a key. Version 2.1 writes the bare word. */
export function isBase64(line: VcardLine): boolean {
  return /[;=]\s*"?(?:BASE64|B)"?\s*(?:;|$)/i.test(line.params);
}

/** Resolves the escapes of a plain value (`\n`, `\,`, `\;`, and Apple's `\:`). */
export function unescapeValue(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, escaped: string) =>
    escaped === 'n' || escaped === 'N' ? '\n' : escaped,
  );
}

/**
 * The components of a value like `Family;Given;...`, escapes resolved. From 3.0 on a comma inside a
 * component separates several values of it; they come back with a space between.
 */
export function splitValue(text: string, legacy: boolean): readonly string[] {
  const components = [''];
  for (const [token] of text.matchAll(/\\[\s\S]|[^\\;,]+|[\s\S]/g)) {
    if (token === ';') components.push('');
    else
      components.push(components.pop() + (token === ',' && !legacy ? ' ' : unescapeValue(token)));
  }
  return components;
}

/** Whole files in UTF-16 are told by themselves; anything else passes as it is. */
export function toByteText(bytes: Uint8Array): Uint8Array {
  const wide = utf16(bytes);
  return wide ? new TextEncoder().encode(new TextDecoder(wide).decode(bytes)) : bytes;
}

function createDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

function includesBytes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  return bytes.some((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}

/** What is no valid escape stands for itself. */
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
