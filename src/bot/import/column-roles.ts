import { meaningOf, type Role } from '../../contacts/labels/header-roles.ts';

/** A letter each, so that what is chosen for all columns fits into a button. */
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
  // The keys of a record of all roles are roles, which `Object.keys` does not say.
  (Object.keys(letters) as Role[]).map((role) => [letters[role], role]),
);

/** A keyboard has 100 buttons at most, of which each column takes up to eight. */
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

/** A table whose columns are asked about. */
interface AskedTable {
  readonly layout: { readonly columns: readonly Role[] };
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/**
 * The columns to ask about, in their order: all, or in a wide table those in doubt, then those with
 * names and numbers. The others are what they are taken for.
 */
export function askedColumns({ layout, headers, sample }: AskedTable): readonly number[] {
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

/** What is chosen for the columns that are asked about. */
export function encodeRoles(columns: readonly Role[]): string {
  return columns.map((role) => letters[role]).join('');
}

export function decodeRoles(text: string): readonly Role[] {
  return Array.from(text, (letter) => roles.get(letter) ?? 'other');
}

/**
 * The roles of all columns of a table, with what a button says of those that are asked about. Undefined
 * when the button says it of other columns, because an earlier program drew it.
 */
export function chosenRoles(asked: AskedTable, text: string): readonly Role[] | undefined {
  const chosen = decodeRoles(text);
  const columns = askedColumns(asked);
  if (chosen.length !== columns.length) return undefined;
  return columns.reduce<readonly Role[]>(
    (all, at, index) => all.with(at, chosen[index] ?? 'other'),
    asked.layout.columns,
  );
}

/** Whether a table read like this says of anybody how to reach them. */
export function reachesAnybody(columns: readonly Role[]): boolean {
  return columns.some((role) => role === 'phone' || role === 'username' || role === 'telegram_id');
}
