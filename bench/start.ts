import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { Chat } from '../test/e2e/chat.ts';
import { Figures } from './figures.ts';
import { pairInChat } from './pair-in-chat.ts';
import type { Row } from './row.ts';
import { makeHome } from '../test/e2e/process/program.ts';

const rounds = 7;
const root = fileURLToPath(new URL('..', import.meta.url));
const patienceMs = 60_000;
/** After the first answer: what follows the start in the background has ended. */
const quietMs = 4_000;

const person = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001', homeDc: 2 };

/**
 * The time from the start of the program to its first answer, and its memory when it is quiet, against a bot
 * that does nothing else. Linux only: it reads /proc.
 */
export async function measure(): Promise<readonly Row[]> {
  await using kept = await openStage();
  await using paired = await openStage();
  const program = 'src/main.ts';
  await start(program, kept);
  await start(program, paired, () => pairInChat(paired.chat, paired.sandbox));
  const ways = {
    echo: () => start('bench/echo-bot.ts', kept),
    'first start ever': async () => {
      await using stage = await openStage();
      return await start(program, stage);
    },
    'later start': () => start(program, kept),
    'start with an account': () => start(program, paired),
  } as const;
  const figures = new Figures<keyof Start>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(ways)) figures.add(name, await run());
  }
  const row = (work: keyof typeof ways, kind: keyof Start, value: number): Row => ({
    work: kind === 'answer' ? `${work} to the first answer` : `memory after a ${work}`,
    unit: kind === 'answer' ? 'ms' : 'MB',
    own: figures.of(work, kind),
    peer: { name: 'echo bot of grammY', value: figures.of('echo', kind) },
    goal: { value },
  });
  return [
    row('first start ever', 'answer', 2000),
    row('later start', 'answer', 1200),
    row('start with an account', 'answer', 1200),
    row('later start', 'resident', 200),
  ];
}

/** In ms and MB, of the process itself: without Postgres. */
interface Start {
  readonly answer: number;
  readonly resident: number;
}

interface Stage extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly chat: Chat;
  readonly env: Readonly<Record<string, string>>;
}

async function openStage(): Promise<Stage> {
  await using opened = new AsyncDisposableStack();
  const populate: NonNullable<Parameters<typeof startSandbox>[0]>['populate'] = (world) =>
    void world.addPerson(person);
  const sandbox = opened.use(await startSandbox({ populate }));
  const home = opened.use(await makeHome(sandbox));
  const closing = opened.move();
  return {
    sandbox,
    chat: new Chat(sandbox.botApi.chat(person.id), patienceMs),
    env: { ...home.env, OWNERS: String(person.id), LOG_LEVEL: 'error' },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** Starts a program whose person has written before, and stops it after `meanwhile`. */
async function start(
  file: string,
  { chat, env }: Stage,
  meanwhile?: () => Promise<void>,
): Promise<Start> {
  chat.say('/help');
  const startedAt = performance.now();
  const program = spawn(process.execPath, ['--import', './src/compile-cache.js', file], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(program, 'exit');
  try {
    await chat.shows(/^What I can do|^\/help$/);
    const answer = performance.now() - startedAt;
    await meanwhile?.();
    await setTimeout(quietMs);
    return { answer, resident: residentMegabytes(program) };
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
