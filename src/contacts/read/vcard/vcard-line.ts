import type { VcardHead } from './vcard-head.ts';

/** One property of a card, unfolded; the name of a line that is none is empty. */
export interface VcardLine extends VcardHead {
  /** In bytes, because a property may have a charset of its own; cut off at the limit. */
  readonly value: Uint8Array;
  /** Over the limit. */
  readonly overlong: boolean;
  /** Offset of the line in the file. */
  readonly at: number;
  /** Version 2.1, whose rules of folding and lists differ. */
  readonly legacy: boolean;
}
