import { physicalLines } from './byte-lines.ts';
import { OpenLine } from './open-line.ts';
import { type VcardLine, beginsProperty } from './vcard-head.ts';

/** Undefined is yielded after this many physical lines. */
const linesPerTurn = 16;

const space = 0x20;
const tab = 0x09;

const latin1 = new TextDecoder('latin1');

/**
 * Splits a file into unfolded properties, in linear time and with memory for one line. Works on bytes, because
 * folding may split a character. Yields undefined between properties, which may have millions of lines, so that
 * a caller can pause. Never throws.
 */
export function* readVcardLines(bytes: Uint8Array): Generator<VcardLine | undefined> {
  let open: OpenLine | undefined;
  const offset = bytes.byteOffset;
  let legacy = false;
  let lines = 0;
  const indent = new VcardIndent();
  for (const physical of physicalLines(bytes)) {
    const text = indent.strip(physical, { first: open?.isDelimiter ?? true });
    lines = (lines + 1) % linesPerTurn;
    if (lines === 0) yield undefined;
    if (text.length === 0) open?.endSoftBreak();
    // Some writers (ez-vcard) also fold at a soft break; that space is not part of the text.
    else if (open?.softBreak && !open.isFollowedBy(text))
      open.add(isFolded(text) ? text.subarray(1) : text);
    // Version 2.1 folds before a space that is part of the text, later ones before an extra space.
    else if (open && isFolded(text)) open.add(legacy ? text : text.subarray(1));
    else if (open?.continuesWith(text)) open.add(text);
    else {
      if (open) {
        const line = open.close(legacy);
        if (line.name === 'VERSION') legacy = isVersion21(line);
        yield line;
      }
      open = new OpenLine(text, text.byteOffset - offset);
    }
  }
  if (open) yield open.close(legacy);
}

function isFolded(text: Uint8Array): boolean {
  return text[0] === space || text[0] === tab;
}

function isVersion21(line: VcardLine): boolean {
  return latin1.decode(line.value).trim().startsWith('2.1');
}

const greaterThan = 0x3e;
/** In bytes: enough to recognize a property. */
const maxHead = 200;

/** In bytes: longer than any BEGIN. */
const maxBegin = 20;
const begin = /^BEGIN:\s*VCARD\s*$/i;

/**
 * Removes the indentation of a card that was copied from a page, source code or a quoting mail. The first
 * line and BEGIN lines show the indentation, because they are never folded.
 */
class VcardIndent {
  #width = 0;

  /** `first`: whether the line is the first, or follows a BEGIN or END. */
  strip(line: Uint8Array, { first }: { readonly first: boolean }): Uint8Array {
    const blanks = countBlanks(line);
    if (blanks !== this.#width && (first || line.length - blanks < maxBegin)) {
      const text = latin1.decode(line.subarray(blanks, blanks + maxHead));
      if (begin.test(text) || (first && beginsProperty(text, ''))) this.#width = blanks;
    }
    if (blanks < this.#width) return blanks === line.length ? line.subarray(blanks) : line;
    return line.subarray(this.#width);
  }
}

function countBlanks(line: Uint8Array): number {
  let at = 0;
  while (line[at] === space || line[at] === tab || line[at] === greaterThan) at++;
  return at;
}
