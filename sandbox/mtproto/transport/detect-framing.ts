import { abridgedFraming } from './abridged.ts';
import type { Framing } from './framing.ts';
import { fullFraming } from './full.ts';
import { intermediateFraming } from './intermediate.ts';
import { obfuscatedFraming, obfuscatedHeaderBytes } from './obfuscated.ts';

/**
 * Detects a client's transport from the first bytes of its connection. `skip` counts those that only
 * announce it. Returns undefined while there are too few bytes; throws on an unknown transport.
 */
export function detectFraming(
  start: Buffer,
): { readonly framing: Framing; readonly skip: number } | undefined {
  if (start[0] === 0xef) return { framing: abridgedFraming(), skip: 1 };
  if (start.length < 8) return undefined;
  const tagged = taggedFraming(start.subarray(0, 4));
  if (tagged) return { framing: tagged, skip: 4 };
  // The number of the first full packet. An obfuscated header never has zeros here.
  if (start.readUInt32LE(4) === 0) return { framing: fullFraming(), skip: 0 };
  if (start.length < obfuscatedHeaderBytes) return undefined;
  const framing = obfuscatedFraming(start.subarray(0, obfuscatedHeaderBytes), taggedFraming);
  if (!framing) throw new Error('The first bytes match no MTProto transport.');
  return { framing, skip: obfuscatedHeaderBytes };
}

function taggedFraming(tag: Buffer): Framing | undefined {
  const [first] = tag;
  if (!tag.every((byte) => byte === first)) return undefined;
  if (first === 0xef) return abridgedFraming();
  if (first === 0xee) return intermediateFraming(false);
  return first === 0xdd ? intermediateFraming(true) : undefined;
}
