import { promisify } from 'node:util';
import { unzip } from 'node:zlib';
import { Api, extensions } from 'telegram';
import { TypeNotFoundError } from 'telegram/errors/index.js';
import { MessageContainer, RPCResult, TLMessage } from 'telegram/tl/core/index.js';
import { toLong } from '../tl/long.ts';
import { TlReader } from '../tl/tl-reader.ts';
import { ProtocolError } from './protocol-error.ts';

const containerId = 0x73f1f8dc;
const packedId = 0x3072cfa1;
const resultId = 0xf35c6d01;

/** Telegram puts about 1,020 messages into a container. */
const maxMessages = 4_096;

/** The answer with 100,000 contacts has about 25 MB; Telegram's own packets are at most 16 MB, packed. */
const maxUnpackedBytes = 64 * 1024 * 1024;

export interface Message {
  readonly id: bigint;
  readonly seq: number;
  readonly body: Buffer;
}

/** An answer whose call has to fail, because it cannot be unpacked. */
export class UnreadableAnswer {
  readonly CONSTRUCTOR_ID: number = resultId;
  readonly reqMsgId: bigint;
  readonly failure: Error;

  constructor(reqMsgId: bigint, failure: Error) {
    this.reqMsgId = reqMsgId;
    this.failure = failure;
  }
}

/**
 * Decodes a decrypted message: a container, an answer or another object, packed or not. It takes the place
 * of GramJS's core types, which unpack without limit, accept each other at any depth, follow the lengths in
 * a container backwards, and crash the process when what they read in passing cannot be unpacked.
 *
 * @param refuse gets the reason why a message of a container is refused; it is then left out
 * @throws ProtocolError when the message is malformed
 */
export async function openMessage(
  message: Message,
  refuse: (id: bigint) => string | undefined,
): Promise<TLMessage> {
  const budget: Budget = { left: maxUnpackedBytes };
  const body = await unpackIfPacked(message.body, budget);
  if (constructorOf(body) !== containerId) return await decode({ ...message, body }, budget);
  const inner: TLMessage[] = [];
  for (const one of readContainer(body)) {
    if (refuse(one.id) !== undefined) continue;
    const unpacked = { ...one, body: await unpackIfPacked(one.body, budget) };
    try {
      inner.push(await decode(unpacked, budget));
    } catch (error) {
      // A type of a newer layer must not take the other messages with it.
      if (!(error instanceof TypeNotFoundError)) throw error;
    }
  }
  return new TLMessage(toLong(message.id), message.seq, new MessageContainer(inner));
}

/** How many bytes may still be unpacked from one packet. */
interface Budget {
  left: number;
}

function* readContainer(body: Buffer): Generator<Message> {
  const reader = new TlReader(body, 4);
  const count = reader.int();
  if (count < 0 || count > maxMessages)
    throw new ProtocolError('A container has too many messages');
  for (let i = 0; i < count; i++) {
    const id = reader.long();
    const seq = reader.int();
    yield { id, seq, body: reader.raw(reader.int()) };
  }
}

async function decode({ id, seq, body }: Message, budget: Budget): Promise<TLMessage> {
  const isResult = constructorOf(body) === resultId;
  const object = isResult ? await openResult(body, budget) : decodeObject(body);
  return new TLMessage(toLong(id), seq, object);
}

async function openResult(body: Buffer, budget: Budget): Promise<RPCResult | UnreadableAnswer> {
  const reader = new TlReader(body, 4);
  const call = reader.long();
  try {
    const result = await unpackIfPacked(reader.raw(reader.remaining), budget);
    if (constructorOf(result) !== Api.RpcError.CONSTRUCTOR_ID) {
      return new RPCResult(toLong(call), result, undefined);
    }
    // The constructor was compared, and RPCResult wants exactly this object.
    return new RPCResult(toLong(call), undefined, decodeObject(result) as Api.RpcError);
  } catch (error) {
    return new UnreadableAnswer(call, error instanceof Error ? error : new Error(String(error)));
  }
}

function decodeObject(body: Buffer): unknown {
  return new extensions.BinaryReader(body).tgReadObject();
}

const unpack: (
  packed: Buffer,
  options: { readonly maxOutputLength: number },
) => Promise<Buffer<ArrayBuffer>> = promisify(unzip);

async function unpackIfPacked(body: Buffer, budget: Budget): Promise<Buffer> {
  if (constructorOf(body) !== packedId) return body;
  const packed = new TlReader(body, 4).bytes();
  const unpacked = await unpack(packed, { maxOutputLength: Math.max(budget.left, 1) }).catch(() => {
    throw new ProtocolError('Packed data is damaged or unpacks to too much');
  });
  budget.left -= unpacked.length;
  return unpacked;
}

function constructorOf(body: Buffer): number {
  return body.length < 4 ? 0 : body.readUInt32LE();
}
