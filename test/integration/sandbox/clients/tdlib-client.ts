import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTdjson } from 'prebuilt-tdlib';
import { type Client, configure, createClient } from 'tdl';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import { startProxy } from './tdlib-proxy.ts';

const pem = /-----BEGIN RSA PUBLIC KEY-----[^-]+-----END RSA PUBLIC KEY-----/g;

let trusted: string | undefined;

/**
 * Loads TDLib with the key of the sandbox in place of Telegram's: TDLib has no setting for it. Nothing
 * else of the library changes. A process can load one.
 */
function loadTdlib(publicKeyPem: string): void {
  if (trusted === publicKeyPem) return;
  if (trusted !== undefined) throw new Error('TDLib is loaded with the key of another sandbox.');
  trusted = publicKeyPem;
  const folder = mkdtempSync(join(tmpdir(), 'tdlib-'));
  const path = join(folder, 'libtdjson.so');
  const key = publicKeyPem.trim();
  const library = readFileSync(getTdjson(), 'latin1');
  const patched = library.replaceAll(pem, (found) => (found.length === key.length ? key : found));
  if (patched === library) throw new Error('TDLib has no key that could be replaced.');
  writeFileSync(path, patched, 'latin1');
  configure({ tdjson: path, verbosityLevel: 0 });
  process.once('exit', () => rmSync(folder, { recursive: true }));
}

export interface TdlibOptions {
  /** Uses temporary keys (perfect forward secrecy). */
  readonly usesTemporaryKeys: boolean;
}

/** TDLib, signed in to the sandbox by `code`. It begins at data center 1. */
export async function connectTdlib(
  servers: Pick<Wire, 'dcs' | 'publicKeyPem'>,
  phone: string,
  code: () => string,
  { usesTemporaryKeys }: TdlibOptions,
): Promise<AsyncDisposable & { readonly client: Client }> {
  loadTdlib(servers.publicKeyPem);
  await using opened = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'tdlib-data-'));
  opened.defer(() => rmSync(folder, { recursive: true }));
  const proxy = opened.use(await startProxy(servers));
  const client = createClient({
    apiId: 12345,
    apiHash: '0'.repeat(32),
    databaseDirectory: join(folder, 'database'),
    filesDirectory: join(folder, 'files'),
  });
  opened.defer(() => client.close());
  await client.invoke({
    _: 'addProxy',
    proxy: {
      _: 'proxy',
      server: '127.0.0.1',
      port: proxy.port,
      type: { _: 'proxyTypeSocks5', username: '', password: '' },
    },
    enable: true,
  });
  const value = { _: 'optionValueBoolean' as const, value: usesTemporaryKeys };
  await client.invoke({ _: 'setOption', name: 'use_pfs', value });
  await client.login({
    getPhoneNumber: () => Promise.resolve(phone),
    getAuthCode: () => Promise.resolve(code()),
  });
  const running = opened.move();
  return { client, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
