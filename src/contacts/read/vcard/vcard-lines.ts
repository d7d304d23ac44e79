import { physicalLines } from './byte-lines.ts';
import { OpenLine } from './open-line.ts';
import { VcardIndent } from './indent.ts';
import type { VcardLine } from './vcard-line.ts';

/** After so many, finished or not, a caller hears that it goes on. */
const linesAtATime = 16;

const space = 0x20;
const tab = 0x09;

const latin1 = new TextDecoder('latin1');

/**
 * Takes a file apart into its properties. Works on bytes, as lines may be folded inside a character.
 * Never throws; takes linear time, and memory for one line. Undefined comes in between as
 * lines go by: there may be millions of them in one property.
 */
export function* readVcardLines(bytes: Uint8Array): Generator<VcardLine | undefined> {
  let open: OpenLine | undefined;
  const offset = bytes.byteOffset;
  let legacy = false;
  let lines = 0;
  const indent = new VcardIndent();
  for (const physical of physicalLines(bytes)) {
    const text = indent.strip(physical, { first: open?.isDelimiter ?? true });
    lines = (lines + 1) % linesAtATime;
    if (lines === 0) yield undefined;
    if (text.length === 0) open?.endSoftBreak();
    // Some writers (ez-vcard) fold at a soft break as well: their space is not part of the text.
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
