const quote = 0x22;
const colon = 0x3a;

/** The offset of the first colon outside quotes, or of the first one if a quote never closes; else -1. */
export function findColon(bytes: Buffer, start: number, end: number): number {
  let quoted = false;
  for (let at = start; at < end; at++) {
    if (bytes[at] === quote) quoted = !quoted;
    else if (bytes[at] === colon && !quoted) return at;
  }
  return findByte(bytes, colon, start, end);
}

export function findByte(bytes: Buffer, wanted: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === wanted) return at;
  return -1;
}
