import {
  BaseTelegramClient,
  type IPacketCodec,
  IntermediatePacketCodec,
  MemoryStorage,
  TcpTransport,
} from '@mtcute/node';
import { NodeCryptoProvider, addPublicKey } from '@mtcute/node/utils.js';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';

export type MtcuteClient = BaseTelegramClient & AsyncDisposable;

/**
 * A plain mtcute client, connected to the sandbox: a second opinion on what the servers say, in a newer
 * layer than GramJS's, over any transport. Its storage is in memory.
 */
export async function connectMtcute(
  servers: Pick<Wire, 'dcs' | 'publicKeyPem'>,
  packetCodec: () => IPacketCodec = () => new IntermediatePacketCodec(),
): Promise<MtcuteClient> {
  const crypto = new NodeCryptoProvider();
  await crypto.initialize();
  addPublicKey(crypto, servers.publicKeyPem);
  const [first] = servers.dcs;
  if (!first) throw new Error('no data center to connect to');
  const main = { id: first.id, ipAddress: first.host, port: first.port };
  const tcp = new TcpTransport();
  const client = new BaseTelegramClient({
    apiId: 12345,
    apiHash: 'hash',
    crypto,
    storage: new MemoryStorage(),
    transport: { connect: (dc) => tcp.connect(dc), packetCodec },
    defaultDcs: { main, media: main },
    initConnectionOptions: { deviceModel: 'Test device', systemVersion: '1', appVersion: '2' },
    logLevel: 0,
  });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.destroy() });
}
