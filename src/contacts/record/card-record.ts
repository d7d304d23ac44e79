/**
 * The form of a name. `parts`: first and last name are known. `whole`: one text that is split later. An
 * `organisation` or `nickname` replaces a missing name and is never split.
 */
export type NameForm = 'parts' | 'whole' | 'organisation' | 'nickname';

/**
 * Why a part of an entry is not imported. `machine`: the number of a fax, pager or modem. `other_person`: the
 * number of an assistant, a spouse, an emergency contact. `about_phone`: a fact about a number, such as the
 * phone's model or the last call. `other_column`: under an unknown header or beyond the last one. `too_long`:
 * longer than any name or number. `unreadable`: damaged. `too_many`: more than one entry may hold.
 * `too_large`: an entry of more than 256 KB without its pictures. `too_deep`: an entry of lists within lists.
 */
export type LeftOutReason =
  | 'machine'
  | 'other_person'
  | 'about_phone'
  | 'other_column'
  | 'too_long'
  | 'unreadable'
  | 'too_many'
  | 'too_large'
  | 'too_deep';

export interface LeftOut {
  /** As written, truncated for display. */
  readonly text: string;
  readonly reason: LeftOutReason;
  /** Its header, property or label; empty if there is none. */
  readonly field: string;
}

/** Content of address books that Telegram cannot store. */
export const extraKinds = [
  'note',
  'label',
  'organisation',
  'birthday',
  'photo',
  'email',
  'address',
  'website',
  'other_account',
] as const;

export type ExtraKind = (typeof extraKinds)[number];

/** Content that Telegram cannot store: notes and labels as written, other kinds by presence only. */
export interface Extras {
  readonly notes: readonly string[];
  readonly labels: readonly string[];
  /** Without duplicates. */
  readonly kinds: readonly ExtraKind[];
}

/** One entry of an address book file or text, whatever the format. */
export interface CardRecord {
  /** Position among the entries of the source, from 0. */
  readonly index: number;
  /** From 1; undefined for formats without lines that a person can look up. */
  readonly line: number | undefined;
  /** As written, not yet cut to Telegram's limits; both names are empty if the entry has none. */
  readonly firstName: string;
  readonly lastName: string;
  /** Undefined if the entry has no name. */
  readonly nameForm: NameForm | undefined;
  /** As written, including `tel:`; one number each. */
  readonly phones: readonly string[];
  readonly telegramId: bigint | undefined;
  /** Without the @. */
  readonly username: string | undefined;
  /** The header or property of the id or username; undefined if the entry has neither. */
  readonly accountField: string | undefined;
  /** Identifies the entry across exports (RFC 6350, 6.7.6). */
  readonly uid: string | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly extras: Extras;
}
