import { readCell } from './csv.ts';
import { isDrawn, readRows, type Row } from './csv-rows.ts';
import { isNumbers } from '../fields/guess-roles.ts';
import { headerRoles } from '../../labels/header-roles.ts';

/** The first rows of a text, taken apart by one separator. */
export interface Sampled {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  /** Of the rows, those before this one say how the others are written. */
  readonly from: number;
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleText = 262_144;
const sampleRows = 100;

/** The text by each separator that it may have, the likeliest first; empty when it has no rows. */
export function findRows(text: string): readonly Sampled[] {
  const sample = text.slice(0, sampleText);
  const declared = /^sep=([,;\t|])\r?\n/i.exec(sample);
  return delimiters
    .filter((delimiter) => !declared || delimiter === declared[1])
    .map((delimiter) => ({ ...sampleOf(sample, delimiter), from: declared ? 1 : 0 }))
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ table, score: regularity(table) }))
    .sort((a, b) => b.score - a.score)
    .map(({ table }) => table);
}

function sampleOf(text: string, delimiter: string): Omit<Sampled, 'from'> {
  const rows: Row[] = [];
  for (const row of readRows(text, delimiter)) {
    if (!isDrawn(row.cells)) rows.push(row);
    if (rows.length >= sampleRows) break;
  }
  return { delimiter, rows: rows.map(({ cells }) => cells.map(readCell)) };
}

/**
 * How much of a table the rows are: of one width, with cells that are a number and nothing else, below
 * headers that say something. A wrong separator, inside of names or amounts, has few of each.
 */
function regularity({ rows, from }: Sampled): number {
  const table = rows.slice(from);
  const widths = new Map<number, number>();
  for (const { length } of table) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const numbers = table.filter((row) => row.length > 1 && row.some(isOnlyNumbers)).length;
  const known = Math.max(
    0,
    ...table.slice(0, 3).map((row) => {
      const roles = row.length > 1 ? headerRoles(row) : [];
      return roles.filter((role) => role !== 'other').length / Math.max(1, roles.length);
    }),
  );
  return (Math.max(0, ...widths.values()) + numbers) / table.length + known / 2;
}

/** With a wrong separator, the names beside the numbers stand in the same cell. */
function isOnlyNumbers(cell: string): boolean {
  return !/\p{L}/u.test(cell) && isNumbers(cell);
}
