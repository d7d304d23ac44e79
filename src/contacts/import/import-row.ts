import type { Card } from '../card.ts';
import type { Contact } from '../contact.ts';
import type { OtherReading, PhoneProblem } from '../phone.ts';
import type { LeftOutReason } from '../record/card-record.ts';

/** Somebody to add without a number: whoever has this id, or else this username. */
export interface AccountCard {
  readonly telegramId: bigint | undefined;
  /** Without the @. One of the two is known. */
  readonly username: string | undefined;
  /** 0-64 characters each; both empty when the file gives no name: the account's own is right then. */
  readonly firstName: string;
  readonly lastName: string;
}

interface CardToSend {
  readonly by: 'phone';
  readonly card: Card;
}

interface AccountToAdd {
  readonly by: 'account';
  readonly account: AccountCard;
}

interface RowFacts {
  /**
   * The number's place in the file (`12.0`: the first of the thirteenth record; `12` for a record
   * without numbers): the same whenever the same file is planned. Short enough for a button.
   */
  readonly key: string;
  /** The record's `index`. */
  readonly index: number;
  /** The record's line in the file, from 1; undefined where a file has no lines to look up. */
  readonly line: number | undefined;
  /** Where in the record it stands: a header or property; undefined where that goes without saying. */
  readonly field?: string | undefined;
  /** In full, as Telegram would have it; empty when the file gives none. */
  readonly name: string;
  /** For people to read: international, or as written where it is no number; empty when none is given. */
  readonly phone: string;
}

/** What would become of one number of a file, or of one record without numbers. */
export type ImportRow = RowFacts &
  (
    | { readonly kind: 'new'; readonly send: CardToSend }
    /** Not in the book, and nobody was found by the number when it was sent before. */
    | { readonly kind: 'tried'; readonly send: CardToSend }
    /**
     * Not in the book, and doubtful: the text may be the number `other` as well, or the record is of
     * `contact`, who has another number now.
     */
    | {
        readonly kind: 'unclear';
        readonly send: CardToSend;
        readonly other?: OtherReading | undefined;
        readonly contact?: Contact | undefined;
      }
    /** No number that could be imported, but an account that can be added. */
    | { readonly kind: 'by_id'; readonly send: AccountToAdd }
    /** `contact` is in the book under another name. */
    | {
        readonly kind: 'rename';
        readonly send: CardToSend | AccountToAdd;
        readonly contact: Contact;
      }
    /** In the book under this name, or the file gives none. */
    | { readonly kind: 'already'; readonly contact: Contact }
    /** The same number, or account, as in the row with the key `of` before it. */
    | { readonly kind: 'duplicate'; readonly of: string }
    | { readonly kind: 'unusable'; readonly reason: RowProblem }
  );

/** `own`: the account itself. `no_phone`: a name only. `empty`: not even that. */
export type RowProblem = PhoneProblem | LeftOutReason | 'no_phone' | 'empty' | 'own';

export type RowKind = ImportRow['kind'];

/** In the order in which they are shown. */
export const rowKinds = [
  'new',
  'unclear',
  'by_id',
  'rename',
  'tried',
  'already',
  'duplicate',
  'unusable',
] as const satisfies readonly RowKind[];
