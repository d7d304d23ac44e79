import { checkLength, type Framing, Splitter } from './framing.ts';

/**
 * The length in words, in one byte or in three after 0x7f. The high bit requests a quick ack, which the
 * sandbox never sends.
 */
export function abridgedFraming(): Framing {
  const splitter = new Splitter((bytes) => {
    const first = (bytes[0] ?? 0) & 0x7f;
    const head = first === 0x7f ? 4 : 1;
    if (bytes.length < head) return undefined;
    const length = checkLength(4 * (head === 1 ? first : bytes.readUIntLE(1, 3)));
    if (bytes.length < head + length) return undefined;
    return { packet: bytes.subarray(head, head + length), size: head + length };
  });
  return {
    read: (chunk) => splitter.push(chunk),
    write: (packet) => {
      const words = packet.length / 4;
      const head = Buffer.alloc(words < 0x7f ? 1 : 4, 0x7f);
      if (words < 0x7f) head[0] = words;
      else head.writeUIntLE(words, 1, 3);
      return Buffer.concat([head, packet]);
    },
  };
}
