import type { FoundNumber } from './digit-runs.ts';

/** Words and punctuation that separate two numbers and label neither. */
export const separatorPattern =
  ':::|[,;|/\\r\\n\\t、；，・]|&|(?<![\\p{L}\\p{N}])(?:or|and|und|oder|u\\.|bzw\\.?|ou|et|o|y|e|и|или|або|та|i|lub|of|en|och|veya|ve|eller|og|vagy|nebo|alebo|ili|και|ή|או|و|یا|أو|hoặc|atau|または|和|或)(?![\\p{L}\\p{N}])';
const separator = new RegExp(separatorPattern, 'iu');
const bracketed = /^\s*[([{（]([^)\]}）]*)[)\]}）]/u;
/** An open bracket whose words label the next number: `07911 123456 (mum 07700 900111)`. */
const opened = /[([{（](?=([^()[\]{}（）]*)$)/u;

/** Whether a text only separates two numbers. */
export function isSeparatorWord(text: string): boolean {
  return separator.exec(text.trim())?.[0] === text.trim();
}

/** The label of each number of a value. Labels either precede all numbers or follow all of them. */
export function labelsOf(value: string, numbers: readonly FoundNumber[]): readonly string[] {
  const chunks = chunksAround(value, numbers);
  const [prefix = ''] = chunks;
  const side = /\p{L}/u.test(prefix) ? 'before' : 'after';
  return numbers.map((_, at) => {
    const own = at === 0 ? words(prefix) : splitChunk(chunks[at] ?? '', side).ofNext;
    const isLast = at + 1 === numbers.length;
    const next = splitChunk(chunks[at + 1] ?? '', isLast ? 'after' : side);
    return [own, next.bracket, next.ofPrevious].filter(Boolean).join(' ');
  });
}

/** The text before, between and after the numbers. */
function chunksAround(value: string, numbers: readonly FoundNumber[]): readonly string[] {
  let from = 0;
  const chunks = numbers.map(({ at, text }) => {
    const chunk = value.slice(from, at);
    from = at + text.length;
    return chunk;
  });
  return [...chunks, value.slice(from)];
}

interface ChunkLabels {
  /** In brackets right after the previous number, whose label it is. */
  readonly bracket: string;
  readonly ofPrevious: string;
  readonly ofNext: string;
}

/** `side`: on which side of its number a label stands. */
function splitChunk(chunk: string, side: 'before' | 'after'): ChunkLabels {
  const bracket = bracketed.exec(chunk);
  const rest = chunk.slice(bracket?.[0].length ?? 0);
  const open = opened.exec(rest);
  const split = open && words(open[1] ?? '') !== '' ? open : separator.exec(rest);
  const [left, right] = split
    ? [rest.slice(0, split.index), rest.slice(split.index + split[0].length)]
    : side === 'before'
      ? ['', rest]
      : [rest, ''];
  return { bracket: words(bracket?.[1] ?? ''), ofPrevious: words(left), ofNext: words(right) };
}

function words(text: string): string {
  const plain = text
    .split(separator)
    .join(' ')
    .replace(/[^\p{L}\p{N}.'-]+/gu, ' ');
  return /[\p{L}\p{N}]/u.test(plain) ? plain.trim() : '';
}
