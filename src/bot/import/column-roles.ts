import { meaningOf, type Role } from '../../contacts/labels/header-roles.ts';

/** One letter per role, so that the choices for all columns fit into callback data. */
const letters: Readonly<Record<Role, string>> = {
  first: 'f',
  middle: 'm',
  last: 'l',
  whole: 'w',
  organisation: 'o',
  nickname: 'n',
  phone: 'p',
  country_code: 'c',
  phone_label: 'h',
  machine: 'z',
  other_person: 'q',
  about_phone: 'a',
  telegram_id: 't',
  username: 'u',
  label: 'b',
  website: 's',
  note: 'e',
  category: 'g',
  email: 'i',
  birthday: 'd',
  address: 'r',
  photo: 'k',
  other_account: 'j',
  uid: 'v',
  other: 'x',
};

const roles: ReadonlyMap<string, Role> = new Map(
  // The keys of this record are roles, but `Object.keys` is typed as strings.
  (Object.keys(letters) as Role[]).map((role) => [letters[role], role]),
);

/** A keyboard has at most 100 buttons, and each column takes up to eight. */
const maxAsked = 12;

const askedFirst: ReadonlySet<Role> = new Set<Role>([
  'whole',
  'first',
  'middle',
  'last',
  'phone',
  'country_code',
  'username',
  'telegram_id',
]);

/** A table with columns of unknown roles. */
interface UnknownTable {
  readonly layout: { readonly columns: readonly Role[] };
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/**
 * The indexes of the columns to ask about, in order: all, or in a wide table those in doubt, then those
 * with names and numbers. The others keep their guessed roles.
 */
export function askedColumns({ layout, headers, sample }: UnknownTable): readonly number[] {
  const urgency = (role: Role, at: number): number => {
    if (!sample.some((row) => (row[at] ?? '') !== '')) return 3;
    if (meaningOf(headers[at] ?? '') === 'other' || role === 'country_code') return 0;
    return askedFirst.has(role) ? 1 : 2;
  };
  return layout.columns
    .map((role, at) => ({ at, urgency: urgency(role, at) }))
    .toSorted((a, b) => a.urgency - b.urgency || a.at - b.at)
    .slice(0, maxAsked)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
}

/** Encodes the roles of the columns that are asked about. */
export function encodeRoles(columns: readonly Role[]): string {
  return columns.map((role) => letters[role]).join('');
}

export function decodeRoles(text: string): readonly Role[] {
  return Array.from(text, (letter) => roles.get(letter) ?? 'other');
}

/**
 * The roles of all columns, with the choices that a button contains. Undefined if the button asks about
 * other columns, because another version of the program made it.
 */
export function chosenRoles(asked: UnknownTable, text: string): readonly Role[] | undefined {
  const chosen = decodeRoles(text);
  const columns = askedColumns(asked);
  if (chosen.length !== columns.length) return undefined;
  return columns.reduce<readonly Role[]>(
    (all, at, index) => all.with(at, chosen[index] ?? 'other'),
    asked.layout.columns,
  );
}

/** Whether rows with these columns can name a user. */
export function hasReachColumn(columns: readonly Role[]): boolean {
  return columns.some((role) => role === 'phone' || role === 'username' || role === 'telegram_id');
}
