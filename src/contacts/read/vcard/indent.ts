import { beginsProperty } from './vcard-head.ts';

const space = 0x20;
const tab = 0x09;
const quote = 0x3e;
/** As much of a line as a property is recognised by. */
const maxHead = 200;

/** A BEGIN is not longer. */
const maxBegin = 20;
const begin = /^BEGIN:\s*VCARD\s*$/i;

const latin1 = new TextDecoder('latin1');

/**
 * How far all lines of a card stand in, as they do where one was copied out of a page, the source of a
 * program, or a mail that quotes it. That is no folding: nothing is folded right after a BEGIN or an END.
 */
export class VcardIndent {
  #width = 0;

  /** `first`: whether nothing precedes the line, or only what takes up one line. */
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
