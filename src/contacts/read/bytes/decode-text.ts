import type { Country } from '../../phone.ts';
import { detectCodePage } from './code-page.ts';

const replaced = 0xfffd;
/** In bytes: enough to see whether every other byte is zero. */
const sample = 1024;
const padding: ReadonlySet<string> = new Set(['\0', '\x1A']);

/**
 * Decodes a file: UTF-16 or UTF-8, else the code page that `detectCodePage` finds. Invalid bytes become
 * replacement characters.
 */
export function decodeText(bytes: Uint8Array, country?: Country): string {
  const wide = detectUtf16(bytes);
  if (wide) return withoutPadding(decodeAs(bytes, wide).text);
  const { text, damaged } = decodeAs(bytes, 'utf-8');
  const page = damaged ? detectCodePage(bytes, country) : undefined;
  return withoutPadding(page === undefined ? text : decodeAs(bytes, page).text);
}

function decodeAs(
  bytes: Uint8Array,
  charset: string,
): { readonly text: string; readonly damaged: boolean } {
  const text = new TextDecoder(charset).decode(bytes);
  const { bad, good } = countNonAscii(text);
  // A few bad bytes in a long file are damage, not another charset.
  return { text, damaged: bad > good };
}

/** Removes the zeros that fill up files, and Ctrl-Z, the end of a text in DOS. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && padding.has(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Detects UTF-16 by its byte order mark, else by the zeros of ASCII characters. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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

function countNonAscii(text: string): { readonly bad: number; readonly good: number } {
  let bad = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === replaced) bad++;
    else if (code > 0x7f) good++;
  }
  return { bad, good };
}
