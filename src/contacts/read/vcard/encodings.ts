import { isUtf8 } from '../bytes/charset.ts';
import type { VcardLine } from './vcard-head.ts';

const latin1 = new TextDecoder('latin1');
const equals = 0x3d;

/** Decodes the transfer encoding of a value; its charset is decoded later. */
export function decodeValue({ encoding, value }: VcardLine): Uint8Array {
  switch (encoding) {
    case 'plain':
      return value;
    case 'quoted_printable':
      return decodeQuoted(value);
    case 'base64':
      return decodeBase64(value);
  }
}

/** Some programs encode each component of a name separately. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const parts = latin1.decode(bytes).split(';');
  const decoded = parts.map(fromBase64);
  return decoded.length === 1
    ? (decoded[0] ?? bytes)
    : Buffer.concat(decoded.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from(';'), part])));
}

/** Decodes base64; returns text that is not really encoded unchanged. */
function fromBase64(part: string): Buffer {
  const decoded = Buffer.from(part, 'base64');
  const isEncoded = /^(?:[\w+/-]{4})*(?:[\w+/-]{2,3}={1,2})?$/.test(part.replace(/\s/g, ''));
  return isEncoded || isUtf8(decoded) ? decoded : Buffer.from(part, 'latin1');
}

/** Decodes quoted-printable; keeps invalid escapes unchanged. */
export function decodeQuoted(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] === equals ? hexByte(bytes[at + 1], bytes[at + 2]) : undefined;
    decoded[size++] = byte ?? bytes[at] ?? 0;
    if (byte !== undefined) at += 2;
  }
  return decoded.subarray(0, size);
}

function hexByte(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined;
  const digits = String.fromCharCode(high, low);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
