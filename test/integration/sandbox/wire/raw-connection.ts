import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { vi } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/rpc.ts';
import { Decoder } from '../../../../sandbox/mtproto/tl/decode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';
import { intermediateFraming } from '../../../../sandbox/mtproto/transport/intermediate.ts';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import type { RawMessage, RawSession } from './raw-session.ts';

/** Something the server said. rpc_result has no schema: it comes as `req_msg_id` and `result`. */
export interface Heard {
  readonly id: bigint;
  readonly seq: number;
  readonly object: TlObject;
}

/** One connection of a raw session. */
export class RawConnection implements AsyncDisposable {
  readonly heard: Heard[] = [];
  /** E.g. -404. */
  readonly transportErrors: number[] = [];
  readonly #socket: Socket;
  readonly #session: RawSession;
  readonly #framing = intermediateFraming(false);

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

  /** Says something as a message of its own, and gives its id. */
  say(content: TlObject | Buffer): bigint {
    return this.send(this.#session.message(content));
  }

  /** The first thing heard, now or later, that `matches`. */
  hear(matches: (object: TlObject) => boolean): Promise<Heard> {
    return vi.waitFor(
      () => {
        const found = this.heard.find(({ object }) => matches(object));
        if (!found)
          throw new Error(`heard only ${this.heard.map(({ object }) => object._).join()}`);
        return found;
      },
      { timeout: 5000, interval: 5 },
    );
  }

  answerTo(call: bigint): Promise<Heard> {
    return this.hear((one) => one._ === 'rpc_result' && one.req_msg_id === call);
  }

  /** Everything said before this has been heard once it resolves. */
  async settle(): Promise<void> {
    const ping_id = this.#session.newId();
    this.say({ _: 'ping', ping_id });
    await this.hear((one) => one._ === 'pong' && one.ping_id === ping_id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#socket.closed) return;
    this.#socket.destroy();
    await once(this.#socket, 'close');
  }

  #packet(packet: Buffer): void {
    if (packet.length === 4) this.transportErrors.push(packet.readInt32LE());
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
      this.heard.push({ id, seq, object });
    } else this.heard.push({ id, seq, object: decode(new TlReader(body)) });
  }
}

function decode(reader: TlReader): TlObject {
  return new Decoder(loadLayers(), loadLayers().get(198)).object(reader);
}

/** Connects, and learns the salt as clients do: by using a wrong one first. */
export async function connectRaw(wire: Wire, session: RawSession): Promise<RawConnection> {
  const [dc] = wire.dcs;
  const socket = connect(dc?.port ?? 0, dc?.host);
  await once(socket, 'connect');
  const connection = new RawConnection(socket, session);
  if (session.salt === 0n) {
    connection.say({ _: 'ping', ping_id: 0n });
    const { object } = await connection.hear((one) => one._ === 'bad_server_salt');
    session.salt = typeof object.new_server_salt === 'bigint' ? object.new_server_salt : 0n;
  }
  return connection;
}
