import { ByteLines } from './byte-lines.ts';
import { OpenLine } from './open-line.ts';
import { HeadReader, type VcardLine, beginsProperty } from './vcard-head.ts';

/** A property may have millions of lines, so that reading pauses after so many. */
const linesPerTurn = 16;

const space = 0x20;
const tab = 0x09;

/**
 * Splits a file into unfolded properties, in linear time and with memory for one line. Works on bytes, because
 * folding may split a character. Never throws.
 */
export class VcardLines {
  readonly #file: Buffer;
  readonly #lines: ByteLines;
  readonly #heads: HeadReader;
  readonly #indent = new VcardIndent();
  #open: OpenLine | undefined;
  #legacy = false;
  /** Lines since the last pause. */
  #count = 0;

  constructor(file: Buffer) {
    this.#file = file;
    this.#lines = new ByteLines(file);
    this.#heads = new HeadReader(file);
  }

  /** The next property; `pause` after some lines without the end of one; undefined at the end of the file. */
  next(): VcardLine | 'pause' | undefined {
    const lines = this.#lines;
    // After a pause, the line that it interrupted is still to be taken.
    for (;;) {
      if (this.#count < linesPerTurn) {
        if (!lines.advance()) return this.#close(undefined);
        lines.start = this.#indent.skip(this.#file, lines, this.#open);
        this.#count += 1;
        if (this.#count === linesPerTurn) return 'pause';
      } else this.#count = 0;
      if (!this.#continue(lines)) {
        const line = this.#close(new OpenLine(this.#file, this.#heads, lines.start, lines.end));
        if (line) return line;
      }
    }
  }

  /** Adds a line to the open property; false if it begins a property. */
  #continue({ start, end }: ByteLines): boolean {
    const open = this.#open;
    const first = this.#file[start];
    const isFolded = first === space || first === tab;
    if (start === end) open?.endSoftBreak();
    else if (!open) return false;
    // Some writers (ez-vcard) also fold at a soft break; that space is not part of the text.
    else if (open.hasSoftBreak && !open.isFollowedBy(start, end)) {
      open.add(isFolded ? start + 1 : start, end);
    }
    // Version 2.1 folds before a space that is part of the text, later ones before an extra space.
    else if (isFolded) open.add(this.#legacy ? start : start + 1, end);
    else if (open.continuesWith(start, end)) open.add(start, end);
    else return false;
    return true;
  }

  /** Closes the open property and opens the next. */
  #close(next: OpenLine | undefined): VcardLine | undefined {
    const line = this.#open?.close(this.#legacy);
    this.#open = next;
    if (line?.head.kind === 'version') this.#legacy = isVersion21(line);
    return line;
  }
}

function isVersion21(line: VcardLine): boolean {
  const { value } = line;
  if (value.is('3.0') || value.is('4.0')) return false;
  return value.text('latin1').trim().startsWith('2.1');
}

const greaterThan = 0x3e;
/** In bytes: enough to recognize a property. */
const maxHead = 200;

/** In bytes: longer than any BEGIN. */
const maxBegin = 20;
const begin = /^BEGIN:\s*VCARD\s*$/i;

/**
 * Removes the indentation of a card that was copied from a page, source code or a quoting mail. The first
 * line and BEGIN lines show the indentation, because they are never folded. A note may hold a card, so a BEGIN line
 * that is indented by one more blank continues a property.
 */
class VcardIndent {
  #width = 0;

  /**
   * The offset of a line's text behind the indentation.
   *
   * @param open the property before the line; undefined for the first line
   */
  skip(file: Buffer, { start, end }: ByteLines, open: OpenLine | undefined): number {
    const first = open?.isDelimiter ?? true;
    let text = start;
    while (file[text] === space || file[text] === tab || file[text] === greaterThan) text++;
    const blanks = text - start;
    if (blanks !== this.#width && (first || end - text < maxBegin)) {
      const head = file.toString('latin1', text, Math.min(end, text + maxHead));
      const isFolded = !first && blanks === this.#width + 1 && open?.isProperty === true;
      const isBegin = begin.test(head) && !isFolded;
      if (isBegin || (first && beginsProperty(head, ''))) this.#width = blanks;
    }
    if (blanks < this.#width) return text === end ? end : start;
    return start + this.#width;
  }
}
