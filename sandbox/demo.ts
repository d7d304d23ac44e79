import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../src/app.ts';
import { startPage } from './page/start-page.ts';
import { startSandbox } from './sandbox.ts';
import { populate } from './demo/populate.ts';

/** How long a stop may take before the process ends anyway. */
const stopMs = 4_500;
const host = '127.0.0.1';
const firstPort = 8090;
const portsTried = 50;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C is somebody who does not want to wait.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort(new Error('The demo was stopped.'));
    setTimeout(() => process.exit(1), stopMs).unref();
  });
}

// Whoever reads this may stop reading (`| head`): no reason to leave a database behind.
process.stdout.on('error', () => {});

try {
  await runDemo();
} catch (error) {
  if (!stopping.signal.aborted) throw error;
}
process.exit(0);

/** The program against a Telegram of its own, with a browser page instead of the app: until Ctrl-C. */
async function runDemo(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  console.log('Starting a Telegram of its own, a database and Roster: a few seconds.');
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-demo-'));
  opened.defer(() => rm(dataDir, { recursive: true, force: true }));
  let visitor = 0n;
  const sandbox = opened.use(
    await startSandbox({
      host,
      populate: (world) => {
        visitor = populate(world).you.id;
      },
    }),
  );
  const config = {
    botToken: sandbox.botToken,
    apiId: 17349,
    apiHash: randomBytes(16).toString('hex'),
    databaseUrl: undefined,
    dataDir,
    sessionKeys: undefined,
    owners: [],
    publicUrl: undefined,
    host,
    port: 0,
    botApiRoot: sandbox.botApi.root,
    dcs: sandbox.wire.dcs,
    mtprotoPublicKey: sandbox.wire.publicKeyPem,
    logLevel: 'warn',
  };
  const app = opened.use(await startApp(config, { signal: stopping.signal }));
  const page = opened.use(await openPage(sandbox, visitor));
  // What follows the name of the bot in the claim link is the same for this page.
  const claim = app.claimLink ? new URL(app.claimLink).search : '';
  console.log(`\n  Open ${page.url}/${claim}\n`);
  console.log('Press Start, then send /pair and press "Scan with your phone" below the picture.');
  console.log(
    'Then try /contacts, share a contact, or let Zoe add you (People). Ctrl-C ends it all.',
  );
  await stopped(stopping.signal);
  console.log('\nStopping.');
}

async function openPage(
  sandbox: Parameters<typeof startPage>[0]['sandbox'],
  visitor: bigint,
): ReturnType<typeof startPage> {
  for (let port = firstPort; ; port += 1) {
    try {
      const title = 'Roster demo';
      return await startPage({ host, port, sandbox, visitor, title });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + portsTried) throw error;
    }
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
