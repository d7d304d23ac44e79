interface RecordFacts {
  /** Place among the entries of the source, from 0. */
  readonly index: number;
  /** From 1, where the source has lines that somebody can look up. */
  readonly line: number | undefined;
  /** As written, not yet fit for Telegram; both empty when the entry names nobody. */
  readonly firstName: string;
  readonly lastName: string;
  /** What was left out: unreadable or too long, or numbers beyond the hundredth. */
  readonly skipped: number;
}

/** What one entry of any source says of somebody, as far as Telegram has use for it. */
export type CardRecord =
  | (RecordFacts & {
      readonly kind: 'card';
      /** As written, `tel:` included; empty only when there is a `telegramId` or a `username`. */
      readonly phones: readonly string[];
      readonly telegramId: bigint | undefined;
      /** Without the @. */
      readonly username: string | undefined;
    })
  | (RecordFacts & {
      readonly kind: 'unusable';
      /** `no_phone`: a name only. `empty`: not even that. */
      readonly reason: 'no_phone' | 'empty';
    });
