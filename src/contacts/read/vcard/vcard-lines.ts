import { ByteLines } from './byte-lines.ts';
import { OpenLine } from './open-line.ts';
import { type VcardLine, beginsProperty } from './vcard-head.ts';

/** Undefined is yielded after this many physical lines. */
const linesPerTurn = 16;

const space = 0x20;
const tab = 0x09;

/**
 * Splits a file into unfolded properties, in linear time and with memory for one line. Works on bytes, because
 * folding may split a character. Yields undefined between properties, which may have millions of lines, so that
 * a caller can pause. Never throws.
 */
export function* readVcardLines(file: Buffer): Generator<VcardLine | undefined> {
  let open: OpenLine | undefined;
  let legacy = false;
  let count = 0;
  const indent = new VcardIndent();
  const lines = new ByteLines(file);
  while (lines.advance()) {
    const { end } = lines;
    const start = indent.skip(file, lines, { first: open?.isDelimiter ?? true });
    count = (count + 1) % linesPerTurn;
    if (count === 0) yield undefined;
    const isFolded = file[start] === space || file[start] === tab;
    if (start === end) open?.endSoftBreak();
    // Some writers (ez-vcard) also fold at a soft break; that space is not part of the text.
    else if (open?.hasSoftBreak && !open.isFollowedBy(start, end))
      open.add(isFolded ? start + 1 : start, end);
    // Version 2.1 folds before a space that is part of the text, later ones before an extra space.
    else if (open && isFolded) open.add(legacy ? start : start + 1, end);
    else if (open?.continuesWith(start, end)) open.add(start, end);
    else {
      if (open) {
        const line = open.close(legacy);
        if (line.head.name === 'VERSION') legacy = isVersion21(line);
        yield line;
      }
      open = new OpenLine(file, start, end);
    }
  }
  if (open) yield open.close(legacy);
}

function isVersion21(line: VcardLine): boolean {
  return line.value.text('latin1').trim().startsWith('2.1');
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

  /**
   * The offset of a line's text behind the indentation. `first`: whether the line is the first, or follows a BEGIN
   * or END.
   */
  skip(file: Buffer, { start, end }: ByteLines, { first }: { readonly first: boolean }): number {
    let text = start;
    while (file[text] === space || file[text] === tab || file[text] === greaterThan) text++;
    const blanks = text - start;
    if (blanks !== this.#width && (first || end - text < maxBegin)) {
      const head = file.toString('latin1', text, Math.min(end, text + maxHead));
      if (begin.test(head) || (first && beginsProperty(head, ''))) this.#width = blanks;
    }
    if (blanks < this.#width) return text === end ? end : start;
    return start + this.#width;
  }
}
