import type { LeftOutReason } from '../../record/card-record.ts';
import { decodeEntities } from '../../record/html-entities.ts';
import type { PropertyKind } from './property-kind.ts';
import type { ValueReader } from './value-reader.ts';
import type { VcardHead, VcardLine } from './vcard-head.ts';

/** A property of a vCard or jCard. */
export interface CardProperty extends Omit<VcardHead, 'encoding' | 'charset' | 'hasQuotes'> {
  /** Why the value cannot be used; `text()` then returns what can be shown of it. */
  readonly fault: LeftOutReason | undefined;
  readonly isEmpty: boolean;
  /** The value as one text; truncated if it is too long. */
  text(spelling?: Spelling): string;
  /** The components of a name, `Family;Given;…`; several values of a component have a space between. */
  names(): readonly string[];
  /** The components of a value in which commas are text, as in `ORG`. */
  units(): readonly string[];
  /** The values of a comma-separated list. */
  list(spelling?: Spelling): readonly string[];
}

/** `exact`: entities of HTML, which web programs leave in values, are text. */
export type Spelling = 'exact' | 'decoded';

/** Decodes its value lazily, because most properties of a card are never used. */
export class VcardProperty implements CardProperty {
  readonly #line: VcardLine;
  readonly #values: ValueReader;
  #written: string | undefined;
  #decoded: string | undefined;
  #isData = false;

  constructor(line: VcardLine, values: ValueReader) {
    this.#line = line;
    this.#values = values;
  }

  get name(): string {
    return this.#line.head.name;
  }

  get kind(): PropertyKind {
    return this.#line.head.kind;
  }

  get rawName(): string {
    return this.#line.head.rawName;
  }

  get group(): string {
    return this.#line.head.group;
  }

  get params(): string {
    return this.#line.head.params;
  }

  get fault(): LeftOutReason | undefined {
    if (this.#line.overlong) return 'too_long';
    this.#readWritten();
    return this.#isData ? 'unreadable' : undefined;
  }

  get isEmpty(): boolean {
    return !this.#line.value.some((byte) => byte > 0x20 && byte !== 0x3b);
  }

  text(spelling: Spelling = 'decoded'): string {
    return unescapeValue(this.#read(spelling));
  }

  names(): readonly string[] {
    return splitValue(this.#read(), this.#line.legacy ? 'text' : 'separate');
  }

  units(): readonly string[] {
    return splitValue(this.#read(), 'text');
  }

  list(spelling: Spelling = 'decoded'): readonly string[] {
    return splitList(this.#read(spelling));
  }

  #read(spelling: Spelling = 'decoded'): string {
    const written = this.#readWritten();
    if (spelling === 'exact') return written;
    this.#decoded ??= decodeEntities(written);
    return this.#decoded;
  }

  #readWritten(): string {
    if (this.#written !== undefined) return this.#written;
    const text = this.#values.read(this.#line);
    this.#isData = text === undefined;
    this.#written = text ?? '';
    return this.#written;
  }
}

/** The value of a parameter without quotes; undefined if it is missing. */
export function paramOf(params: string, name: string): string | undefined {
  if (params === '') return undefined;
  for (const param of params.split(';')) {
    const at = param.indexOf('=');
    if (at < 0 || param.slice(0, at).trim().toUpperCase() !== name) continue;
    return param
      .slice(at + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}

/** Parameters about the encoding of a value rather than its kind. */
const technicalParameter =
  /^(?:CHARSET|ENCODING|VALUE|PREF|LANGUAGE|ALTID|PID|WAID|INDEX|MEDIATYPE|QUOTED-PRINTABLE|BASE64|[78]BIT)\b/i;

/** A custom type as Android writes it: `X-CUSTOM(CHARSET=UTF-8,…,=D0=A4…)`. */
const custom = /X-CUSTOM\((?:(?:CHARSET|ENCODING)=[\w-]+,)*([^)]*)\)?/gi;

/** The types among parameters, as words: `HOME FAX` for `;TYPE=HOME,FAX`; empty if there are none. */
export function typeWords(params: string): string {
  if (params === '') return '';
  const types = params
    .split(';')
    .filter((param) => param.trim() !== '' && !technicalParameter.test(param.trim()))
    .map((param) => param.replace(custom, (_, quoted: string) => fromQuoted(quoted)))
    .map((param) => param.slice(param.indexOf('=') + 1));
  // Heads are decoded as Latin-1 first.
  return Buffer.from(types.join(' '), 'latin1')
    .toString()
    .replace(/[",\s]+/g, ' ')
    .trim();
}

function fromQuoted(text: string): string {
  return text.replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Resolves the escapes of a value: `\n`, `\,`, `\;`, and Apple's `\:`. */
function unescapeValue(text: string): string {
  let unescaped = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    const escaped = text.charAt(at + 1);
    if (escaped === '') break;
    unescaped += text.slice(from, at) + (escaped === 'n' || escaped === 'N' ? '\n' : escaped);
    from = at + 2;
  }
  return from === 0 ? text : unescaped + text.slice(from);
}

/**
 * Splits a value such as `Family;Given;…` into components and resolves escapes. `commas`: since version 3.0, a
 * comma separates several values of a name's component, which are joined with a space.
 */
function splitValue(text: string, commas: 'separate' | 'text'): readonly string[] {
  if (!text.includes('\\')) {
    return splitAtSemicolons(
      commas === 'separate' && text.includes(',') ? text.replaceAll(',', ' ') : text,
    );
  }
  const components = [''];
  for (const [token] of text.matchAll(/\\[\s\S]|[^\\;,]+|[\s\S]/g)) {
    if (token === ';') components.push('');
    else {
      const written = token === ',' && commas === 'separate' ? ' ' : unescapeValue(token);
      components.push(components.pop() + written);
    }
  }
  return components;
}

/** Faster than `split` for a few short components. */
function splitAtSemicolons(text: string): readonly string[] {
  const components: string[] = [];
  let from = 0;
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', from)) {
    components.push(text.slice(from, at));
    from = at + 1;
  }
  components.push(text.slice(from));
  return components;
}

/** Splits a comma-separated list and resolves escapes. */
function splitList(text: string): readonly string[] {
  return text.split(/(?<!\\),/).map(unescapeValue);
}
