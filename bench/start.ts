import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { Chat } from '../test/e2e/chat.ts';
import { median } from './median.ts';
import { pairInChat } from './pair-in-chat.ts';
import { makeHome } from '../test/e2e/process/program.ts';

// Measures the time from the start of the program to its first answer, and its memory when it is quiet, in
// alternating rounds with a bot that does nothing else. Linux only: it reads /proc.
const rounds = Number(process.argv[2] ?? 7);
const root = fileURLToPath(new URL('..', import.meta.url));
const patienceMs = 60_000;
/** After the first answer: what follows the start in the background has ended. */
const quietMs = 4_000;

const person = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001', homeDc: 2 };

/** Times in ms, memory in MB, of the process itself: without Postgres. */
interface Figures {
  readonly answer: number;
  /** CPU time up to the first answer. */
  readonly cpu: number;
  readonly resident: number;
  readonly peak: number;
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
async function measure(
  file: string,
  { chat, env }: Stage,
  meanwhile?: () => Promise<void>,
): Promise<Figures> {
  chat.say('/help');
  const startedAt = performance.now();
  const program = spawn(process.execPath, ['--import', './src/compile-cache.js', file], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(program, 'exit');
  try {
    await chat.shows(/help/);
    const answer = performance.now() - startedAt;
    const cpu = cpuMs(program);
    await meanwhile?.();
    await setTimeout(quietMs);
    return {
      answer,
      cpu,
      resident: megabytes(program, 'VmRSS'),
      peak: megabytes(program, 'VmHWM'),
    };
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
}

/** User and system time of a process, in ticks of 10 ms. */
function cpuMs({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Counted from the state, after the name, which may have spaces (proc_pid_stat(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function megabytes({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

await using kept = await openStage();
await using paired = await openStage();
const program = 'src/main.ts';
await measure(program, kept);
await measure(program, paired, () => pairInChat(paired.chat, paired.sandbox));

const ways = {
  'echo bot of grammY': () => measure('bench/echo-bot.ts', kept),
  'first start ever': async () => {
    await using stage = await openStage();
    return await measure(program, stage);
  },
  'later start': () => measure(program, kept),
  'one account paired': () => measure(program, paired),
} as const;

const measured = new Map(Object.keys(ways).map((name): [string, Figures[]] => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, start] of Object.entries(ways)) measured.get(name)?.push(await start());
}

console.log(`Medians of ${rounds} alternating rounds; times in ms, memory of the process in MB.`);
console.log('                     to first answer  CPU until then  quiet  peak');
for (const [name, all] of measured) {
  const of = (figure: keyof Figures): string => median(all.map((one) => one[figure])).toFixed(0);
  console.log(
    `${name.padEnd(20)} ${of('answer').padStart(15)} ${of('cpu').padStart(15)} ` +
      `${of('resident').padStart(6)} ${of('peak').padStart(5)}`,
  );
}
