import { createHash, createPublicKey } from 'node:crypto';
import bigInt from 'big-integer';
import { Logger, TelegramClient, sessions } from 'telegram';
import { _serverKeys } from 'telegram/crypto/RSA.js';
import { LogLevel } from 'telegram/extensions/Logger.js';
import type { Connection } from 'telegram/network/connection/Connection.js';
import {
  ConnectionTCPAbridged,
  ConnectionTCPFull,
  ConnectionTCPObfuscated,
} from 'telegram/network/connection/index.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import { useOwnCiphers } from './gram-ciphers.ts';

useOwnCiphers();

type Servers = Pick<Wire, 'dcs' | 'publicKeyPem'>;

const transports = {
  full: ConnectionTCPFull,
  obfuscated: ConnectionTCPObfuscated,
  abridged: ConnectionTCPAbridged,
};
type Transport = keyof typeof transports;

export interface GramOptions {
  /** As `client.session.save()` gave it; a new key is made without one. */
  readonly session?: string;
  /** Where a new session begins; the first data center if not given. */
  readonly dc?: number;
  /** Full by default, as GramJS itself has it. Its abridged one fails on packets that come in parts. */
  readonly transport?: Transport;
}

export type GramClient = TelegramClient & AsyncDisposable;

/** A plain GramJS client, connected to the sandbox; disposing of it ends its loops. */
export async function connectGram(
  servers: Servers,
  options: GramOptions = {},
): Promise<GramClient> {
  const client = gramClient(servers, options);
  if (!(await client.connect())) throw new Error('GramJS gave up connecting');
  return client;
}

/** The same, not connected: for tests in which connecting is what fails. */
export function gramClient(servers: Servers, options: GramOptions = {}): GramClient {
  trust(servers.publicKeyPem);
  const session = new sessions.StringSession(options.session ?? '');
  const start = servers.dcs.find((one) => one.id === options.dc) ?? servers.dcs[0];
  // StringSession writes the port as a signed 16-bit number; the Connection puts in the real one.
  if (!options.session && start) session.setDC(start.id, start.host, 443);
  const client = new TelegramClient(session, 12345, 'hash', {
    connection: connectionTo(servers, options.transport ?? 'full'),
    deviceModel: 'Test device',
    systemVersion: '1',
    appVersion: '2',
    floodSleepThreshold: 0,
    securityChecks: true,
    baseLogger: new Logger(LogLevel.NONE),
  });
  // destroy() leaves a ping in flight behind, whose late TIMEOUT says nothing about a test.
  client.onError = () => Promise.resolve();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.destroy() });
}

function connectionTo(servers: Servers, transport: Transport): typeof Connection {
  const base: typeof Connection =
    transport === 'full' ? ConnectionTCPFull : ConnectionTCPObfuscated;
  return class extends base {
    constructor(options: ConstructorParameters<typeof Connection>[0]) {
      const dc = servers.dcs.find((one) => one.id === options.dcId);
      super(dc ? { ...options, ip: dc.host, port: dc.port } : options);
    }
  };
}

/** GramJS finds server keys in a map of its module, by fingerprint. */
function trust(publicKeyPem: string): void {
  const { n = '', e = '' } = createPublicKey(publicKeyPem).export({ format: 'jwk' });
  const [modulus, exponent] = [Buffer.from(n, 'base64url'), Buffer.from(e, 'base64url')];
  const fingerprint = createHash('sha1')
    .update(serializeBytes(modulus))
    .update(serializeBytes(exponent))
    .digest()
    .readBigInt64LE(12);
  _serverKeys.set(String(fingerprint), {
    n: bigInt(modulus.toString('hex'), 16),
    e: exponent.readUIntBE(0, exponent.length),
  });
}
