// GramJS's files import each other in a cycle that only its main file enters at the right place.
import 'telegram';
import senderModule from 'telegram/network/MTProtoSender.js';
import stateModule from 'telegram/network/MTProtoState.js';
import { useCheckedKeyExchange } from './authenticator.ts';
import { MessageState } from './message-state.ts';
import { useNativeArithmetic } from './native-arithmetic.ts';
import { useStrictDecoder } from './object-decoder.ts';
import { Sender } from './sender.ts';

/**
 * Replaces parts of GramJS in this process; call it before the first connection. GramJS is archived, so its
 * faults are hidden here:
 *
 * - `authenticator.ts`, `key-exchange.ts`: a key exchange without most of its checks
 * - `message-state.ts`, `received-ids.ts`: messages accepted without most of their checks
 * - `open-message.ts`: unpacking without limit, containers read backwards, crashes
 * - `object-decoder.ts`: a decoder that one unknown type breaks for good
 * - `sender.ts`: answers lost behind an error, service messages accepted without checks
 * - `aes-ige.ts`: a cipher under the GPL
 * - `native-arithmetic.ts`: slow proofs of passwords
 * - `transport.ts`: wrong ports, endless waiting and reconnecting, packets of any length
 * - `client.ts`: its ping loop, entity cache, console output, and calls sent long after their deadline
 * - `deadline.ts`: calls that stay pending forever
 * - `../connection/`: calls lost while reconnecting, errors that contain the request
 * - `../contact-list/`: a slow decoder, ids decoded in the wrong width
 */
export function patchGramJs(): void {
  useCheckedKeyExchange();
  useStrictDecoder();
  useNativeArithmetic();
  // GramJS makes its senders and states by these names.
  Object.assign(senderModule, { MTProtoSender: Sender });
  Object.assign(stateModule, { MTProtoState: MessageState });
}
