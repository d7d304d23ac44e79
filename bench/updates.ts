import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { PersonChat } from '../sandbox/bot-api/person-chat.ts';
import type { Config } from '../src/config.ts';

// Measures how many updates a second the program answers, against a bot that only echoes.
const count = Number(process.argv[2] ?? 50);
const rounds = Number(process.argv[3] ?? 15);
const perRound = 4;
const people = Array.from({ length: count }, (_, at) => ({
  id: 7_100_000_001n + BigInt(at),
  firstName: `Person ${at}`,
  phone: `+12025550${100 + at}`,
}));

interface Contender extends AsyncDisposable {
  readonly name: string;
  readonly chats: readonly PersonChat[];
  readonly process: ChildProcess;
  readonly wall: number[];
  readonly cpu: number[];
}

async function startContender(name: string, file: string): Promise<Contender> {
  await using opened = new AsyncDisposableStack();
  const sandbox: Sandbox = opened.use(
    await startSandbox({ populate: (world) => people.forEach((one) => world.addPerson(one)) }),
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const config: Config = {
    botToken: sandbox.botToken,
    apiId: 17349,
    apiHash: '0123456789abcdef0123456789abcdef',
    databaseUrl: undefined,
    dataDir,
    allowRoot: true,
    sessionKeys: undefined,
    owners: people.map(({ id }) => id),
    publicUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    botApiRoot: sandbox.botApi.root,
    dcs: sandbox.wire.dcs,
    mtprotoPublicKey: sandbox.wire.publicKeyPem,
    logLevel: 'error',
  };
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    serialization: 'advanced',
    execArgv: process.env['PROFILE']
      ? ['--cpu-prof', '--cpu-prof-dir', process.env['PROFILE']]
      : [],
  });
  opened.defer(async () => {
    child.send('stop');
    await once(child, 'exit');
  });
  child.send(config);
  await once(child, 'message');
  const chats = people.map(({ id }) => sandbox.botApi.chat(id));
  const moved = opened.move();
  return {
    name,
    chats,
    process: child,
    wall: [],
    cpu: [],
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  };
}

async function usage(child: ChildProcess): Promise<number> {
  child.send('usage');
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return (user + system) / 1000;
}

/** Sends `perRound` commands from each person at once, and waits for all answers. */
async function round({ chats }: Contender): Promise<void> {
  await Promise.all(
    chats.map(async (chat) => {
      const expected = chat.messages().filter(({ from }) => from === 'bot').length + perRound;
      const { promise, resolve } = Promise.withResolvers<void>();
      using _listening = chat.subscribe(() => {
        if (chat.messages().filter(({ from }) => from === 'bot').length >= expected) resolve();
      });
      for (let at = 0; at < perRound; at += 1) chat.say('/help');
      await promise;
    }),
  );
}

await using roster = await startContender('Roster', 'roster-process.ts');
await using echo = await startContender('echo', 'echo-process.ts');
for (let at = -3; at < rounds; at += 1) {
  for (const one of [roster, echo]) {
    const before = await usage(one.process);
    const started = performance.now();
    await round(one);
    if (at < 0) continue;
    one.wall.push(performance.now() - started);
    one.cpu.push((await usage(one.process)) - before);
  }
}
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const updates = count * perRound;
for (const { name, wall, cpu } of [roster, echo]) {
  console.log(
    name.padEnd(8),
    `${((updates / median(wall)) * 1000).toFixed(0)} updates/s`.padStart(18),
    `${(median(cpu) / updates).toFixed(2)} ms CPU an update`.padStart(26),
  );
}
console.log('ratio of updates/s', (median(echo.wall) / median(roster.wall)).toFixed(2));
