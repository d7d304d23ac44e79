import { detectCodePage } from '../bytes/code-page.ts';
import { findDecoder, isUtf8, type Decoder } from '../bytes/charset.ts';
import { detectUtf16 } from '../bytes/decode-text.ts';
import { decodeQuoted, decodeValue } from './encodings.ts';
import type { VcardLine } from './vcard-line.ts';
import type { Country } from '../../phone.ts';

const utf8 = new TextDecoder('utf-8');
const latin1 = new TextDecoder('latin1');
/** A replacement character that stands in the file itself. */
const replacement = new TextEncoder().encode('\uFFFD');
const lineBreak = Uint8Array.of(0x0a);

/** More charsets than one file has; bounds the work that made-up names cause. */
const maxCharsets = 32;
/** Of guesses at undeclared charsets: files put together from several need one for each. */
const maxGuesses = 16;
/** Bytes before and after a value in which it is looked for what else says of its charset. */
const window = 65_536;

/** Turns the values of one file into text. */
export class ValueReader {
  readonly #file: Uint8Array;
  readonly #country: Country | undefined;
  readonly #charsets = new Map<string, Decoder | undefined>();
  #undeclared: Decoder | undefined;
  #guesses = 0;

  /** `country`: what values are written in that do not say it and do not show it either. */
  constructor(file: Uint8Array, country: Country | undefined) {
    this.#file = file;
    this.#country = country;
  }

  /** Undefined for data in base64 that is no text. */
  read(line: VcardLine): string | undefined {
    const { encoding, params, at } = line;
    const bytes = decodeValue(line);
    const charset = params === '' ? undefined : charsetOf(params);
    const decoder = charset === undefined ? undefined : this.#decoder(charset);
    const said = decoder?.decode(bytes);
    // Programs say one charset and write another, most often UTF-8.
    const fits = said !== undefined && !(said.includes('\uFFFD') && isUtf8(bytes));
    const text = fits ? said : this.#decodeUndeclared(bytes, at);
    return encoding === 'base64' && isData(text) ? undefined : text;
  }

  /** UTF-8, or where it cannot be that what old programs meant and did not say. */
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

  /** What another property near by says of its charset, or else what the bytes look like. */
  #guess(bytes: Uint8Array, at: number): Decoder | undefined {
    const start = Math.max(0, at - window);
    const around = latin1.decode(this.#file.subarray(start, at + window));
    const said = [...around.matchAll(/;\s*CHARSET="?([\w:.-]{1,40})/gi)].map(
      (match) => [Math.abs(start + match.index - at), match[1] ?? ''] as const,
    );
    for (const [, charset] of said.sort(([one], [other]) => one - other).slice(0, maxCharsets)) {
      const decoder = this.#decoder(charset);
      if (decoder && !decoder.decode(bytes).includes('\uFFFD')) return decoder;
    }
    const after = decodeQuoted(this.#file.subarray(at, at + window));
    return findDecoder(detectCodePage(Buffer.concat([bytes, lineBreak, after]), this.#country));
  }

  /** Undefined for UTF-8 as well: what says so and is not is taken for undeclared. */
  #decoder(charset: string): Decoder | undefined {
    const name = charset.toLowerCase();
    if (/^utf-?8$/.test(name)) return undefined;
    if (!this.#charsets.has(name) && this.#charsets.size < maxCharsets) {
      this.#charsets.set(name, findDecoder(name));
    }
    return this.#charsets.get(name);
  }
}

/** Whole files in UTF-16 are told by themselves; anything else passes as it is. */
export function toByteText(bytes: Uint8Array): Uint8Array {
  const wide = detectUtf16(bytes);
  return wide ? new TextEncoder().encode(new TextDecoder(wide).decode(bytes)) : bytes;
}

function charsetOf(params: string): string | undefined {
  return /;\s*CHARSET="?([\w:.-]{1,40})/i.exec(params)?.[1];
}

/** Whether bytes are no UTF-8. A character that is cut, as phones do at their limits, is no sign of that. */
function isDamaged(text: string, bytes: Uint8Array): boolean {
  if (!text.includes('\uFFFD') || includesBytes(bytes, replacement)) return false;
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0;
  return bad >= good;
}

/** The charset of Japanese mail, whose bytes are all ASCII and begin with an escape. */
function decodeJis(bytes: Uint8Array): string {
  return new TextDecoder('iso-2022-jp').decode(bytes);
}

/** Pictures and keys: text has neither controls nor what fits no charset. */
function isData(text: string): boolean {
  return /[^\P{Cc}\t\r\n]|\uFFFD/u.test(text);
}

function includesBytes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  return bytes.some((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}
