import { createLineSearch, searchLine, type LineSearch } from '../contact-search.ts';
import type { ContactColumns } from './contact-columns.ts';

/** A change costs making the text of so many contacts again at the next search: about half a millisecond. */
const blockSize = 256;

interface Block {
  /** The search lines of its slots; empty for a free slot. */
  readonly text: string;
  /** Where the line of each slot starts, and the end. */
  readonly starts: Uint32Array;
}

/** The folded text of a book, in blocks of slots; made at the first search and mended by what changed. */
export class SearchText {
  readonly #columns: ContactColumns;
  readonly #blocks: (Block | undefined)[] = [];

  constructor(columns: ContactColumns) {
    this.#columns = columns;
  }

  /** Call whenever a slot is added, changed or freed. */
  touch(slot: number): void {
    this.#blocks[Math.floor(slot / blockSize)] = undefined;
  }

  /** The slots that match. Works in steps. */
  *find(typed: string): Generator<void, ReadonlySet<number>> {
    const search = createLineSearch(typed);
    const found = new Set<number>();
    for (let first = 0; first < this.#columns.end; first += blockSize) {
      for (const index of findLines(this.#block(first), search)) found.add(first + index);
      yield;
    }
    return found;
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
      const line = this.#columns.isUsed(slot) ? `${searchLine(this.#columns.read(slot))}\n` : '';
      lines.push(line);
      end += line.length;
      starts[index + 1] = end;
    }
    return { text: lines.join(''), starts };
  }
}

/** The indexes of the lines that match; some more than once. */
function* findLines({ text, starts }: Block, { needles, matches }: LineSearch): Generator<number> {
  for (const needle of needles ?? ['\t']) {
    let index = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, starts[index])) {
      while ((starts[index + 1] ?? at + 1) <= at) index += 1;
      if (matches(text.slice(starts[index], (starts[index + 1] ?? 0) - 1))) yield index;
      index += 1;
      if (index >= blockSize) break;
    }
  }
}
