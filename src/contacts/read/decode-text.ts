const replaced = 0xfffd;
/** Enough to tell one alphabet from another. */
const sample = 65_536;

/**
 * The text of a file: by its byte order mark, or UTF-8, or, where it cannot be that, in the code page of
 * Windows that its letters look like. Bytes that fit nowhere become replacement characters.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return isDamaged(text) ? new TextDecoder(codePage(bytes)).decode(bytes) : text;
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

/**
 * Western languages have a letter beyond ASCII here and there, Cyrillic ones nothing else: there such
 * letters stand side by side.
 */
function codePage(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let letters = 0;
  let pairs = 0;
  let before = false;
  for (const byte of bytes.subarray(0, sample)) {
    const letter = byte >= 0xc0;
    if (letter) letters++;
    if (letter && before) pairs++;
    before = letter;
  }
  return pairs > letters / 2 ? 'windows-1251' : 'windows-1252';
}
