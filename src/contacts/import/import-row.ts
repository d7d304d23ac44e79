import type { Card } from '../card.ts';
import type { Contact } from '../contact.ts';
import type { OtherReading, PhoneProblem } from '../phone.ts';
import type { LeftOutReason } from '../record/card-record.ts';

/** A user to add without a number: by id, or without an id by username. */
export interface AccountCard {
  readonly telegramId: bigint | undefined;
  /** Without the @. At least one of id and username is set. */
  readonly username: string | undefined;
  /** 0-64 characters each; both empty when the file has no name, so the user's own name is used. */
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
   * Identifies the row, and is the same each time a file is planned. `12.0` is the first number of the record with
   * index 12, `12` a record without numbers, and `12.x0` the first part of it that was left out.
   */
  readonly key: string;
  /** The record's `index`. */
  readonly index: number;
  /** The record's line in the file, from 1; undefined for formats without lines. */
  readonly line: number | undefined;
  /** The sheet or file that holds the record, if the source has several. */
  readonly part?: string | undefined;
  /** The header or property in the record; undefined where it is obvious. */
  readonly field?: string | undefined;
  /** The full name as Telegram would store it; empty when the file has none. */
  readonly name: string;
  /** For display: in international format, or as written when it is not a number; empty without a number. */
  readonly phone: string;
}

/** The plan of an import for one number of a file, or with one record without numbers. */
export type ImportRow = RowFacts &
  /** Not a contact. */
  (
    | { readonly kind: 'new'; readonly send: CardToSend }
    /** Not a contact, and no account was found when the number was sent before. */
    | { readonly kind: 'tried'; readonly send: CardToSend }
    /**
     * Not a contact, and doubtful: the text may also be the number `other`, or the record identifies
     * `contact`, who has another number now.
     */
    | {
        readonly kind: 'unclear';
        readonly send: CardToSend;
        readonly other?: OtherReading | undefined;
        readonly contact?: Contact | undefined;
      }
    /** The record has no usable number but identifies an account. */
    | { readonly kind: 'by_id'; readonly send: AccountToAdd }
    /** `contact` is saved under another name. */
    | {
        readonly kind: 'rename';
        readonly send: CardToSend | AccountToAdd;
        readonly contact: Contact;
      }
    /** A user to block, who need not be a contact. */
    | { readonly kind: 'block'; readonly send: AccountToAdd }
    /** A contact with this name, or the file has no name. */
    | { readonly kind: 'already'; readonly contact: Contact }
    /** The same number or account as an earlier row, whose key is `of`. */
    | { readonly kind: 'duplicate'; readonly of: string }
    | { readonly kind: 'unusable'; readonly reason: RowProblem }
  );

/**
 * `own`: the importing account itself. `no_phone`: only a name. `empty`: neither name nor number. `label_full`: a
 * label for which the contact has no room.
 */
export type RowProblem = PhoneProblem | LeftOutReason | 'no_phone' | 'empty' | 'own' | 'label_full';

export type RowKind = ImportRow['kind'];

/** In display order. */
export const rowKinds = [
  'new',
  'unclear',
  'by_id',
  'rename',
  'block',
  'tried',
  'already',
  'duplicate',
  'unusable',
] as const satisfies readonly RowKind[];
