/** What an import brings back: a snapshot of its account, or a backup, which may be of another account. */
export type RestoredFrom =
  | { readonly source: 'snapshot'; readonly at: Date }
  /** `owner`: the name of the account it is of; empty for the account it is restored into. */
  | { readonly source: 'backup'; readonly at: Date; readonly owner: string };
