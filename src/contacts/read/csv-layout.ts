import { readCell, type CsvLayout } from './csv.ts';
import { readRows, type Row } from './csv-rows.ts';
import { guessRoles } from './guess-roles.ts';
import { headerRoles, type Role } from './header-roles.ts';
import { isWrittenNumber } from './phone-text.ts';

/** A table, and what it seems to hold. */
export interface FoundTable {
  readonly layout: CsvLayout;
  /** The headers say all that is needed; otherwise the layout is a guess from what the cells hold. */
  readonly certain: boolean;
  /** Empty where there are no headers, one for each column. */
  readonly headers: readonly string[];
  /** The first rows under the headers, with as many cells. */
  readonly sample: readonly (readonly string[])[];
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleText = 262_144;
const sampleRows = 100;
const shownRows = 5;
/** A title or a date may stand above the headers. */
const maxHeaderRow = 5;

/** Undefined when a text has no rows. */
export function findTable(text: string): FoundTable | undefined {
  const sample = text.slice(0, sampleText);
  const declared = /^sep=([,;\t|])\r?\n/i.exec(sample);
  const tables = delimiters
    .filter((delimiter) => !declared || delimiter === declared[1])
    .map((delimiter) => sampleOf(sample, delimiter))
    .filter(({ rows }) => rows.length > 0);
  for (const table of tables) {
    const known = byHeaders(table, declared ? 1 : 0);
    if (known) return known;
  }
  const [best] = tables.sort((a, b) => regularity(b) - regularity(a));
  return best && byContent(best, declared ? 1 : 0);
}

interface Sampled {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

function sampleOf(text: string, delimiter: string): Sampled {
  const rows: Row[] = [];
  for (const row of readRows(text, delimiter)) {
    rows.push(row);
    if (rows.length >= sampleRows) break;
  }
  return { delimiter, rows: rows.map(({ cells }) => cells.map(readCell)) };
}

function byHeaders({ delimiter, rows }: Sampled, from: number): FoundTable | undefined {
  for (const [at, row] of rows.slice(0, maxHeaderRow).entries()) {
    if (at < from) continue;
    if (row.some(isWrittenNumber)) return undefined;
    const columns = headerRoles(row);
    // With the wrong delimiter all headers are one.
    const merged = row.length === 1 && /[,;|\t]/.test(row[0] ?? '');
    if (!merged && isEnough(columns))
      return toTable({ delimiter, headerRows: at + 1, columns }, rows, true);
  }
  return undefined;
}

function byContent({ delimiter, rows }: Sampled, from: number): FoundTable {
  const [first = [], ...others] = rows.slice(from);
  const isHeader = others.length > 0 && !first.some((cell) => /\d{4}/.test(cell));
  const headerRows = from + (isHeader ? 1 : 0);
  const columns = guessRoles(rows.slice(headerRows), isHeader ? headerRoles(first) : []);
  return toTable({ delimiter, headerRows, columns }, rows, false);
}

function toTable(
  layout: CsvLayout,
  rows: readonly (readonly string[])[],
  certain: boolean,
): FoundTable {
  const wide = (row: readonly string[]): readonly string[] =>
    layout.columns.map((_, at) => row[at] ?? '');
  const header = layout.headerRows > 0 ? rows[layout.headerRows - 1] : undefined;
  const shown = rows.slice(layout.headerRows, layout.headerRows + shownRows);
  return { layout, certain, headers: wide(header ?? []), sample: shown.map(wide) };
}

/** A way to reach somebody and a name; of a single column no more can be asked. */
function isEnough(columns: readonly Role[]): boolean {
  const has = (...roles: readonly Role[]): boolean => roles.some((role) => columns.includes(role));
  if (!has('phone', 'telegram_id', 'username')) return false;
  return columns.length === 1 || has('first', 'last', 'whole');
}

/** Rows of one width, and cells that are a number and nothing else: a wrong delimiter has few. */
function regularity({ rows }: Sampled): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const numbers = rows.flat().filter(isWrittenNumber).length;
  return Math.max(0, ...widths.values()) + numbers;
}
