/** Longer than any line about one person; bounds the work per line. */
const maxLine = 4096;

export interface WrittenLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The rest of a line that is too long to read; nearly always empty. */
  readonly cutOff: string;
}

/** Splits a text into lines. A line that is too long becomes several with the same number, cut at commas. */
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
    const cut = Math.max(...[',', ';', '|', '\t'].map((mark) => window.lastIndexOf(mark)));
    if (cut <= 0) return yield { line, text: window, cutOff: text.slice(from + maxLine, end) };
    yield { line, text: window.slice(0, cut), cutOff: '' };
    from += cut + 1;
  }
  yield { line, text: text.slice(from, end), cutOff: '' };
}
