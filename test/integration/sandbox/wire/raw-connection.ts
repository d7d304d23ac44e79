import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { Decoder } from '../../../../sandbox/mtproto/tl/decode.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';
import { intermediateFraming } from '../../../../sandbox/mtproto/transport/intermediate.ts';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import type { RawMessage, RawSession } from './raw-session.ts';
import { eventually } from '../../../support/eventually.ts';

/** An object the server sent. rpc_result has no schema: it has `req_msg_id` and `result`. */
export interface ReceivedObject {
  readonly id: bigint;
  readonly seq: number;
  readonly object: TlObject;
}

/** One connection of a raw session. */
export class RawConnection implements AsyncDisposable {
  readonly received: ReceivedObject[] = [];
  /** E.g. -404. */
  readonly transportErrors: number[] = [];
  readonly #socket: Socket;
  readonly #session: RawSession;
  readonly #framing = intermediateFraming(false);
  /** The server's answers in key exchanges. */
  readonly #steps: TlObject[] = [];

  constructor(socket: Socket, session: RawSession) {
    this.#socket = socket;
    this.#session = session;
    socket.write(Buffer.alloc(4, 0xee));
    socket.on('data', (chunk: Buffer) => {
      for (const packet of this.#framing.read(chunk)) this.#packet(packet);
    });
  }

  get isClosed(): boolean {
    return this.#socket.closed;
  }

  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  send(message: RawMessage): bigint {
    this.sendBytes(this.#session.seal(message));
    return message.id;
  }

  sendBytes(packet: Buffer): void {
    this.#socket.write(this.#framing.write(packet));
  }

  /** Sends an object as its own message and returns the message's id. */
  sendContent(content: TlObject | Buffer): bigint {
    return this.send(this.#session.message(content));
  }

  /** Waits for the first received object that `matches`. */
  waitFor(matches: (object: TlObject) => boolean): Promise<ReceivedObject> {
    return eventually('the server has sent the object', () => {
      const found = this.received.find(({ object }) => matches(object));
      if (!found)
        throw new Error(`received only ${this.received.map(({ object }) => object._).join()}`);
      return found;
    });
  }

  answerTo(call: bigint): Promise<ReceivedObject> {
    return this.waitFor((one) => one._ === 'rpc_result' && one.req_msg_id === call);
  }

  /** Resolves when all earlier answers have arrived. */
  async settle(): Promise<void> {
    const ping_id = this.#session.newId();
    this.sendContent({ _: 'ping', ping_id });
    await this.waitFor((one) => one._ === 'pong' && one.ping_id === ping_id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#socket.closed) return;
    this.#socket.destroy();
    await once(this.#socket, 'close');
  }

  /** Sends a step of a key exchange and returns the answer. */
  async ask(request: TlObject): Promise<TlObject> {
    const body = new Encoder(loadLayers(), loadLayers().service).object(request);
    const head = Buffer.alloc(20);
    head.writeBigInt64LE(this.#session.newId(), 8);
    head.writeInt32LE(body.length, 16);
    const before = this.#steps.length;
    this.sendBytes(Buffer.concat([head, body]));
    return eventually('the server has answered the step', () => {
      const answer = this.#steps[before];
      if (!answer) throw new Error('no answer yet');
      return answer;
    });
  }

  #packet(packet: Buffer): void {
    if (packet.length === 4) this.transportErrors.push(packet.readInt32LE());
    else if (packet.readBigInt64LE() === 0n)
      this.#steps.push(decode(new TlReader(packet.subarray(20))));
    else this.#message(this.#session.open(packet));
  }

  #message({ id, seq, body }: RawMessage): void {
    const reader = new TlReader(body);
    const type = reader.uint();
    if (type === 0x73f1f8dc) {
      for (let left = reader.uint(); left > 0; left--) {
        const inner = { id: reader.long(), seq: reader.int(), body: reader.raw(reader.uint()) };
        this.#message(inner);
      }
    } else if (type === 0xf35c6d01) {
      const object = { _: 'rpc_result', req_msg_id: reader.long(), result: decode(reader) };
      this.received.push({ id, seq, object });
    } else this.received.push({ id, seq, object: decode(new TlReader(body)) });
  }
}

function decode(reader: TlReader): TlObject {
  return new Decoder(loadLayers(), loadLayers().get(198)).object(reader);
}

/** Connects and gets the salt as clients do, by using a wrong one first. */
export async function connectRaw(wire: Wire, session: RawSession): Promise<RawConnection> {
  const [dc] = wire.dcs;
  const socket = connect(dc?.port ?? 0, dc?.host);
  await once(socket, 'connect');
  const connection = new RawConnection(socket, session);
  if (session.salt === 0n) {
    connection.sendContent({ _: 'ping', ping_id: 0n });
    const { object } = await connection.waitFor((one) => one._ === 'bad_server_salt');
    session.salt = typeof object.new_server_salt === 'bigint' ? object.new_server_salt : 0n;
  }
  return connection;
}
