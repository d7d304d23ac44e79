import { createDecipheriv } from 'node:crypto';
import type { Framing } from './framing.ts';

export const obfuscatedHeaderBytes = 64;

/**
 * AES-CTR over another transport, keyed by the first 64 bytes of the connection. `framingOf` makes the
 * framing for the tag inside them. Returns undefined on an unknown tag
 * (core.telegram.org/mtproto/mtproto-transports#transport-obfuscation).
 */
export function obfuscatedFraming(
  header: Buffer,
  framingOf: (tag: Buffer) => Framing | undefined,
): Framing | undefined {
  const reversed = Buffer.from(header.subarray(8, 56)).reverse();
  const fromClient = makeCounterMode(header.subarray(8, 56));
  const toClient = makeCounterMode(reversed);
  const inner = framingOf(fromClient(header).subarray(56, 60));
  return (
    inner && {
      read: (chunk) => inner.read(fromClient(chunk)),
      write: (packet) => toClient(inner.write(packet)),
    }
  );
}

function makeCounterMode(keyAndIv: Buffer): (bytes: Buffer) => Buffer {
  const cipher = createDecipheriv('aes-256-ctr', keyAndIv.subarray(0, 32), keyAndIv.subarray(32));
  return (bytes) => cipher.update(bytes);
}
