import type { Country } from '../phone.ts';

/**
 * The form of a name. `parts`: first and last name are known. `whole`: one text that is split later. An
 * `organisation` or `nickname` replaces a missing name and is never split.
 */
export type NameForm = 'parts' | 'whole' | 'organisation' | 'nickname';

/**
 * Why a part of an entry is not imported. `machine`: the number of a fax, pager or modem. `other_person`: the
 * number of an assistant, a spouse, an emergency contact. `about_phone`: a fact about a number, such as the
 * phone's model or the last call. `other_column`: under an unknown header or beyond the last one. `too_long`:
 * longer than any name or number. `name_too_long`: a user whose name is longer than any of Telegram.
 * `unreadable`: damaged. `shortened`: it lacks its beginning, as the 06 of `202-555-0105/06`. `too_many`: more than one entry may hold.
 * `too_large`: an entry of more than 256 KB without its pictures. `too_deep`: an entry of lists within lists.
 * `imprecise`: a number that a spreadsheet rounded. `formula`: a formula without a result. `hidden`: in a
 * hidden row or column. `deleted_account`: a user who deleted their Telegram account.
 * `unreachable_account`: a user without a number or username whom the account never met.
 *
 * Of a whole sheet or file: `part_other`: it has no people. `part_unclear`: a table with unclear columns.
 * `part_text`: a text about other files. `part_picture`: one of too many pictures. `part_backup`: a backup of
 * Roster. `part_hidden`: a hidden sheet. `part_archive`: an archive in an archive. `part_locked`: protected by a password. `part_large`: beyond the limits of unpacking.
 * `part_damaged`: all or the rest of it is damaged. `part_repeated`: people who are in another part, too.
 */
export type LeftOutReason =
  | 'machine'
  | 'other_person'
  | 'about_phone'
  | 'other_column'
  | 'too_long'
  | 'name_too_long'
  | 'unreadable'
  | 'shortened'
  | 'too_many'
  | 'too_large'
  | 'too_deep'
  | 'imprecise'
  | 'formula'
  | 'hidden'
  | 'deleted_account'
  | 'unreachable_account'
  | 'part_other'
  | 'part_unclear'
  | 'part_text'
  | 'part_picture'
  | 'part_backup'
  | 'part_hidden'
  | 'part_archive'
  | 'part_locked'
  | 'part_large'
  | 'part_damaged'
  | 'part_repeated';

/** Why a whole sheet or file is not read. */
export type PartReason = Extract<LeftOutReason, `part_${string}`>;

export function isPartReason(reason: string): reason is PartReason {
  return reason.startsWith('part_');
}

export interface LeftOut {
  /** As written, truncated for display. */
  readonly text: string;
  readonly reason: LeftOutReason;
  /** Its header, property or label; empty if there is none. */
  readonly field: string;
}

/**
 * Content that comes to a contact beside name and number: notes, labels and the mark of a close friend; and content of
 * address books that neither Telegram nor Roster can store.
 */
export const extraKinds = [
  'note',
  'label',
  'close_friend',
  'organisation',
  'birthday',
  'photo',
  'email',
  'address',
  'website',
  'other_account',
] as const;

export type ExtraKind = (typeof extraKinds)[number];

/** Notes and labels as written, other kinds by presence only. */
interface Extras {
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
  /** The sheet or file that holds it, if the source has several. */
  readonly part?: string;
  /** As written, not yet cut to Telegram's limits; both names are empty if the entry has none. */
  readonly firstName: string;
  readonly lastName: string;
  /** Undefined if the entry has no name. */
  readonly nameForm: NameForm | undefined;
  /** As written, including `tel:`; one number each. */
  readonly phones: readonly string[];
  /** The country of the entry, as a column says it; undefined without one. */
  readonly country?: Country | undefined;
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
