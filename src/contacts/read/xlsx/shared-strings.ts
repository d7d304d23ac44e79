import type { UnzipEnd, ZipEntry } from '../bytes/zip.ts';
import { parseWhole, type XmlHandler } from './workbook-part.ts';

/** In bytes, unpacked. */
const maxStrings = 64 * 1024 * 1024;
/** In characters: Excel's limit of a cell. */
export const maxCell = 32_767;

interface SharedStrings {
  readonly strings: readonly string[];
  readonly end: UnzipEnd;
}

/** Reads the strings that cells refer to by index, without phonetic guides. */
export function sharedStrings(bytes: Uint8Array, entry: ZipEntry): SharedStrings {
  const strings: string[] = [];
  let text: string | undefined;
  let phonetic = false;
  let inText = false;
  const handler: XmlHandler = {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic = true;
      inText = tag === 't';
    },
    text: (more) => {
      if (inText && !phonetic && text !== undefined) text = (text + more).slice(0, maxCell);
    },
    close: (tag) => {
      inText = false;
      if (tag === 'rPh') phonetic = false;
      if (tag !== 'si') return;
      strings.push(unescapeText(text ?? ''));
      text = undefined;
    },
  };
  const end = parseWhole(bytes, entry, maxStrings, handler);
  return { strings, end };
}

/** Decodes characters that XML cannot hold, such as `_x000D_` (ECMA-376, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
