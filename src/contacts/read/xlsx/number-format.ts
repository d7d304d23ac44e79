import type { ZipEntry } from '../bytes/zip.ts';
import { parseWhole, type XmlAttributes } from './workbook-part.ts';

/** Shows the number of a cell as text. */
export type NumberFormat = (value: string) => string;

/** In bytes, unpacked. */
const maxStyles = 16 * 1024 * 1024;

/**
 * Reads how each cell style shows numbers. Only dates and codes whose zeros or literals are part of a phone number
 * (`00000000000`, `"+"0`) matter here; other numbers are shown with all digits.
 */
export function readNumberFormats(
  bytes: Uint8Array,
  entry: ZipEntry,
  { is1904 }: { readonly is1904: boolean },
): readonly NumberFormat[] {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  let inCells = false;
  const open = (tag: string, attributes: XmlAttributes): void => {
    const { numFmtId = '0', formatCode = '' } = attributes;
    if (tag === 'numFmt') codes.set(numFmtId, formatCode);
    else if (tag === 'cellXfs') inCells = true;
    else if (tag === 'xf' && inCells) styles.push(numFmtId);
  };
  const close = (tag: string): void => {
    if (tag === 'cellXfs') inCells = false;
  };
  parseWhole(bytes, entry, maxStyles, { open, close });
  return styles.map((id) => numberFormat(codes.get(id) ?? builtInCode(Number(id)), { is1904 }));
}

/** Built-in codes of dates (ECMA-376, 18.8.30; those from 27 on are East Asian). */
function builtInCode(id: number): string {
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
  return isDate && id !== 48 && id !== 49 ? 'yyyy' : '';
}

/**
 * The format of a code as Excel writes it.
 *
 * @example
 * numberFormat('"+"0', { is1904: false })('447911123456'); // '+447911123456'
 */
function numberFormat(code: string, { is1904 }: { readonly is1904: boolean }): NumberFormat {
  const [section = ''] = code.split(';');
  const bare = section.replace(/\[[^\]]*\]|"[^"]*"|\\.|[_*]./g, '');
  if (/[ymdhs]/i.test(bare)) return (value) => toIsoDate(value, { is1904 });
  const literal = /^(?:\[[^\]]*\]|"[^"]*"|\\.|[+( ])*/.exec(section)?.[0] ?? '';
  const before = literal.replace(/\[[^\]]*\]|["\\]/g, '');
  const prefix = /[+\d]/.test(before) ? before : '';
  const zeros = (/^[^.]*/.exec(bare)?.[0] ?? '').replace(/[^0]/g, '').length;
  if (prefix === '' && zeros < 2) return showDigits;
  return (value) => {
    const digits = showDigits(value);
    return /^\d+$/.test(digits) ? prefix + digits.padStart(zeros, '0') : digits;
  };
}

/** Excel keeps 15 digits of a number. */
const maxExact = 1e15;

/**
 * Shows all digits of a number, which Excel stores as `4.47911123456E11`. A number whose last digits may be lost
 * is shown in scientific notation, which is no phone number.
 */
export function showDigits(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isInteger(number)) return value;
  return Math.abs(number) < maxExact ? String(number) : number.toExponential();
}

const dayMs = 86_400_000;

/** Shows the serial number of a day; a fraction is the time. */
function toIsoDate(value: string, { is1904 }: { readonly is1904: boolean }): string {
  const days = Number(value);
  // Beyond the year 9999 it is no date.
  if (value === '' || !(days >= 0 && days < 2_958_466)) return value;
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const iso = new Date(epoch + Math.round((days * dayMs) / 1000) * 1000).toISOString();
  if (days < 1) return iso.slice(11, 16);
  return Number.isInteger(days) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
