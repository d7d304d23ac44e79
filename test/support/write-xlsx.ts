import { strToU8, zipSync } from 'fflate';

/** A cell as a program writes it: a text, a number, or its XML type, style and formula. */
type WrittenCell =
  | string
  | number
  | undefined
  | {
      /** As in the XML, such as `4.479E+11`. */
      readonly value?: string;
      readonly type?: 'b' | 'e' | 'str' | 'd' | 's';
      readonly formula?: string;
      /** The code of its number format, or the id of a built-in one. */
      readonly format?: string | number;
    };

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly hidden?: true;
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
  /** As in `A1:B1`. */
  readonly merged?: readonly string[];
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook as Excel writes it; `inline`: as other programs do, with prefixes and without shared texts. */
export function writeXlsx(
  sheets: readonly WrittenSheet[],
  { inline = false, is1904 = false } = {},
): Uint8Array {
  const strings: string[] = [];
  const formats: (string | number)[] = [];
  const p = inline ? 'x:' : '';
  const cell = (value: WrittenCell, column: number, row: number): string => {
    if (value === undefined) return '';
    const r = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof value === 'number') return `<${p}c r="${r}"><${p}v>${value}</${p}v></${p}c>`;
    if (typeof value === 'object') {
      const { value: text, type, formula, format } = value;
      const style = format === undefined ? '' : ` s="${formats.push(format)}"`;
      const f = formula === undefined ? '' : `<${p}f>${escaped(formula)}</${p}f>`;
      const v = text === undefined ? '' : `<${p}v>${escaped(text)}</${p}v>`;
      return `<${p}c r="${r}"${style}${type ? ` t="${type}"` : ''}>${f}${v}</${p}c>`;
    }
    if (inline) {
      return `<${p}c r="${r}" t="inlineStr"><${p}is><${p}t>${escaped(value)}</${p}t></${p}is></${p}c>`;
    }
    strings.push(value);
    return `<c r="${r}" s="0" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const written = sheets.map((sheet) => {
    const { rows, hiddenRows = [], hiddenColumns = [], merged = [] } = sheet;
    const columns = hiddenColumns.map((at) => `<${p}col min="${at}" max="${at}" hidden="1"/>`);
    const inside = rows.map((cells, at) => {
      const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
      const texts = cells.map((one, column) => cell(one, column, at + 1));
      return `<${p}row r="${at + 1}"${hidden}>${texts.join('')}</${p}row>`;
    });
    const ranges = merged.map((ref) => `<${p}mergeCell ref="${ref}"/>`);
    return [
      `${xml}<${p}worksheet>`,
      columns.length > 0 ? `<${p}cols>${columns.join('')}</${p}cols>` : '',
      `<${p}sheetData>${inside.join('')}</${p}sheetData>`,
      ranges.length > 0 ? `<${p}mergeCells>${ranges.join('')}</${p}mergeCells>` : '',
      `</${p}worksheet>`,
    ].join('');
  });
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types/>`,
    'xl/workbook.xml': `${xml}<workbook>${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(({ name, hidden }, at) => {
        return `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 7}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 7}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  for (const [at, sheet] of written.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet;
  if (formats.length > 0) parts['xl/styles.xml'] = stylesXml(formats);
  if (!inline) {
    parts['xl/sharedStrings.xml'] =
      `${xml}<sst>${strings.map((one) => `<si><t xml:space="preserve">${escaped(one)}</t><rPh sb="0" eb="1"><t>x</t></rPh></si>`).join('')}</sst>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** Style 0 is the default, the others have the formats in their order. */
function stylesXml(formats: readonly (string | number)[]): string {
  const quoted = (code: string): string => escaped(code).replaceAll('"', '&quot;');
  const firstId = 164;
  const codes = formats.map((format, at) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${firstId + at}" formatCode="${quoted(format)}"/>`,
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'number' ? format : firstId + at}"/>`,
  );
  return `${xml}<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}
