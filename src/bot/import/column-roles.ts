import type { Role } from '../../contacts/read/header-roles.ts';

/** A letter each, so that what is chosen for all columns fits into a button. */
const letters: Readonly<Record<Role, string>> = {
  first: 'f',
  middle: 'm',
  last: 'l',
  whole: 'w',
  organisation: 'o',
  nickname: 'n',
  phone: 'p',
  telegram_id: 't',
  username: 'u',
  label: 'b',
  other: 'x',
};

const roles: ReadonlyMap<string, Role> = new Map(
  // The keys of a record of all roles are roles, which `Object.keys` does not say.
  (Object.keys(letters) as Role[]).map((role) => [letters[role], role]),
);

/**
 * Columns beyond are never asked about, and hold nothing. A keyboard has 100 buttons at most, of which
 * each column takes up to six.
 */
const maxColumns = 16;

export function encodeRoles(columns: readonly Role[]): string {
  return columns
    .slice(0, maxColumns)
    .map((role) => letters[role])
    .join('');
}

export function decodeRoles(text: string): readonly Role[] {
  return Array.from(text, (letter) => roles.get(letter) ?? 'other');
}

/** Whether a table read like this says of anybody how to reach them. */
export function reachesAnybody(columns: readonly Role[]): boolean {
  return columns.some((role) => role === 'phone' || role === 'username' || role === 'telegram_id');
}
