import { randomBytes, randomInt } from 'node:crypto';
import { checkLength, type Framing, Splitter } from './framing.ts';

/**
 * Four bytes of length, then the packet, padded with 0 to 3 random bytes when the client asked for it.
 * The documentation allows up to 15, but the servers add no more, and gotd and Telethon accept no more.
 * Clients recognize transport errors by their length, so those are never padded.
 */
export function intermediateFraming(padded: boolean): Framing {
  const splitter = new Splitter((bytes) => {
    if (bytes.length < 4) return undefined;
    const length = checkLength(bytes.readUInt32LE(0) & 0x7fffffff);
    if (bytes.length < 4 + length) return undefined;
    return { packet: bytes.subarray(4, 4 + length), size: 4 + length };
  });
  return {
    read: (chunk) => splitter.push(chunk),
    write: (packet) => {
      const padding = randomBytes(padded && packet.length > 4 ? randomInt(4) : 0);
      const head = Buffer.alloc(4);
      head.writeUInt32LE(packet.length + padding.length, 0);
      return Buffer.concat([head, packet, padding]);
    },
  };
}
