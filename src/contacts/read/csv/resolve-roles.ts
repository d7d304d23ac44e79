import { unassignedCodes, withCountryColumn } from '../fields/companion-columns.ts';
import { hasOwnCode } from '../fields/country-code.ts';
import { isName, isNumbers, looksLikeIds, mostly } from '../fields/guess-roles.ts';
import { headerRoles, meaningOf, type Role } from '../../labels/header-roles.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import {
  otherNameHalf,
  secondPersonColumns,
  resolveBareName,
  type ResolvedRoles,
} from './resolve-names.ts';

const named: ReadonlySet<Role> = new Set<Role>(['first', 'last', 'whole', 'nickname', 'username']);

/** Holds what the headers say against what stands below them. */
export function resolveRoles(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ResolvedRoles {
  const cells = headers.map((_, at) =>
    rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
  );
  const meanings = headers.map(meaningOf);
  const said = resolveBareName(headers, headerRoles(headers), rows);
  const numbered = said.some((role, at) => role === 'phone' && mostly(cells[at] ?? [], isNumbers));
  const isOpen = !said.includes('phone');
  const doubtful: number[] = [];
  const columns = said.map((role, at): Role => {
    const own = cells[at] ?? [];
    // No key, amount or date has a plus.
    const isUnknown =
      meanings[at] === 'other' ||
      (isOpen && role === 'email') ||
      meanings[at] === 'number' ||
      (!numbered && mostly(own, hasPlus));
    // `Email or phone` has few, and where no other column has any they are all there is.
    const isNumbered = mostly(own, isNumbers) || (isOpen && own.some(isNumbers));
    if ((role === 'other' || role === 'email') && isUnknown && isNumbered && !looksLikeIds(own)) {
      doubtful.push(at);
      return 'phone';
    }
    if (named.has(role) && mostly(own, isNumbers) && !repeatsNumber(at, said, rows)) {
      doubtful.push(at);
      return 'phone';
    }
    // `WhatsApp: yes` says something of a number; one further down is listed.
    if (role === 'phone' && numbered && own.length > 0 && !own.some(hasDigits)) {
      return 'about_phone';
    }
    return role;
  });
  const names = otherNameHalf(columns, meanings, cells);
  const settled = withCountryColumn(
    names.doubtful.length > 0 ? names.columns : columns,
    headers,
    cells,
  );
  const codes = doubtfulCodes(settled, headers, cells);
  const others = secondPersonColumns(settled, headers, rows);
  return resolveOtherPeople(
    { columns: settled, doubtful: [...doubtful, ...names.doubtful, ...codes, ...others] },
    cells,
  );
}

/** Codes of which it is not clear whose they are, where numbers lack their own. */
function doubtfulCodes(
  columns: readonly Role[],
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): readonly number[] {
  const lacks = columns.some(
    (role, at) =>
      role === 'phone' &&
      (cells[at] ?? []).some((cell) => isWrittenNumber(cell) && !hasOwnCode(cell)),
  );
  const codes = unassignedCodes(columns, headers).filter((at) => (cells[at] ?? []).length > 0);
  return lacks ? codes : [];
}

/** Where every number, or every name, is said to be another person's, the table may be one of those people. */
function resolveOtherPeople(
  { columns, doubtful }: ResolvedRoles,
  cells: readonly (readonly string[])[],
): ResolvedRoles {
  const isNamed = columns.some((role) => role === 'whole' || role === 'first' || role === 'last');
  if (columns.some((role) => role === 'phone' || role === 'username' || role === 'telegram_id')) {
    const person = columns.findIndex(
      (role, at) => role === 'other_person' && mostly(cells[at] ?? [], isName),
    );
    if (isNamed || person < 0) return { columns, doubtful };
    return { columns: columns.with(person, 'whole'), doubtful: [...doubtful, person] };
  }
  const [number] = columns.flatMap((role, at) =>
    role === 'other_person' && mostly(cells[at] ?? [], isNumbers) ? at : [],
  );
  if (number === undefined) return { columns, doubtful };
  // Of several such people, the one whose number it is stands right before it.
  const name = columns.findLastIndex(
    (role, at) => at < number && role === 'other_person' && mostly(cells[at] ?? [], isName),
  );
  const unknown = columns.findIndex(
    (role, at) => role === 'other' && mostly(cells[at] ?? [], isName),
  );
  const nameAt = name < 0 ? unknown : name;
  const named = isNamed || nameAt < 0 ? columns : columns.with(nameAt, 'whole');
  return { columns: named.with(number, 'phone'), doubtful: [...doubtful, number] };
}

/** Programs put the number where they know no name. */
function repeatsNumber(
  at: number,
  roles: readonly Role[],
  rows: readonly (readonly string[])[],
): boolean {
  const digits = (text: string): string => text.replace(/\P{Nd}/gu, '');
  const named = rows.filter((row) => isNumbers(row[at] ?? ''));
  const alike = named.filter((row) =>
    roles.some(
      (role, other) => role === 'phone' && digits(row[other] ?? '') === digits(row[at] ?? ''),
    ),
  );
  return alike.length * 2 > named.length;
}

function hasPlus(cell: string): boolean {
  return /^\+\d/.test(cell);
}

/** Any number has three digits, of whichever script. */
function hasDigits(cell: string): boolean {
  return /\p{Nd}(?:\P{Nd}*\p{Nd}){2}/u.test(cell);
}
