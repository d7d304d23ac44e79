/**
 * How a name is written. `parts`: first and last name are known. `whole`: one text, to be split. An
 * `organisation` or `nickname` stands in for a name that is missing and is never split.
 */
export type NameForm = 'parts' | 'whole' | 'organisation' | 'nickname';

/**
 * Why something of an entry is not imported. `machine`: the number of a fax, pager or modem.
 * `other_person`: of an assistant, a spouse, an emergency contact. `about_phone`: not a number but a
 * fact about one, such as the phone's model or the last call. `other_column`: under an unknown header, or
 * beyond all headers. `too_long`: longer than any name or number. `unreadable`: damaged. `too_many`: beyond what one entry may hold.
 */
export type LeftOutReason =
  | 'machine'
  | 'other_person'
  | 'about_phone'
  | 'other_column'
  | 'too_long'
  | 'unreadable'
  | 'too_many';

export interface LeftOut {
  /** As written, cut to a length that can be shown. */
  readonly text: string;
  readonly reason: LeftOutReason;
  /** The header, property or label it stands under; empty when there is none. */
  readonly field: string;
}

/** What address books hold and Telegram has no place for. */
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

/** Notes and labels are kept as written; of the others only that they are there. */
export interface Extras {
  readonly notes: readonly string[];
  readonly labels: readonly string[];
  /** Each once. */
  readonly kinds: readonly ExtraKind[];
}

/** What one entry of any source says of a person, as far as Roster has a use for it. */
export interface CardRecord {
  /** Place among the entries of the source, from 0. */
  readonly index: number;
  /** From 1, where the source has lines that a person can look up. */
  readonly line: number | undefined;
  /** As written, not yet fit for Telegram; both empty when the entry gives no name. */
  readonly firstName: string;
  readonly lastName: string;
  /** Undefined when the entry gives no name. */
  readonly nameForm: NameForm | undefined;
  /** As written, `tel:` included, each value with a single number. */
  readonly phones: readonly string[];
  readonly telegramId: bigint | undefined;
  /** Without the @. */
  readonly username: string | undefined;
  /** The header or property that gives the id or the username; undefined when neither is given. */
  readonly accountField: string | undefined;
  /** Identifies the entry across exports (RFC 6350, 6.7.6). */
  readonly uid: string | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly extras: Extras;
}

/** Whether the entry gives a way to find its person: a number, an id or a username. */
export function isReachable(
  record: Pick<CardRecord, 'phones' | 'telegramId' | 'username'>,
): boolean {
  const { phones, telegramId, username } = record;
  return phones.length > 0 || telegramId !== undefined || username !== undefined;
}
