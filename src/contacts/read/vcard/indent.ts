import { beginsProperty } from './vcard-head.ts';

const space = 0x20;
const tab = 0x09;
const quote = 0x3e;
/** In bytes: enough to recognize a property. */
const maxHead = 200;

/** In bytes: longer than any BEGIN. */
const maxBegin = 20;
const begin = /^BEGIN:\s*VCARD\s*$/i;

const latin1 = new TextDecoder('latin1');

/**
 * Removes the indentation of a card that was copied from a page, source code or a quoting mail. It is told from
 * folding by the first line and BEGIN lines, which are never folded.
 */
export class VcardIndent {
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
  while (line[at] === space || line[at] === tab || line[at] === quote) at++;
  return at;
}
