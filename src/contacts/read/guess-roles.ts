import type { Role } from './header-roles.ts';
import { isWrittenNumber, splitNumbers } from './phone-text.ts';

/** The roles of columns by what their cells hold, where `known` does not say them. */
export function guessRoles(
  rows: readonly (readonly string[])[],
  known: readonly Role[],
): readonly Role[] {
  const width = Math.max(known.length, ...rows.map(({ length }) => length));
  const roles = Array.from({ length: width }, (_, at): Role => {
    const role = known[at] ?? 'other';
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    if (role !== 'other') return role;
    return mostly(cells, isNumbers) ? 'phone' : role;
  });
  if (roles.some((role) => role === 'first' || role === 'last' || role === 'whole')) return roles;
  const named = roles.flatMap((role, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return role === 'other' && mostly(cells, isName) ? at : [];
  });
  const [first, second] = named;
  // Two columns of names side by side are the two parts of one.
  const pair = first !== undefined && second === first + 1;
  return roles.map((role, at) => {
    if (at === first) return pair ? 'first' : 'whole';
    return pair && at === second ? 'last' : role;
  });
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length;
}

function isNumbers(cell: string): boolean {
  return splitNumbers(cell).every(({ text }) => isWrittenNumber(text));
}

function isName(cell: string): boolean {
  return cell.length <= 100 && /\p{L}/u.test(cell) && !/[@\d]|:\/\//.test(cell);
}
