import { unzipSync } from 'node:zlib';
// GramJS's files import each other in a cycle that only its main file enters at the right place.
import 'telegram';
import { MTProtoSender } from 'telegram/network/MTProtoSender.js';
import { GZIPPacked } from 'telegram/tl/core/GZIPPacked.js';
import type { TLMessage } from 'telegram/tl/core/TLMessage.js';
import { useNativeArithmetic } from './native-arithmetic.ts';

/**
 * Replaces parts of GramJS in this process; call it once, before the first connection. GramJS is archived,
 * so its faults are hidden here:
 *
 * - `patches.ts`: slow unpacking, answers lost behind an error
 * - `native-arithmetic.ts`: slow key exchange
 * - `transport.ts`: wrong ports, endless waiting and reconnecting
 * - `client.ts`: its ping loop, entity cache, console output, and calls sent long after their deadline
 * - `deadline.ts`: calls that stay pending forever
 * - `../connection/`: calls lost while reconnecting, errors that contain the request
 * - `../contact-list/`: a slow decoder, ids decoded in the wrong width
 */
export function patchGramJs(): void {
  unpackNatively();
  readWholeContainers();
  useNativeArithmetic();
}

/** GramJS unpacks answers in JavaScript and blocks the process ten times as long as Node's zlib. */
export function unpackNatively(): void {
  GZIPPacked.ungzip = (packed) => unzipSync(packed);
}

/** Telegram sends several answers in one container; GramJS drops those that follow an error. */
function readWholeContainers(): void {
  MTProtoSender.prototype._handleContainer = async function handleAll(container) {
    // GramJS types `obj` as `any`; it is a `MessageContainer`, whose messages are private.
    const { messages } = container.obj as { readonly messages: readonly TLMessage[] };
    const failures: unknown[] = [];
    for (const message of messages) {
      await this._processMessage(message).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
}
