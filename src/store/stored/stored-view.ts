/** What a table of contacts shows. */
export interface StoredView {
  readonly words: string;
  readonly sort: 'name' | 'last_seen';
  readonly filter: 'all' | 'mutual' | 'online' | 'no_phone' | 'deleted' | 'unseen' | 'nameless';
  /** From 0; past the end means the last page. */
  readonly page: number;
  /** A page of saved numbers, narrowed so. Undefined: a page of contacts. */
  readonly saved?: 'all' | 'without' | 'with';
  /** Made for a question or a list of another kind: there is no table of contacts to go back to. */
  readonly apart?: true;
  /** What a question on the way is about: the name to save somebody under, the numbers to delete. */
  readonly name?: { readonly firstName: string; readonly lastName: string };
  readonly phones?: readonly string[];
  /** Chosen contacts, by id, or saved numbers; with `all`, everybody that matches but these. Undefined: not choosing. */
  readonly picked?: { readonly all: boolean; readonly ids: readonly string[] };
  /** What a message about duplicates would merge, as it shows it. */
  readonly merges?: readonly StoredMerge[];
  /** Which group it shows, from 0 among those with this reason; undefined for a question about many. */
  readonly group?: {
    readonly reason: 'number' | 'moved' | 'name' | 'apart' | 'first_name';
    readonly at: number;
  };
}

/** Entries that are one person, under the names they were seen with. */
export interface StoredMerge {
  readonly members: readonly {
    readonly key: string;
    readonly firstName: string;
    readonly lastName: string;
  }[];
  /** The key of who stays, and what they are called from then on. */
  readonly keep: string;
  readonly name: { readonly firstName: string; readonly lastName: string };
}
