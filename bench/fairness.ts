import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../sandbox/sandbox.ts';
import type { Config } from '../src/config.ts';
import { Chat } from '../test/e2e/chat.ts';

// Measures how long /help takes for one person while another one sends commands that Telegram does not answer.
const commands = Number(process.argv[2] ?? 1000);
const rounds = 300;
/** Longer than a command waits for Telegram. */
const patienceMs = 60_000;

const busy = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001' };
/** One for each measurement, because a chat gets slower as it grows. */
const others = ['Mina', 'Zoe'].map((firstName, at) => ({
  id: 7_100_000_002n + BigInt(at),
  firstName,
  phone: `+1202555010${at}`,
}));

interface Figures {
  readonly p50: number;
  readonly p99: number;
}

async function measureWay(way: 'polling' | 'webhook'): Promise<readonly Figures[]> {
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.use(
    await startSandbox({
      populate: (world) => {
        for (const person of [busy, ...others]) world.addPerson(person);
      },
    }),
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const port = await freePort();
  const config: Config = {
    botToken: sandbox.botToken,
    apiId: 17349,
    apiHash: '0123456789abcdef0123456789abcdef',
    databaseUrl: undefined,
    dataDir,
    allowRoot: true,
    sessionKeys: undefined,
    owners: [busy, ...others].map(({ id }) => id),
    publicUrl: way === 'webhook' ? `http://127.0.0.1:${port}` : undefined,
    host: '127.0.0.1',
    port,
    botApiRoot: sandbox.botApi.root,
    dcs: sandbox.wire.dcs,
    mtprotoPublicKey: sandbox.wire.publicKeyPem,
    logLevel: 'error',
  };
  const program = fork(fileURLToPath(new URL('roster-process.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  opened.defer(async () => {
    program.send('stop');
    await once(program, 'exit');
  });
  program.send(config);
  await once(program, 'message');

  const alex = new Chat(sandbox.botApi.chat(busy.id), patienceMs);
  alex.say('/pair');
  const code = alex.readCode(await alex.showsPicture());
  sandbox.world.app(busy.id).scanLogin(code);
  await alex.shows(/^Paired with /);
  const sendCommands = (): void => {
    sandbox.wire.faults.add('contacts.resolvePhone', { kind: 'silence' }, commands);
    for (let at = 0; at < commands; at += 1) alex.raw.say(`/contact +1202556${1000 + at}`);
  };
  const measured: Figures[] = [];
  for (const { id } of others) {
    const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
    await timeHelp(chat, 20);
    if (measured.length > 0) sendCommands();
    measured.push(await timeHelp(chat, rounds));
  }
  return measured;
}

/** Asks for help again and again, and waits for each answer. */
async function timeHelp(chat: Chat, count: number): Promise<Figures> {
  const took: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const started = performance.now();
    chat.say('/help');
    await chat.shows(/\/contacts/);
    took.push(performance.now() - started);
  }
  took.sort((one, another) => one - another);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

async function freePort(): Promise<number> {
  await using server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on a port always gives an AddressInfo; a string is for pipes only.
  return (server.address() as AddressInfo).port;
}

console.log(`/help of one person, ${rounds} times, in ms: quiet, and while another one sends`);
console.log(`${commands} commands that Telegram does not answer.`);
console.log('           quiet: p50   p99   busy: p50   p99   ratio: p50   p99');
for (const way of ['polling', 'webhook'] as const) {
  const [quiet, loaded] = await measureWay(way);
  if (!quiet || !loaded) continue;
  const cells = [quiet.p50, quiet.p99, loaded.p50, loaded.p99].map((ms) => ms.toFixed(0));
  const ratios = [loaded.p50 / quiet.p50, loaded.p99 / quiet.p99].map((one) => one.toFixed(1));
  const [p50 = '', p99 = '', busyP50 = '', busyP99 = '', ...of] = [...cells, ...ratios];
  console.log(
    `${way.padEnd(8)} ${p50.padStart(13)} ${p99.padStart(5)} ${busyP50.padStart(11)} ` +
      `${busyP99.padStart(5)} ${(of[0] ?? '').padStart(12)} ${(of[1] ?? '').padStart(5)}`,
  );
}
