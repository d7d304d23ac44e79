import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { createLog } from '../src/runtime/log.ts';
import { openOwnPostgres } from '../src/store/own-postgres.ts';
import { Chat } from '../test/e2e/chat.ts';
import { startBalancer } from './balancer.ts';
import { configFor, freePort } from './bot-process.ts';
import { Figures } from './figures.ts';
import { pairInChat } from './pair-in-chat.ts';
import type { Row } from './row.ts';
import { startRoster } from './start-roster.ts';

const rounds = 3;
/** Longer than any takeover. */
const patienceMs = 120_000;
const owner = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001' };
const numbers = Array.from({ length: 1_000 }, (_, at) => `+4477${10_000_000 + at}`);

interface Bot {
  readonly port: number;
  readonly child: ChildProcess;
}

/** How long a person and an import wait after SIGKILL of the process that served them, with another beside it. */
export async function measure(): Promise<readonly Row[]> {
  const figures = new Figures<'command' | 'import'>();
  for (let round = 0; round < rounds; round += 1) {
    figures.add('killed', await measureKill());
  }
  const row = (work: string, kind: 'command' | 'import', limitMs: number): Row => ({
    work,
    unit: 'ms',
    own: figures.of('killed', kind),
    peer: { name: 'the limit', value: limitMs },
    goal: { value: limitMs },
  });
  return [
    row('answer to a person after SIGKILL', 'command', 10_000),
    row('next batch of an import after SIGKILL', 'import', 30_000),
  ];
}

async function measureKill(): Promise<Record<'command' | 'import', number>> {
  await using opened = new AsyncDisposableStack();
  const sandbox = opened.use(
    await startSandbox({
      populate: (world) => {
        world.addPerson(owner);
        for (const phone of numbers) world.addPerson({ firstName: 'Person', phone });
      },
    }),
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const log = createLog('error');
  const database = { dir: dataDir, durable: true, allowRoot: true };
  const { url } = opened.use(await openOwnPostgres(database, log));
  const bots: Bot[] = [];
  opened.defer(async () => {
    for (const bot of bots) await stop(bot);
  });
  const balancer = await startBalancer(() => bots);
  opened.defer(() => balancer.close());
  const sessionKeys = [{ id: 'bench', key: randomBytes(32) }];
  const add = async (): Promise<Bot> => {
    const port = await freePort();
    const settings = { dataDir, owners: [owner.id], publicUrl: balancer.url, port };
    const config = configFor(sandbox, { ...settings, databaseUrl: url, sessionKeys });
    const bot = { port, child: await startRoster(config) };
    bots.push(bot);
    return bot;
  };
  await add();
  await add();
  const chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  await pairInChat(chat, sandbox);
  const kill = async (): Promise<number> => {
    const [first] = bots.splice(0, 1);
    if (first) await stop(first);
    return performance.now();
  };

  let held = hold(sandbox, 'contacts.resolvePhone');
  chat.say('/contact +12025550123');
  await held.arrived();
  let since = await kill();
  held.release();
  chat.say('/help');
  await chat.shows(/^What I can do/);
  const command = performance.now() - since;

  await add();
  held = hold(sandbox, 'contacts.importContacts');
  const lines = ['Name,Phone', ...numbers.map((phone, at) => `Name ${at},${phone}`)];
  const file = { name: 'people.csv', mime: 'text/csv', bytes: Buffer.from(lines.join('\n')) };
  chat.does(() => chat.raw.sendFile(file));
  await chat.shows(/numbers read/);
  await chat.press(/^Import /);
  await chat.shows(/^Are these/);
  await chat.press(/^Yes, import/);
  await held.arrived();
  const next = hold(sandbox, 'contacts.importContacts');
  since = await kill();
  held.release();
  await next.arrived();
  const batch = performance.now() - since;
  next.release();
  return { command, import: batch };
}

/** Holds the next call of a method at Telegram. */
function hold({ wire: { faults } }: Sandbox, method: string) {
  const lifted = Promise.withResolvers<void>();
  faults.add(method, { kind: 'delay', until: lifted.promise });
  const arrived = async (): Promise<void> => {
    while (!faults.isEmpty) await setTimeout(5);
  };
  return { arrived, release: lifted.resolve };
}

async function stop({ child }: Bot): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
