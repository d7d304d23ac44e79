import type { Card } from '../../contacts/card.ts';
import type { Contact } from '../../contacts/contact.ts';

/** The outcome of importing one number. */
export type ImportOutcome =
  | { readonly kind: 'added'; readonly contact: Contact }
  | { readonly kind: 'already'; readonly contact: Contact }
  /** Already a contact under another name, which stays. */
  | { readonly kind: 'kept'; readonly contact: Contact }
  | {
      readonly kind: 'renamed';
      readonly contact: Contact;
      readonly from: { readonly firstName: string; readonly lastName: string };
    }
  /** Telegram deferred the number; it is sent again at `until`. */
  | { readonly kind: 'deferred'; readonly until: Date }
  | { readonly kind: 'not_found'; readonly importers: number }
  /** Telegram kept deferring the number for days; whether it has a user is unknown. */
  | { readonly kind: 'declined' };

/** A card and its outcome. */
export interface ImportedCard {
  readonly card: Card;
  readonly outcome: ImportOutcome;
}
