/** A note to the account's Saved Messages. Telegram takes one with the same id only once. */
export interface Note {
  readonly id: bigint;
  readonly text: string;
}
