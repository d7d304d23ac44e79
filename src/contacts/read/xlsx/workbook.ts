import { zipEntries } from '../bytes/zip.ts';
import { parsePart, sharedStrings, sheetRows, type SheetRow } from './sheet-rows.ts';

/** Further sheets are ignored. */
const maxSheets = 50;
/** In bytes, unpacked: limit of the parts that list the sheets. */
const maxList = 4 * 1024 * 1024;

/** An Excel workbook (ECMA-376). */
export class Workbook {
  readonly #bytes: Uint8Array;
  readonly #strings: readonly string[];
  /** The paths of its sheets in the archive, in order; hidden ones are last. */
  readonly sheets: readonly string[];

  private constructor(bytes: Uint8Array, strings: readonly string[], sheets: readonly string[]) {
    this.#bytes = bytes;
    this.#strings = strings;
    this.sheets = sheets;
  }

  /** Reads the shared strings and the list of sheets, in turns. */
  static *open(bytes: Uint8Array): Generator<void, Workbook> {
    const names = (zipEntries(bytes) ?? []).map(({ name }) => name);
    const strings = names.find((name) => /^xl\/sharedStrings\.xml$/i.test(name));
    const texts = strings === undefined ? [] : yield* sharedStrings(bytes, strings);
    const listed = (yield* listSheets(bytes)).filter((name) => names.includes(name));
    const any = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
    return new Workbook(bytes, texts, (listed.length > 0 ? listed : any).slice(0, maxSheets));
  }

  rows(sheet: string): Generator<SheetRow> {
    return sheetRows(this.#bytes, sheet, this.#strings);
  }
}

function* listSheets(bytes: Uint8Array): Generator<void, readonly string[]> {
  const sheets: { readonly id: string; readonly hidden: boolean }[] = [];
  const targets = new Map<string, string>();
  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'sheet') {
      const id =
        attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ id: id ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    } else if (tag === 'Relationship') {
      targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    }
  };
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
    yield* parsePart(bytes, name, maxList, { open });
  }
  const ordered = [
    ...sheets.filter(({ hidden }) => !hidden),
    ...sheets.filter(({ hidden }) => hidden),
  ];
  return ordered.flatMap(({ id }) => {
    const target = targets.get(id) ?? '';
    if (target === '') return [];
    return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  });
}
