import type { FoundNumber } from './digit-runs.ts';

/** Words and marks that part two numbers and say nothing of either. */
const joint =
  /:::|[,;|/\r\n\t、；，]|&|(?<![\p{L}\p{N}])(?:or|and|und|oder|ou|et|o|y|e|и|или|або|та|i|lub|of|en|och|veya|ve|または|和|或)(?![\p{L}\p{N}])/iu;
const bracketed = /^\s*[([{（]([^)\]}）]*)[)\]}）]/u;
/** Words of a bracket that the number behind them closes: `07911 123456 (mum 07700 900111)`. */
const opened = /[([{（](?=([^()[\]{}（）]*)$)/u;

/** Whether a text is nothing but a word between two numbers. */
export function isJoint(text: string): boolean {
  const parted = joint.exec(text.trim());
  return parted?.[0] === text.trim();
}

/** The words beside each number of a value: before them all, or behind them all. */
export function labelsOf(value: string, numbers: readonly FoundNumber[]): readonly string[] {
  const chunks = chunksOf(value, numbers);
  const [prefix = ''] = chunks;
  const labels = /\p{L}/u.test(prefix) ? 'before' : 'behind';
  return numbers.map((_, at) => {
    const own = at === 0 ? words(prefix) : partsOf(chunks[at] ?? '', labels).before;
    const isLast = at + 1 === numbers.length;
    const next = partsOf(chunks[at + 1] ?? '', isLast ? 'behind' : labels);
    return [own, next.bracket, next.behind].filter(Boolean).join(' ');
  });
}

/** What stands before, between and behind the numbers. */
function chunksOf(value: string, numbers: readonly FoundNumber[]): readonly string[] {
  let from = 0;
  const chunks = numbers.map(({ at, text }) => {
    const chunk = value.slice(from, at);
    from = at + text.length;
    return chunk;
  });
  return [...chunks, value.slice(from)];
}

interface ChunkParts {
  /** Said of the number before the chunk. */
  readonly bracket: string;
  readonly behind: string;
  /** Said of the number behind it. */
  readonly before: string;
}

/** `labels`: whether words between two numbers are said of the one before which they stand. */
function partsOf(chunk: string, labels: 'before' | 'behind'): ChunkParts {
  const bracket = bracketed.exec(chunk);
  const rest = chunk.slice(bracket?.[0].length ?? 0);
  const open = opened.exec(rest);
  const parted = open && words(open[1] ?? '') !== '' ? open : joint.exec(rest);
  const between = labels === 'before' ? { left: '', right: rest } : { left: rest, right: '' };
  const left = parted ? rest.slice(0, parted.index) : between.left;
  const right = parted ? rest.slice(parted.index + parted[0].length) : between.right;
  return { bracket: words(bracket?.[1] ?? ''), behind: words(left), before: words(right) };
}

function words(text: string): string {
  const said = text
    .split(joint)
    .join(' ')
    .replace(/[^\p{L}\p{N}.'-]+/gu, ' ');
  return /[\p{L}\p{N}]/u.test(said) ? said.trim() : '';
}
