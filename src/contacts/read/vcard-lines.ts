/** One property of a card, unfolded. */
export interface VcardLine {
  /** Upper case, without the group (`item1.`); empty when the line has no colon. */
  readonly name: string;
  /** From the first semicolon to the colon, as written; empty when there are none. */
  readonly params: string;
  /** In bytes, because a property may have a charset of its own; undefined when over the limit. */
  readonly value: Uint8Array | undefined;
  /** Version 2.1, whose rules of folding and lists differ. */
  readonly legacy: boolean;
}

/** After so many, finished or not, a caller hears that it goes on. */
const linesAtATime = 16;

/** Many times what a name or a number takes up. Longer lines (pictures, mostly) are never held. */
const maxLine = 8192;

const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;
const tab = 0x09;
const quote = 0x22;
const colon = 0x3a;
const equals = 0x3d;

const latin1 = new TextDecoder('latin1');
const nothing = new Uint8Array();

/**
 * Takes a file apart into its properties. Works on bytes, as lines may be folded inside a character.
 * Never throws; takes linear time, and memory for one line. Undefined comes in between as
 * lines go by: there may be millions of them in one property.
 */
export function* readVcardLines(bytes: Uint8Array): Generator<VcardLine | undefined> {
  let open: OpenLine | undefined;
  let legacy = false;
  let lines = 0;
  for (const text of physicalLines(bytes)) {
    lines = (lines + 1) % linesAtATime;
    if (lines === 0) yield undefined;
    if (text.length === 0) open?.endSoftBreak();
    // Some writers (ez-vcard) fold at a soft break as well: their space is not part of the text.
    else if (open?.softBreak && !isLandmark(text))
      open.add(isFolded(text) ? text.subarray(1) : text);
    // Version 2.1 folds before a space that is part of the text, later ones before an extra space.
    else if (open && isFolded(text)) open.add(legacy ? text : text.subarray(1));
    else {
      if (open) {
        const line = open.close(legacy);
        if (line.name === 'VERSION') legacy = isVersion21(line);
        yield line;
      }
      open = new OpenLine(text);
    }
  }
  if (open) yield open.close(legacy);
}

/** Whether parameters say so; version 2.1 writes the bare word without `ENCODING=`. */
export function isQuotedPrintable(params: string): boolean {
  return /[;=]\s*"?QUOTED-PRINTABLE/i.test(params);
}

/** A property whose end has not been seen. */
class OpenLine {
  /** Views on the file, not copies. */
  readonly #parts: Uint8Array[] = [];
  readonly #quoted: boolean;
  #room = maxLine;
  #overlong = false;
  /** The value goes on in the next line, as QUOTED-PRINTABLE says with a `=` at the end. */
  softBreak = false;

  constructor(first: Uint8Array) {
    const text = withoutMark(first);
    const end = findColon(text);
    this.#quoted =
      end > 0 && isQuotedPrintable(latin1.decode(text.subarray(0, Math.min(end, maxLine))));
    this.add(text);
  }

  add(text: Uint8Array): void {
    this.softBreak = this.#quoted && text.at(-1) === equals;
    const part = this.softBreak ? text.subarray(0, -1) : text;
    if (part.length > this.#room) this.#overlong = true;
    const kept = part.subarray(0, this.#room);
    this.#room -= kept.length;
    if (kept.length > 0) this.#parts.push(kept);
  }

  endSoftBreak(): void {
    this.softBreak = false;
  }

  close(legacy: boolean): VcardLine {
    const bytes = join(this.#parts);
    const end = findColon(bytes);
    if (end < 0) return { name: '', params: '', value: undefined, legacy };
    const head = latin1.decode(bytes.subarray(0, end));
    const nameEnd = head.includes(';') ? head.indexOf(';') : head.length;
    const grouped = head.slice(0, nameEnd);
    return {
      name: grouped
        .slice(grouped.lastIndexOf('.') + 1)
        .trim()
        .toUpperCase(),
      params: head.slice(nameEnd),
      value: this.#overlong ? undefined : bytes.subarray(end + 1),
      legacy,
    };
  }
}

/** Splits at CRLF, LF and CR alike; also at CR CR LF, which converting line ends twice leaves. */
function* physicalLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    let end = start;
    while (end < bytes.length && bytes[end] !== lf && bytes[end] !== cr) end++;
    yield end === start ? nothing : bytes.subarray(start, end);
    start = end + 1;
    if (bytes[end] !== cr) continue;
    if (bytes[start] === lf) start += 1;
    else if (bytes[start] === cr && bytes[start + 1] === lf) start += 2;
  }
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

/** Lines a careless `=` at the end of the one before must not swallow. */
function isLandmark(text: Uint8Array): boolean {
  return /^(?:BEGIN:|END:|TEL[:;])/i.test(latin1.decode(text.subarray(0, 6)));
}

function isFolded(text: Uint8Array): boolean {
  return text[0] === space || text[0] === tab;
}

function isVersion21(line: VcardLine): boolean {
  return latin1
    .decode(line.value ?? nothing)
    .trim()
    .startsWith('2.1');
}

/** Files put together from several have byte order marks in the middle. */
function withoutMark(text: Uint8Array): Uint8Array {
  return text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? text.subarray(3) : text;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
