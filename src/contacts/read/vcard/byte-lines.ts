const lf = 0x0a;
const cr = 0x0d;
const emptyLine = new Uint8Array();

/** Splits at CRLF, LF and CR, and at CR CR LF, the result of converting line ends twice. */
export function* physicalLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    let end = start;
    while (end < bytes.length && bytes[end] !== lf && bytes[end] !== cr) end++;
    yield end === start ? emptyLine : bytes.subarray(start, end);
    start = end + 1;
    if (bytes[end] !== cr) continue;
    if (bytes[start] === lf) start += 1;
    else if (bytes[start] === cr && bytes[start + 1] === lf) start += 2;
  }
}

/** Removes a byte order mark, which concatenated files have in the middle. */
export function withoutByteOrderMark(text: Uint8Array): Uint8Array {
  return text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? text.subarray(3) : text;
}

/** Concatenates parts; does not copy a single one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
