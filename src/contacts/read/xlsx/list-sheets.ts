import { type UnzipEnd, type ZipEntry, zipEntries } from '../bytes/zip.ts';
import type { Row } from '../csv/csv-rows.ts';
import { fillMergedCells, mergedCells } from './merged-cells.ts';
import { readNumberFormats } from './number-format.ts';
import { sharedStrings } from './shared-strings.ts';
import { type CellTables, sheetRows } from './sheet-rows.ts';
import { parseWhole, type XmlAttributes } from './workbook-part.ts';

/** In bytes, unpacked: limit of the parts that list the sheets. */
const maxList = 4 * 1024 * 1024;

export interface ListedSheet {
  /** As its tab shows it. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Reads the rows that have text; `line` is the row number. */
  readonly rows: () => Generator<Row, UnzipEnd>;
}

/** Lists the sheets of an Excel workbook (ECMA-376), in order. Never throws. */
export function listSheets(bytes: Uint8Array): readonly ListedSheet[] {
  const parts = zipEntries(bytes) ?? [];
  const partNamed = (name: RegExp): ZipEntry | undefined =>
    parts.find((part) => name.test(part.name));
  const { sheets, is1904 } = readList(bytes, partNamed(/^xl\/workbook\.xml$/i));
  const targets = readTargets(bytes, partNamed(/^xl\/_rels\/workbook\.xml\.rels$/i));
  const stringsPart = partNamed(/^xl\/sharedStrings\.xml$/i);
  const shared = stringsPart && sharedStrings(bytes, stringsPart);
  const styles = partNamed(/^xl\/styles\.xml$/i);
  const tables: CellTables = {
    strings: shared?.strings ?? [],
    formats: styles ? readNumberFormats(bytes, styles, { is1904 }) : [],
  };
  const toSheet = (part: ZipEntry, facts: Pick<ListedSheet, 'name' | 'isHidden'>): ListedSheet => {
    let merged: ReturnType<typeof mergedCells> | undefined;
    const rows: ListedSheet['rows'] = function* () {
      merged ??= mergedCells(bytes, part);
      const end = yield* fillMergedCells(sheetRows(bytes, part, tables), merged);
      // Without all strings, the cells are not whole either.
      return end === 'whole' ? (shared?.end ?? end) : end;
    };
    return { ...facts, rows };
  };
  const listed = sheets.flatMap(({ name, id, isHidden }) => {
    const part = parts.find((one) => one.name === targets.get(id));
    return part ? toSheet(part, { name, isHidden }) : [];
  });
  if (listed.length > 0) return listed;
  const unlisted = parts.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  return unlisted.map((part, at) => toSheet(part, { name: `Sheet${at + 1}`, isHidden: false }));
}

interface SheetList {
  readonly sheets: readonly {
    readonly name: string;
    readonly id: string;
    readonly isHidden: boolean;
  }[];
  /** Whether its dates count from 1904 instead of 1900. */
  readonly is1904: boolean;
}

function readList(bytes: Uint8Array, part: ZipEntry | undefined): SheetList {
  const sheets: SheetList['sheets'][number][] = [];
  let is1904 = false;
  const open = (tag: string, attributes: XmlAttributes): void => {
    if (tag === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (tag !== 'sheet') return;
    const { name = '', state = 'visible' } = attributes;
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    sheets.push({ name, id, isHidden: state !== 'visible' });
  };
  if (part) parseWhole(bytes, part, maxList, { open });
  return { sheets, is1904 };
}

/** The paths of parts by the ids that the list of sheets refers to. */
function readTargets(bytes: Uint8Array, part: ZipEntry | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const open = (tag: string, { Id: id = '', Target: to = '' }: XmlAttributes): void => {
    if (tag !== 'Relationship') return;
    targets.set(id, to.startsWith('/') ? to.slice(1) : `xl/${to.replace(/^\.\//, '')}`);
  };
  if (part) parseWhole(bytes, part, maxList, { open });
  return targets;
}
