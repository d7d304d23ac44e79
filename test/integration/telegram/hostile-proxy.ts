import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { decryptIge, encryptIge } from '../../../sandbox/mtproto/crypto/aes-ige.ts';
import { sha1, sha256 } from '../../../sandbox/mtproto/crypto/hashes.ts';
import { fullFraming } from '../../../sandbox/mtproto/transport/full.ts';

/** A message to the client, decrypted. */
export interface OpenMessage {
  readonly salt: bigint;
  readonly session: bigint;
  readonly id: bigint;
  readonly seq: number;
  readonly body: Buffer;
  /** The length that the message says it has; that of the body by default. */
  readonly length?: number;
  readonly padding?: number;
}

/** The packets that the client gets in place of one. `seal` encrypts a message. */
export type Attack = (
  message: OpenMessage,
  packet: Buffer,
  seal: (message: OpenMessage) => Buffer,
) => readonly Buffer[];

export interface HostileProxy extends AsyncDisposable {
  readonly port: number;
  /** Attacks the next packet with an answer to a call. */
  attack(attack: Attack): void;
  /** How often the client connected. */
  readonly connections: () => number;
  /** How often Telegram refused the client's salt since the attack. */
  readonly refusedSalts: () => number;
}

/** A server on the way to Telegram that has the client's key, as Telegram itself has it. */
export async function hostileProxy(
  target: { readonly host: string; readonly port: number },
  key: Buffer,
): Promise<HostileProxy> {
  const sockets = new Set<Socket>();
  let next: Attack | undefined;
  let connections = 0;
  let attacked = false;
  let refusedSalts = 0;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    connections += 1;
    const far = keep(connect(target));
    keep(near).on('data', (bytes) => far.write(bytes));
    const [received, sent] = [fullFraming(), fullFraming()];
    far.on('data', (bytes) => {
      for (const packet of received.read(bytes)) {
        if (attacked && decrypt(key, packet).body.includes(refusedSaltId)) refusedSalts += 1;
        const attack = packet.length > 24 ? next : undefined;
        const message = attack && decrypt(key, packet);
        const isAnswer = message && findCall(message.body) !== undefined;
        if (isAnswer) {
          next = undefined;
          attacked = true;
        }
        const packets =
          attack && isAnswer ? attack(message, packet, (one) => encrypt(key, one)) : [packet];
        for (const one of packets) near.write(sent.write(one));
      }
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // A TCP server's address is never a path.
    port: (server.address() as AddressInfo).port,
    attack: (attack) => void (next = attack),
    connections: () => connections,
    refusedSalts: () => refusedSalts,
    async [Symbol.asyncDispose]() {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}

const resultId = Buffer.from('016d5cf3', 'hex');
const refusedSaltId = Buffer.from('7b44abed', 'hex');

/** The id of the call that a message answers, alone or in a container. */
export function findCall(body: Buffer): Buffer | undefined {
  const at = body.indexOf(resultId);
  return at < 0 ? undefined : body.subarray(at + 4, at + 12);
}

function decrypt(authKey: Buffer, packet: Buffer): OpenMessage {
  const { key, iv } = cipher(authKey, packet.subarray(8, 24));
  const plain = decryptIge(packet.subarray(24), key, iv);
  return {
    salt: plain.readBigInt64LE(0),
    session: plain.readBigInt64LE(8),
    id: plain.readBigInt64LE(16),
    seq: plain.readInt32LE(24),
    body: plain.subarray(32, 32 + plain.readInt32LE(28)),
  };
}

function encrypt(authKey: Buffer, message: OpenMessage): Buffer {
  const { salt, session, id, seq, body, length = body.length } = message;
  const padding = message.padding ?? 12 + (-(body.length + 44) & 15);
  const plain = Buffer.alloc(32 + body.length + padding);
  plain.writeBigInt64LE(salt, 0);
  plain.writeBigInt64LE(session, 8);
  plain.writeBigInt64LE(id, 16);
  plain.writeInt32LE(seq, 24);
  plain.writeInt32LE(length, 28);
  body.copy(plain, 32);
  const msgKey = sha256(authKey.subarray(96, 128), plain).subarray(8, 24);
  const { key, iv } = cipher(authKey, msgKey);
  return Buffer.concat([sha1(authKey).subarray(12), msgKey, encryptIge(plain, key, iv)]);
}

function cipher(authKey: Buffer, msgKey: Buffer): { key: Buffer; iv: Buffer } {
  const a = sha256(msgKey, authKey.subarray(8, 44));
  const b = sha256(authKey.subarray(48, 84), msgKey);
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24)]),
    iv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24)]),
  };
}
