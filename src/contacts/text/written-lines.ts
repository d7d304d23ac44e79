/** Longer than nearly any line about one person; bounds the work per line to a few milliseconds. */
const maxLine = 512;

export interface WrittenLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The rest of a line that is too long to read; nearly always empty. */
  readonly cutOff: string;
}

/**
 * Splits a text into lines. A line that is too long becomes several with the same number, cut at commas, or
 * else where a word follows a number, as between `Zoe 07911 123456` and the next person.
 */
export function* writtenLines(text: string): Generator<WrittenLine> {
  const end = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
  let from = 0;
  let line = 1;
  for (const match of text.matchAll(end)) {
    yield* splitLongLine(text, from, match.index, line++);
    from = match.index + match[0].length;
  }
  yield* splitLongLine(text, from, text.length, line);
}

function* splitLongLine(
  text: string,
  start: number,
  end: number,
  line: number,
): Generator<WrittenLine> {
  let from = start;
  while (end - from > maxLine) {
    const window = text.slice(from, from + maxLine);
    const atMark = Math.max(...[',', ';', '|', '\t'].map((mark) => window.lastIndexOf(mark)));
    const cut = atMark > 0 ? atMark : lastWordAfterNumber(window);
    if (cut <= 0) return yield { line, text: window, cutOff: text.slice(from + maxLine, end) };
    yield { line, text: window.slice(0, cut), cutOff: '' };
    from += cut + 1;
  }
  yield { line, text: text.slice(from, end), cutOff: '' };
}

/** The offset of the last blank between a number and a word; -1 if there is none. */
function lastWordAfterNumber(text: string): number {
  return [...text.matchAll(/(?<=\p{Nd}) (?=\p{L})/gu)].at(-1)?.index ?? -1;
}
