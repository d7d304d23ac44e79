// GramJS's files import each other in a cycle that only its main file enters at the right place.
import 'telegram';
import { AuthKey } from 'telegram/crypto/AuthKey.js';
import authenticator from 'telegram/network/Authenticator.js';
import type { MTProtoPlainSender } from 'telegram/network/MTProtoPlainSender.js';
import { SchemaMismatchError, TlReader } from '../tl/tl-reader.ts';
import { exchangeKey } from './key-exchange.ts';
import { KeyExchangeError } from './protocol-error.ts';

/** Auth key id, message id and length of an unencrypted message. */
const headerBytes = 20;

/** Answers of a key exchange have less than 1,000 bytes. */
const maxAnswerBytes = 4_096;

/** Makes GramJS use the key exchange of `key-exchange.ts`. */
export function useCheckedKeyExchange(): void {
  Object.assign(authenticator, { doAuthentication: authenticate });
}

async function authenticate(
  sender: MTProtoPlainSender,
): ReturnType<typeof authenticator.doAuthentication> {
  try {
    const { key, serverTime } = await exchangeKey((request) => ask(sender, request));
    const authKey = new AuthKey();
    await authKey.setKey(key);
    return { authKey, timeOffset: serverTime - Math.floor(Date.now() / 1000) };
  } catch (error) {
    const isMalformed = error instanceof RangeError || error instanceof SchemaMismatchError;
    if (!isMalformed) throw error;
    throw new KeyExchangeError(`An answer of the key exchange is malformed: ${error.message}`);
  }
}

/** Sends an unencrypted message; the answer is the next packet (core.telegram.org/mtproto/description). */
async function ask(sender: MTProtoPlainSender, request: Buffer): Promise<Buffer> {
  const header = Buffer.alloc(headerBytes);
  header.writeBigInt64LE(BigInt(sender['_state']._getNewMsgId().toString()), 8);
  header.writeInt32LE(request.length, 16);
  await sender['_connection'].send(Buffer.concat([header, request]));
  // GramJS types packets as `any`.
  const packet = (await sender['_connection'].recv()) as Buffer;
  if (packet.length === 4) throw new Error(`Transport error ${packet.readInt32LE()}`);
  const reader = new TlReader(packet);
  const keyId = reader.long();
  const messageId = reader.long();
  const length = reader.int();
  if (keyId !== 0n || (messageId & 1n) === 0n || length > maxAnswerBytes) {
    throw new KeyExchangeError('An answer of the key exchange is no unencrypted message');
  }
  return reader.raw(length);
}
