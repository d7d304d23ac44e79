import type { BookFilter, BookSort } from '../../contacts/book/book-selection.ts';

/** The state behind the buttons of a message: of a table of contacts or saved numbers, or of a question. */
export interface StoredView {
  readonly words: string;
  readonly sort: BookSort;
  readonly filter: BookFilter;
  /** Whether the buttons to sort and filter are shown. */
  readonly unfolded?: true;
  /** From 0; past the end means the last page. */
  readonly page: number;
  /** A page of saved numbers with this filter. Undefined: a page of contacts. */
  readonly saved?: 'all' | 'without' | 'with';
  /** Made for a question or another kind of list: there is no table of contacts to return to. */
  readonly apart?: true;
  /** Arguments of a question: the name to save a user under, the numbers to delete. */
  readonly name?: { readonly firstName: string; readonly lastName: string };
  readonly phones?: readonly string[];
  /** The ids of the users whose note or labels a question is about, and the text that was typed after a command. */
  readonly about?: readonly string[];
  readonly text?: string;
  /** Ticked contacts by id, or saved numbers; with `all`, all matches except these. Undefined: not choosing. */
  readonly picked?: { readonly all: boolean; readonly ids: readonly string[] };
  /** The entries that a message about duplicates would merge. */
  readonly merges?: readonly StoredMerge[];
  /** The group it shows, from 0 among those with this reason; undefined for a question about several. */
  readonly group?: {
    readonly reason: 'number' | 'moved' | 'name' | 'apart' | 'first_name';
    readonly at: number;
  };
}

/** Entries of one person, with the names shown for them. */
export interface StoredMerge {
  readonly members: readonly {
    readonly key: string;
    readonly firstName: string;
    readonly lastName: string;
  }[];
  /** The key of the entry to keep, and its new name. */
  readonly keep: string;
  readonly name: { readonly firstName: string; readonly lastName: string };
}
