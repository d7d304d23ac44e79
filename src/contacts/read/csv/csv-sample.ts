import { headerRoles } from '../../labels/header-roles.ts';
import { type CellGrid, isNumbers } from '../fields/guess-roles.ts';
import { type Row, isRuleRow, readRows } from './csv-rows.ts';
import { readCell } from './csv.ts';

/** The first rows of a table. */
export interface TableSample {
  readonly delimiter: string;
  readonly rows: CellGrid;
  /** 1 if the first row declares the delimiter (`sep=;`), else 0. */
  readonly firstRow: number;
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleText = 262_144;
const sampleRows = 100;

/** Splits a text by each delimiter that it may have, likeliest first; empty for a text without rows. */
export function sampleTables(text: string): readonly TableSample[] {
  const sample = text.slice(0, sampleText);
  const declared = /^sep=([,;\t|])\r?\n/i.exec(sample);
  return delimiters
    .filter((delimiter) => !declared || delimiter === declared[1])
    .map((delimiter) => sampleRowsOf(readRows(sample, delimiter), delimiter, declared ? 1 : 0))
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ table, score: regularity(table) }))
    .sort((a, b) => b.score - a.score)
    .map(({ table }) => table);
}

/** Takes the first rows of a table with these rows. */
export function sampleRowsOf(rows: Iterable<Row>, delimiter: string, firstRow = 0): TableSample {
  const sample: (readonly string[])[] = [];
  let length = 0;
  for (const { cells } of rows) {
    if (!isRuleRow(cells)) sample.push(cells.map(readCell));
    length += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (sample.length >= sampleRows || length >= sampleText) break;
  }
  return { delimiter, rows: sample, firstRow };
}

/**
 * Scores how regular a table is: rows of one width, cells that are only a number, known headers. A wrong
 * delimiter, which occurs within names or amounts, scores low.
 */
function regularity({ rows, firstRow }: TableSample): number {
  const table = rows.slice(firstRow);
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

/** With a wrong delimiter, a cell holds the name beside the number, too. */
function isOnlyNumbers(cell: string): boolean {
  return !/\p{L}/u.test(cell) && isNumbers(cell);
}
