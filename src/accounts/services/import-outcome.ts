import type { Card } from '../../contacts/card.ts';
import type { Contact } from '../../contacts/contact.ts';

export type ImportOutcome =
  | { readonly kind: 'added'; readonly contact: Contact }
  | { readonly kind: 'already'; readonly contact: Contact }
  /** In the book under another name than the card's, and keeps it. */
  | { readonly kind: 'kept'; readonly contact: Contact }
  | {
      readonly kind: 'renamed';
      readonly contact: Contact;
      readonly from: { readonly firstName: string; readonly lastName: string };
    }
  /** Telegram asks to try this number again later: it is sent again at `until` without being asked. */
  | { readonly kind: 'later'; readonly until: Date }
  | { readonly kind: 'not_found'; readonly importers: number }
  /** Telegram put this number off again and again over days. Whether anybody has it is unknown. */
  | { readonly kind: 'declined' };

/** One card and what came of it. */
export interface Imported {
  readonly card: Card;
  readonly outcome: ImportOutcome;
}
