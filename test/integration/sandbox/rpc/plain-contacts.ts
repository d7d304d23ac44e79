/** Somebody as a client's own objects say. */
export interface PlainUser {
  readonly id: bigint;
  readonly accessHash: bigint;
  readonly firstName: string;
  readonly phone: string | undefined;
  readonly contact: boolean;
  readonly mutual: boolean;
}

/** contacts.* through a client library, without anything of ours in between. */
export interface PlainContacts extends AsyncDisposable {
  importCards(
    cards: readonly { readonly phone: string; readonly firstName: string }[],
  ): Promise<{ readonly found: readonly PlainUser[]; readonly retry: readonly bigint[] }>;
  /** Undefined: not modified. */
  list(
    hash: bigint,
  ): Promise<{ readonly users: readonly PlainUser[]; readonly saved: number } | undefined>;
  resolve(username: string): Promise<PlainUser>;
  add(user: PlainUser, firstName: string): Promise<PlainUser>;
  accept(user: PlainUser): Promise<void>;
  remove(user: PlainUser): Promise<void>;
  offersSharing(user: PlainUser): Promise<boolean>;
  /** Names of the updates pushed so far, as in the schema. */
  readonly received: readonly string[];
}
