/** One record to import: a number and the name to save it under. */
export interface Card {
  /** E.164 with the plus. */
  readonly phone: string;
  /** 1-64 characters, Telegram's limit. */
  readonly firstName: string;
  /** 0-64 characters. */
  readonly lastName: string;
}

/** What Telegram said of one card of an import, in the order of the cards. */
export type CardAnswer =
  /** Telegram has an account with this number and it is a contact now. */
  | { readonly kind: 'found'; readonly id: bigint }
  /** Telegram asks to send this number again later. */
  | { readonly kind: 'retry' }
  /**
   * No account, or one that hides from being found by number, or throttled: Telegram does not tell.
   * `importers`: how many others have the number saved, where Telegram says so.
   */
  | { readonly kind: 'not_found'; readonly importers: number };
