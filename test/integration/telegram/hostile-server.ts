import type { Socket } from 'node:net';
import { Connection } from '../../../sandbox/mtproto/connection.ts';
import { makeRsaKey } from '../../../sandbox/mtproto/crypto/rsa-key.ts';
import { KeyExchange } from '../../../sandbox/mtproto/key-exchange.ts';
import { Listener } from '../../../sandbox/mtproto/listener.ts';
import { MessageIds } from '../../../sandbox/mtproto/message-ids.ts';
import { Decoder } from '../../../sandbox/mtproto/tl/decode.ts';
import { Encoder } from '../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../sandbox/mtproto/tl/reader.ts';
import type { TlObject } from '../../../sandbox/mtproto/tl/value.ts';
import type { DataCenter } from '../../../src/telegram/telegram.ts';

/** The faults of a server without a key; the rest of its key exchange is right. */
export interface Lies {
  /** Changes an object before it is sent or encrypted. */
  readonly object?: (object: TlObject) => TlObject;
  /** Changes the body of an answer. */
  readonly body?: (body: Buffer) => Buffer;
  /** Sends these bytes in place of the answer. */
  readonly bytes?: Buffer;
}

export interface HostileServer extends AsyncDisposable {
  readonly dcs: readonly DataCenter[];
  readonly publicKeyPem: string;
  /** How many connections clients have closed. */
  readonly closedConnections: () => number;
}

/** A server on the way to Telegram, or one that says it is Telegram. */
export async function startHostileServer(lies: Lies): Promise<HostileServer> {
  const rsa = await makeRsaKey();
  let closed = 0;
  const listener = new Listener('127.0.0.1', (socket) => {
    socket.on('close', () => (closed += 1));
    const now = (): Date => new Date();
    serve(socket, lies, new KeyExchange(rsa, 2, now, () => true, { alter: lies.object }));
  });
  await listener.open();
  return {
    dcs: [{ id: 2, host: '127.0.0.1', port: listener.port }],
    publicKeyPem: rsa.publicPem,
    closedConnections: () => closed,
    [Symbol.asyncDispose]: () => listener.close(),
  };
}

function serve(socket: Socket, lies: Lies, exchange: KeyExchange): void {
  const ids = new MessageIds(() => new Date());
  const connection = new Connection(
    socket,
    { dc: 2, address: 'first' },
    (packet) => {
      if (lies.bytes) return void socket.write(lies.bytes);
      const request = new Decoder(loadLayers(), undefined).object(
        new TlReader(packet.subarray(20)),
      );
      const honest = new Encoder(loadLayers(), loadLayers().service).object(
        exchange.answer(request),
      );
      const body = lies.body?.(honest) ?? honest;
      const head = Buffer.alloc(20);
      head.writeBigInt64LE(ids.next('answer'), 8);
      head.writeInt32LE(body.length, 16);
      connection.write(Buffer.concat([head, body]));
    },
    () => {},
  );
}
