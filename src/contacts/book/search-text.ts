import { lineSearches, matchRanks, type LineSearch } from '../contact-search.ts';
import { searchLine, skeletonMark } from '../search-line.ts';
import type { Needle } from '../search-terms.ts';
import type { Steps } from '../steps.ts';
import type { BookAnnotations } from './book-annotations.ts';
import type { ContactColumns } from './contact-columns.ts';

/** A change costs making the text of so many contacts again at the next search: below half a millisecond. */
const blockSize = 128;

/** Blocks whose lines show which word of a search is the rarest. */
const sampledBlocks = 8;

/** In every line that is not empty. */
const anyLine: readonly Needle[] = ['\t'];

interface Block {
  /** The search lines of its slots; empty for a free slot. */
  readonly text: string;
  /** Where the line of each slot starts, and the end. */
  readonly starts: Uint32Array;
  readonly hasSkeletons: boolean;
}

/** The folded text of a book, in blocks of slots; made at the first search and mended by what changed. */
export class SearchText {
  readonly #columns: ContactColumns;
  readonly #annotations: BookAnnotations;
  readonly #blocks: (Block | undefined)[] = [];

  constructor(columns: ContactColumns, annotations: BookAnnotations) {
    this.#columns = columns;
    this.#annotations = annotations;
  }

  /** Call whenever a slot is added, changed or freed. */
  touch(slot: number): void {
    this.#blocks[Math.floor(slot / blockSize)] = undefined;
  }

  /** The rank of each slot, of `matchRanks`, by more tolerant searches if nothing matches. Works in steps. */
  *find(typed: string): Steps<Uint8Array> {
    let found: Uint8Array = new Uint8Array();
    for (const search of lineSearches(typed)) {
      found = yield* this.#rank(search);
      if (found.some((rank) => rank !== matchRanks.none)) break;
    }
    return found;
  }

  *#rank(search: LineSearch): Steps<Uint8Array> {
    const ranks = new Uint8Array(this.#columns.end);
    const needles = yield* this.#rarest(search.needles);
    for (let first = 0; first < ranks.length; first += blockSize) {
      rankLines(this.#block(first), needles, search.rank, ranks.subarray(first, first + blockSize));
      yield;
    }
    return ranks;
  }

  /** The set of needles that the fewest lines contain, by a sample: only those lines are ranked. */
  *#rarest(sets: LineSearch['needles']): Steps<readonly Needle[]> {
    const [only = anyLine, ...others] = sets;
    if (others.length === 0) return only;
    const found = sets.map((needles) => ({ needles, count: 0 }));
    const blocks = Math.ceil(this.#columns.end / blockSize);
    const step = Math.max(1, Math.floor(blocks / sampledBlocks));
    for (let at = 0; at < blocks; at += step) {
      const { text } = this.#block(at * blockSize);
      for (const one of found) one.count += countAll(text, one.needles);
      yield;
    }
    return found.reduce((a, b) => (b.count < a.count ? b : a)).needles;
  }

  #block(first: number): Block {
    const at = first / blockSize;
    return (this.#blocks[at] ??= this.#makeBlock(first));
  }

  #makeBlock(first: number): Block {
    const lines: string[] = [];
    const starts = new Uint32Array(blockSize + 1);
    let end = 0;
    for (let index = 0; index < blockSize; index++) {
      const slot = first + index;
      const line = this.#columns.isUsed(slot) ? `${this.#lineOf(slot)}\n` : '';
      lines.push(line);
      end += line.length;
      starts[index + 1] = end;
    }
    const text = lines.join('');
    return { text, starts, hasSkeletons: text.includes(skeletonMark) };
  }

  #lineOf(slot: number): string {
    const contact = this.#columns.read(slot);
    return searchLine(contact, this.#annotations.wordsOf(contact.id));
  }
}

function countAll(text: string, needles: readonly Needle[]): number {
  let count = 0;
  for (const needle of needles) {
    for (let at = find(text, needle, 0); at >= 0; at = find(text, needle, at + 1)) count += 1;
  }
  return count;
}

function find(text: string, needle: Needle, from: number): number {
  if (typeof needle === 'string') return text.indexOf(needle, from);
  needle.lastIndex = from;
  return needle.exec(text)?.index ?? -1;
}

/** Sets the ranks of the lines that contain one of the needles and match. */
function rankLines(
  { text, starts, hasSkeletons }: Block,
  needles: readonly Needle[],
  rank: LineSearch['rank'],
  ranks: Uint8Array,
): void {
  for (const needle of needles) {
    // Looking for it costs as much as for the others, and most blocks have none.
    if (!hasSkeletons && String(needle).startsWith(skeletonMark)) continue;
    let index = 0;
    for (let at = find(text, needle, 0); at >= 0; at = find(text, needle, starts[index] ?? 0)) {
      while ((starts[index + 1] ?? at + 1) <= at) index += 1;
      ranks[index] ||= rank(text.slice(starts[index], (starts[index + 1] ?? 0) - 1));
      index += 1;
      if (index >= blockSize) break;
    }
  }
}
