/** A number to import and the name to save it under. */
export interface Card {
  /** E.164 with the plus. */
  readonly phone: string;
  /** 1-64 characters, Telegram's limit. */
  readonly firstName: string;
  /** 0-64 characters. */
  readonly lastName: string;
}

/** Telegram's answer to one card. */
export type CardAnswer =
  /** The number has an account, which is a contact now. */
  | { readonly kind: 'found'; readonly id: bigint }
  /** Telegram requires sending the number again later. */
  | { readonly kind: 'deferred' }
  /**
   * The number has no account, or the account hides from being found by number, or Telegram throttles the
   * account; Telegram does not distinguish these. `importers`: how many other accounts saved the number,
   * where Telegram states it, else 0.
   */
  | { readonly kind: 'not_found'; readonly importers: number };
