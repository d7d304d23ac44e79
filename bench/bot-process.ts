import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.ts';
import type { Config } from '../src/config.ts';
import type { Usage } from './measured-process.ts';

/** A bot in a process of its own, with a simulated Telegram in this one. */
export interface BotProcess extends AsyncDisposable {
  readonly sandbox: Sandbox;
  /** CPU time in ms, and the longest stall of the event loop in ms, since the last call. */
  usage(): Promise<Usage>;
}

/**
 * @param file the script of the process, next to this one
 * @param options.webhook updates come by webhook instead of polling
 */
export async function startBotProcess(
  file: string,
  owners: readonly bigint[],
  populate: NonNullable<SandboxOptions['populate']>,
  options: { readonly webhook?: boolean } = {},
): Promise<BotProcess> {
  await using opened = new AsyncDisposableStack();
  // A peer of GramJS fails with 1 of 256 key exchanges otherwise.
  const sandbox = opened.use(await startSandbox({ populate, avoidLeadingZeros: true }));
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const port = options.webhook ? await freePort() : 0;
  const publicUrl = options.webhook ? `http://127.0.0.1:${port}` : undefined;
  const config = configFor(sandbox, { dataDir, owners, publicUrl, port });
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' });
  opened.defer(async () => {
    child.send('stop');
    await once(child, 'exit');
  });
  child.send(config);
  await once(child, 'message');
  const closing = opened.move();
  return {
    sandbox,
    usage: () => usageOf(child),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** The settings of a bot for a simulated Telegram, but `settings`. */
export function configFor(
  sandbox: Sandbox,
  settings: Pick<Config, 'dataDir' | 'owners' | 'publicUrl' | 'port'> & Partial<Config>,
): Config {
  return {
    botToken: sandbox.botToken,
    apiId: 17349,
    apiHash: '0123456789abcdef0123456789abcdef',
    databaseUrl: undefined,
    allowRoot: true,
    sessionKeys: undefined,
    host: '127.0.0.1',
    metricsToken: undefined,
    traceEndpoint: undefined,
    botApiRoot: sandbox.botApi.root,
    dcs: sandbox.wire.dcs,
    mtprotoPublicKey: sandbox.wire.publicKeyPem,
    logLevel: 'error',
    ...settings,
  };
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  child.send('usage');
  const [usage] = (await once(child, 'message')) as [Usage];
  return usage;
}

export async function freePort(): Promise<number> {
  await using server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on a port always gives an AddressInfo; a string is for pipes only.
  return (server.address() as AddressInfo).port;
}
