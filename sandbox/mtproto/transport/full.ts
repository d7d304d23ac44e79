import { crc32 } from 'node:zlib';
import { checkLength, type Framing, Splitter } from './framing.ts';

/** The length, the packet's number, the packet, and a CRC-32 of all three. */
export function fullFraming(): Framing {
  let sent = 0;
  const splitter = new Splitter((bytes) => {
    if (bytes.length < 4) return undefined;
    const size = checkLength(bytes.readInt32LE(0));
    if (bytes.length < size) return undefined;
    if (size < 12 || crc32(bytes.subarray(0, size - 4)) !== bytes.readUInt32LE(size - 4)) {
      throw new Error('A full packet has a wrong checksum.');
    }
    return { packet: bytes.subarray(8, size - 4), size };
  });
  return {
    read: (chunk) => splitter.push(chunk),
    write: (packet) => {
      const size = packet.length + 12;
      const framed = Buffer.allocUnsafe(size);
      framed.writeInt32LE(size, 0);
      framed.writeInt32LE(sent, 4);
      sent += 1;
      packet.copy(framed, 8);
      framed.writeUInt32LE(crc32(framed.subarray(0, size - 4)), size - 4);
      return framed;
    },
  };
}
