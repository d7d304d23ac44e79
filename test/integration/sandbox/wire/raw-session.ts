import { randomBytes } from 'node:crypto';
import { decryptIge, encryptIge } from '../../../../sandbox/mtproto/crypto/aes-ige.ts';
import { sha1, sha256 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';
import { TlWriter } from '../../../../sandbox/mtproto/tl/writer.ts';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import { connectGram } from '../clients/gram-client.ts';

export interface RawMessage {
  readonly id: bigint;
  readonly seq: number;
  readonly body: Buffer;
}

/** The client's side of a session, for messages that real clients never send. */
export class RawSession {
  readonly id: bigint = randomBytes(8).readBigInt64LE();
  salt = 0n;
  readonly key: Buffer;
  #lastId = 0n;
  #contentSent = 0;

  constructor(key: Buffer) {
    this.key = key;
  }

  /** Another session of the same key. */
  sibling(): RawSession {
    return new RawSession(this.key);
  }

  /** A message with a new id. Calls and pings need an acknowledgment, acks do not. */
  message(content: TlObject | Buffer, id = this.newId()): RawMessage {
    const body = Buffer.isBuffer(content) ? content : encode(content);
    const wantsAck = Buffer.isBuffer(content) || content._ !== 'msgs_ack';
    const seq = this.#contentSent * 2 + (wantsAck ? 1 : 0);
    if (wantsAck) this.#contentSent += 1;
    return { id, seq, body };
  }

  container(messages: readonly RawMessage[]): RawMessage {
    const out = new TlWriter();
    out.int(0x73f1f8dc);
    out.int(messages.length);
    for (const one of messages) write(out, one);
    return { id: this.newId(), seq: this.#contentSent * 2, body: out.take() };
  }

  /** Leaves out sequence numbers, as if `count` messages that need an acknowledgment had been sent. */
  skipTo(count: number): void {
    this.#contentSent = count;
  }

  newId(now = Date.now()): bigint {
    const id = ((BigInt(now) << 32n) / 1000n) & ~3n;
    this.#lastId = id > this.#lastId ? id : this.#lastId + 4n;
    return this.#lastId;
  }

  seal(message: RawMessage): Buffer {
    const plain = new TlWriter();
    plain.long(this.salt);
    plain.long(this.id);
    write(plain, message);
    const padding = 12 + (-(plain.length + 12) & 15);
    plain.raw(randomBytes(padding));
    const data = plain.take();
    const msgKey = sha256(this.key.subarray(88, 120), data).subarray(8, 24);
    const { key, iv } = cipher(this.key, msgKey, 0);
    return Buffer.concat([sha1(this.key).subarray(12), msgKey, encryptIge(data, key, iv)]);
  }

  open(packet: Buffer): RawMessage {
    const msgKey = packet.subarray(8, 24);
    const { key, iv } = cipher(this.key, msgKey, 8);
    const data = decryptIge(packet.subarray(24), key, iv);
    if (!sha256(this.key.subarray(96, 128), data).subarray(8, 24).equals(msgKey)) {
      throw new Error('the server sent a wrong msg_key');
    }
    const reader = new TlReader(data);
    reader.long();
    if (reader.long() !== this.id) throw new Error('the server sent another session id');
    return { id: reader.long(), seq: reader.int(), body: reader.raw(reader.uint()) };
  }
}

/** A session of a new key that has stated its layer (198). */
export async function newRawSession(wire: Wire): Promise<RawSession> {
  await using gram = await connectGram(wire);
  const key = gram.session.getAuthKey()?.getKey();
  if (!key) throw new Error('GramJS has no key');
  return new RawSession(key);
}

function encode(object: TlObject): Buffer {
  const layers = loadLayers();
  const layer = layers.service.byName.has(object._) ? layers.service : layers.get(198);
  return new Encoder(layers, layer).object(object);
}

function write(out: TlWriter, { id, seq, body }: RawMessage): void {
  out.long(id);
  out.int(seq);
  out.int(body.length);
  out.raw(body);
}

function cipher(authKey: Buffer, msgKey: Buffer, side: number): { key: Buffer; iv: Buffer } {
  const a = sha256(msgKey, authKey.subarray(side, side + 36));
  const b = sha256(authKey.subarray(40 + side, 76 + side), msgKey);
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24)]),
    iv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24)]),
  };
}
