import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../src/app.ts';
import { demoJobs } from './demo-jobs.ts';
import { populate, type DemoCast } from './demo/populate.ts';
import { startPage } from './page/start-page.ts';
import { startSandbox } from './sandbox.ts';

/** The process exits after this time even when stopping is not done. */
const stopTimeoutMs = 9_000;
const host = '127.0.0.1';
const firstPort = 8090;
const portsTried = 50;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C exits at once.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort(new Error('The demo was stopped.'));
    setTimeout(() => process.exit(1), stopTimeoutMs).unref();
  });
}

// The output may be closed early (`| head`). The database must be removed all the same.
process.stdout.on('error', () => {});

try {
  await runDemo();
} catch (error) {
  if (!stopping.signal.aborted) throw error;
}
process.exit(0);

/**
 * Runs Roster against the sandbox until Ctrl-C, with a page in the browser that stands in for the
 * Telegram app.
 */
async function runDemo(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  console.log('Starting a simulated Telegram, a database and Roster. This takes a few seconds.');
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-demo-'));
  opened.defer(() => rm(dataDir, { recursive: true, force: true }));
  let cast: DemoCast | undefined;
  const sandbox = opened.use(
    await startSandbox({
      host,
      populate: (world) => {
        cast = populate(world);
      },
    }),
  );
  const config = {
    botToken: sandbox.botToken,
    apiId: 17349,
    apiHash: randomBytes(16).toString('hex'),
    databaseUrl: undefined,
    dataDir,
    allowRoot: true,
    sessionKeys: undefined,
    owners: [],
    publicUrl: undefined,
    host,
    port: 0,
    metricsToken: undefined,
    traceEndpoint: undefined,
    botApiRoot: sandbox.botApi.root,
    dcs: sandbox.wire.dcs,
    mtprotoPublicKey: sandbox.wire.publicKeyPem,
    logLevel: 'warn',
  };
  const app = opened.use(await startApp(config, { signal: stopping.signal }));
  if (!cast) throw new Error('The sandbox started without people.');
  const page = opened.use(await openPage(sandbox, cast));
  // The page takes the same query as the claim link of the bot.
  const claim = app.claimLink ? new URL(app.claimLink).search : '';
  console.log(`\n  Open ${page.url}/${claim}\n`);
  console.log(
    'Press Start, then take what stands above the input: each is a job done with one tap.',
  );
  console.log(
    'More to try: /note zoe met in Rome, /label zoe rome, climbing and #rome; share a contact, or act for ' +
      'the others (People). Ctrl-C stops the demo.',
  );
  await waitForAbort(stopping.signal);
  console.log('\nStopping.');
}

async function openPage(
  sandbox: Parameters<typeof startPage>[0]['sandbox'],
  cast: DemoCast,
): ReturnType<typeof startPage> {
  for (let port = firstPort; ; port += 1) {
    try {
      const shown = { title: 'Roster demo', visitor: cast.you.id, jobs: demoJobs(cast) };
      return await startPage({ host, port, sandbox, ...shown });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + portsTried) throw error;
    }
  }
}

function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
