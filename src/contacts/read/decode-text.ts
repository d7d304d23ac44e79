import type { Country } from '../phone.ts';
import { codePage } from './code-page.ts';

const replaced = 0xfffd;
/** Enough to tell whether every other byte is zero. */
const sample = 1024;
const padding: ReadonlySet<string> = new Set(['\0', '\x1A']);

/**
 * The text of a file: by its byte order mark, or UTF-8, or, where it cannot be that, in the code page of
 * Windows that its letters look like. Bytes that fit nowhere become replacement characters.
 */
export function decodeText(bytes: Uint8Array, country?: Country): string {
  return withoutPadding(decode(bytes, country));
}

function decode(bytes: Uint8Array, country: Country | undefined): string {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return isDamaged(text) ? new TextDecoder(codePage(bytes, country)).decode(bytes) : text;
}

/** Files are filled up with zeros, and DOS ends a text with Ctrl-Z. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && padding.has(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Told by the byte order mark, or failing that by the zeros between ASCII, which no other text has. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, sample).entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [high = 0, low = 0] = zeros;
  const many = Math.min(bytes.length, sample) / 10;
  if (high === 0 && low > many) return 'utf-16le';
  return low === 0 && high > many ? 'utf-16be' : undefined;
}

/** A few bad bytes in a long file do not make it another charset. */
function isDamaged(text: string): boolean {
  let bad = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === replaced) bad++;
    else if (code > 0x7f) good++;
  }
  return bad > good;
}
