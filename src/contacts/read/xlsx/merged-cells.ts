import { headerRoles } from '../../labels/header-roles.ts';
import { unzipPieces, type UnzipEnd, type ZipEntry } from '../bytes/zip.ts';
import type { Row } from '../csv/csv-rows.ts';
import { columnOf, maxSheet } from './sheet-rows.ts';

/** A range of cells that shows one text, which the first cell holds. Rows from 1, columns from 0. */
interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const range =
  /<(?:\w+:)?mergeCell\b[^>]{0,200}?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** In characters: longer than such an element. */
const overlap = 300;
/** Further ranges stay as they are. */
const maxRanges = 50_000;
/** Headers are among the first rows with text. */
const maxHeaderRow = 5;

/** Finds the merged ranges of a sheet, which are listed after its rows, by the row they begin in. */
export function mergedCells(
  bytes: Uint8Array,
  entry: ZipEntry,
): ReadonlyMap<number, readonly MergedCells[]> {
  const found: MergedCells[] = [];
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of unzipPieces(bytes, entry, maxSheet)) {
    text += decoder.decode(piece, { stream: true });
    let end = 0;
    for (const match of text.matchAll(range)) {
      const [whole, left = '', top = '', right = '', bottom = ''] = match;
      end = match.index + whole.length;
      const columns = { firstColumn: columnOf(left) - 1, lastColumn: columnOf(right) - 1 };
      found.push({ firstRow: Number(top), lastRow: Number(bottom), ...columns });
    }
    text = text.slice(Math.max(end, text.length - overlap));
    if (found.length >= maxRanges) break;
  }
  return Map.groupBy(found, ({ firstRow }) => firstRow);
}

/**
 * Repeats the text of merged cells where the table needs it: in each row of a range, because a name may be beside
 * several numbers, and in each column of a header. Two rows of headers become one: `Phone` above `Home` and
 * `Mobile` is `Phone Home` and `Phone Mobile`.
 */
export function* fillMergedCells(
  rows: Generator<Row, UnzipEnd>,
  merged: ReadonlyMap<number, readonly MergedCells[]>,
): Generator<Row, UnzipEnd> {
  const columns = new MergedColumns();
  let left = maxHeaderRow;
  /** A row of headers that may be above another one. */
  let upper: Row | undefined;
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done) {
      if (upper) yield upper;
      return next.value;
    }
    const ranges = merged.get(next.value.line) ?? [];
    const row = columns.fill(next.value, ranges);
    const isHeader = left-- > 0 && isHeaderLike(row.cells);
    if (upper && isHeader && isKnown(row.cells)) {
      yield { ...row, cells: joinHeaders(upper.cells, row.cells) };
      upper = undefined;
      continue;
    }
    if (upper) yield upper;
    upper = isHeader ? widenHeaders(row, ranges) : undefined;
    if (!upper) yield row;
  }
}

/** The texts of merged cells that go on in the rows below. */
class MergedColumns {
  /** By column. */
  readonly #below = new Map<number, { readonly text: string; readonly lastRow: number }>();

  fill(row: Row, ranges: readonly MergedCells[]): Row {
    const cells = [...row.cells];
    for (const [at, { text, lastRow }] of this.#below) {
      if (lastRow < row.line) this.#below.delete(at);
      else setCell(cells, at, text);
    }
    for (const { firstColumn: at, lastRow } of ranges) {
      const text = cells[at] ?? '';
      if (text !== '' && lastRow > row.line) this.#below.set(at, { text, lastRow });
    }
    return { ...row, cells };
  }
}

/** Repeats headers in the columns that they are merged over; undefined if there are none. */
function widenHeaders(row: Row, ranges: readonly MergedCells[]): Row | undefined {
  const wide = ranges.filter((one) => one.lastColumn > one.firstColumn);
  if (wide.length === 0) return undefined;
  const cells = [...row.cells];
  for (const { firstColumn, lastColumn } of wide) {
    const text = cells[firstColumn] ?? '';
    for (let at = firstColumn + 1; at <= lastColumn; at++) setCell(cells, at, text);
  }
  return { ...row, cells };
}

function setCell(cells: string[], at: number, text: string): void {
  while (cells.length < at) cells.push('');
  if ((cells[at] ?? '') === '') cells[at] = text;
}

/** Whether cells may be headers: several texts without numbers, unlike a title or a person. */
function isHeaderLike(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => cell.trim() !== '');
  return texts.length > 1 && !texts.some((text) => /\d{3}|@/.test(text));
}

/** Whether a header among the cells has a known meaning, unlike the cells of a person. */
function isKnown(cells: readonly string[]): boolean {
  return headerRoles(cells).some((role) => role !== 'other');
}

function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, at) => {
    const parts = [upper[at] ?? '', lower[at] ?? ''].filter((text) => text !== '');
    return [...new Set(parts)].join(' ');
  });
}
