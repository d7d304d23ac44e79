import type { LeftOutReason } from '../../record/card-record.ts';
import { depthOf, endOfString } from './json-list.ts';

/** In characters: a hundred times a large entry without its picture. */
const maxEntry = 262_144;
/** In characters; longer than any value that is read. */
const maxValue = 8200;
/** Four times the nesting of the deepest known format. */
const maxDepth = 32;

/** A parsed entry, or why it was not parsed. */
export type ParsedEntry =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: LeftOutReason };

/** Parses an entry; cuts the long texts of a large one, such as pictures. */
export function parseEntry(text: string): ParsedEntry {
  const entry = text.length > maxEntry ? cutLongTexts(text) : text;
  if (entry.length > maxEntry) return { fault: 'too_large' };
  if (depthOf(entry) > maxDepth) return { fault: 'too_deep' };
  try {
    return { value: JSON.parse(entry) };
  } catch {
    return { fault: 'unreadable' };
  }
}

/** The beginning of a text, which does not end within an escape sequence. */
const beginning = new RegExp(`(?:[^\\\\]|\\\\(?:u[^]{4}|[^u])){${maxValue}}`, 'y');

/** Stops when the result is too large anyway. */
function cutLongTexts(text: string): string {
  let cut = '';
  let from = 0;
  for (
    let at = text.indexOf('"');
    at >= 0 && cut.length <= maxEntry;
    at = text.indexOf('"', from)
  ) {
    const end = endOfString(text, at);
    beginning.lastIndex = at + 1;
    const isLong = end - at > maxValue && beginning.test(text) && beginning.lastIndex < end;
    cut += text.slice(from, isLong ? beginning.lastIndex : end);
    from = end;
    if (from < text.length) {
      cut += '"';
      from += 1;
    }
  }
  return cut + text.slice(from);
}
