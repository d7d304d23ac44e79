import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { InvalidBufferError, SecurityError } from 'telegram/errors/index.js';
import { MTProtoState } from 'telegram/network/MTProtoState.js';
import type { TLMessage } from 'telegram/tl/core/TLMessage.js';
import { runInSlices } from '../../runtime/in-slices.ts';
import { fromLong } from '../tl/long.ts';
import { TlReader } from '../tl/tl-reader.ts';
import { decryptIgeInSteps, encryptIge } from './aes-ige.ts';
import { openMessage } from './open-message.ts';
import { ProtocolError } from './protocol-error.ts';
import { ReceivedIds } from './received-ids.ts';

/** The offset of each side's parts in the auth key. */
const fromClient = 0;
const fromServer = 8;

/** Auth key id and msg_key. */
const headerBytes = 24;
/** Salt, session id, message id, sequence number and length. */
const innerHeaderBytes = 32;
const paddingBytes = { min: 12, max: 1_024 };

/**
 * GramJS's state of a session, with its own encryption and decryption of messages
 * (core.telegram.org/mtproto/description). GramJS accepts messages of other sessions and with impossible
 * lengths, compares msg_key in variable time, and forgets old message ids.
 *
 * A `SecurityError` makes GramJS ignore the message, any other error makes it connect again.
 */
export class MessageState extends MTProtoState {
  #received: { readonly session: bigint; readonly ids: ReceivedIds } | undefined;

  override async encryptMessageData(data: Buffer): Promise<Buffer> {
    await this['authKey']?.waitForKey();
    const authKey = this.#key;
    const header = Buffer.alloc(16);
    header.writeBigInt64LE(BigInt.asIntN(64, fromLong(this.salt)));
    header.writeBigInt64LE(BigInt.asIntN(64, fromLong(this['id'])), 8);
    const size = header.length + data.length;
    const padding = randomBytes(paddingBytes.min + (-(size + paddingBytes.min) & 15));
    const padded = Buffer.concat([header, data, padding]);
    const msgKey = computeMsgKey(authKey, padded, fromClient);
    const { key, iv } = deriveCipher(authKey, msgKey, fromClient);
    return Buffer.concat([keyId(authKey), msgKey, encryptIge(padded, key, iv)]);
  }

  override async decryptMessageData(packet: Buffer): Promise<TLMessage> {
    // A transport error, which GramJS handles.
    if (packet.length < 8) throw new InvalidBufferError(packet);
    const ids = this.#ids;
    const reader = new TlReader(await this.#decrypt(packet), 8);
    releaseMemory(packet);
    const session = reader.long();
    const id = reader.long();
    const seq = reader.int();
    const length = reader.int();
    const padding = reader.remaining - length;
    if (
      length < 4 ||
      length % 4 !== 0 ||
      padding < paddingBytes.min ||
      padding > paddingBytes.max
    ) {
      throw new ProtocolError('A message has a wrong length');
    }
    if (session !== this.#session) throw new SecurityError('A message belongs to another session');
    const refused = ids.refuse(id);
    if (refused !== undefined) throw new SecurityError(`A message has ${refused}`);
    return await openMessage({ id, seq, body: reader.raw(length) }, (inner) => ids.refuse(inner));
  }

  /** Decrypts a packet and checks its msg_key before anything of its content is looked at. */
  async #decrypt(packet: Buffer): Promise<Buffer> {
    const authKey = this.#key;
    const encrypted = packet.subarray(headerBytes);
    const isWhole = encrypted.length >= innerHeaderBytes && encrypted.length % 16 === 0;
    if (!isWhole || !packet.subarray(0, 8).equals(keyId(authKey))) {
      throw new ProtocolError('A packet is no message with the key of this session');
    }
    const msgKey = packet.subarray(8, headerBytes);
    const { key, iv } = deriveCipher(authKey, msgKey, fromServer);
    const padded = await runInSlices(decryptIgeInSteps(encrypted, key, iv));
    if (!timingSafeEqual(computeMsgKey(authKey, padded, fromServer), msgKey)) {
      throw new ProtocolError('The msg_key of a message does not fit its content');
    }
    return padded;
  }

  get #key(): Buffer {
    const key = this['authKey']?.getKey();
    if (!key) throw new Error('The session has no key');
    return key;
  }

  get #session(): bigint {
    return BigInt.asIntN(64, fromLong(this['id']));
  }

  /** GramJS begins another session with every connection. */
  get #ids(): ReceivedIds {
    const session = this.#session;
    if (this.#received?.session !== session) this.#received = { session, ids: new ReceivedIds() };
    return this.#received.ids;
  }
}

/** The receive loop keeps a packet until the next one comes, which may be a minute later. */
function releaseMemory({ buffer }: Buffer): void {
  // A small buffer shares its memory with others.
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}

function keyId(authKey: Buffer): Buffer {
  return createHash('sha1').update(authKey).digest().subarray(12);
}

function computeMsgKey(authKey: Buffer, padded: Buffer, side: number): Buffer {
  return sha256(authKey.subarray(88 + side, 120 + side), padded).subarray(8, 24);
}

function deriveCipher(authKey: Buffer, msgKey: Buffer, side: number): { key: Buffer; iv: Buffer } {
  const a = sha256(msgKey, authKey.subarray(side, side + 36));
  const b = sha256(authKey.subarray(40 + side, 76 + side), msgKey);
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)]),
    iv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)]),
  };
}

function sha256(first: Buffer, second: Buffer): Buffer {
  return createHash('sha256').update(first).update(second).digest();
}
