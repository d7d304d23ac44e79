/**
 * `npm run fuzz -- [targets] [--runs=N] [--seconds=N] [--seed=N] [--save]`: runs mutated inputs evenly over the
 * targets (all by default), and prints a line for each and one for all. Coverage guides the first tenth, which
 * finds inputs; the rest mutates them at full speed. Slow inputs are timed again at the end, because other processes
 * slow down what runs. Fails and prints the input when a reader crashes, or takes more than 100 ms of processor time
 * each time. `--save` adds short inputs that reach new code to the corpus.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Coverage } from './coverage.ts';
import {
  maxPauseMs,
  runTarget,
  timeAgain,
  type FuzzReport,
  type FuzzTarget,
} from './run-target.ts';
import { targets } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
  },
});

/** The share of runs that coverage guides. */
const guidedShare = 0.1;
/** Limits of what one run adds to the corpus; longer inputs are rarely the simplest. */
const saved = { count: 60, bytes: 400 };

const chosen = Object.entries(targets).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);
const start = performance.now();
const seed = Number(values.seed);
const runsEach = Math.ceil(Number(values.runs) / chosen.length);
const total = { runs: 0, crashes: 0, longest: { cpuMs: 0, wallMs: 0 } };
const suspects: { readonly name: string; readonly target: FuzzTarget; readonly input: Buffer }[] =
  [];
for (const [at, [name, target]] of chosen.entries()) {
  const endAt = start + (Number(values.seconds) * 1000 * (at + 1)) / chosen.length;
  const guided = await runGuided(target, { runs: Math.ceil(runsEach * guidedShare), seed, endAt });
  const slow = guided.pauses.map(({ input }) => input);
  const report = await runTarget(
    { ...target, seeds: [...target.seeds, ...guided.found, ...slow] },
    { runs: runsEach - guided.runs, seed: seed + 1, endAt },
  );
  const runs = guided.runs + report.runs;
  const crashes = [...guided.crashes, ...report.crashes];
  const { pauses, longest } = report;
  const counts = { runs, crashes: crashes.length, longest };
  console.log(
    `${name}: ${describe(counts)}, ${pauses.length} slow inputs to time again, ` +
      `${guided.found.length} inputs reached new code`,
  );
  for (const { input, error } of crashes)
    console.log(JSON.stringify(input.toString('latin1')), error);
  suspects.push(...pauses.map(({ input }) => ({ name, target, input })));
  add(counts);
  if (values.save) save(name, guided.found);
}
let pauseCount = 0;
for (const { name, target, input } of suspects) {
  const ms = await timeAgain(target, input, 20);
  if (ms <= maxPauseMs) continue;
  pauseCount += 1;
  console.log(`${name}: a pause of ${ms.toFixed(1)} ms`, JSON.stringify(input.toString('latin1')));
}
console.log(
  `all: ${describe(total)}, ${pauseCount} pauses over ${maxPauseMs} ms, ` +
    `${((performance.now() - start) / 1000).toFixed(0)} s`,
);
if (total.crashes + pauseCount > 0) process.exitCode = 1;

async function runGuided(
  target: FuzzTarget,
  options: { readonly runs: number; readonly seed: number; readonly endAt: number },
): Promise<FuzzReport> {
  using coverage = await Coverage.start();
  return await runTarget(target, { ...options, coverage });
}

function describe({ runs, crashes, longest }: typeof total): string {
  return (
    `${runs} runs, ${crashes} crashes, longest ${longest.cpuMs.toFixed(1)} ms of processor time and ` +
    `${longest.wallMs.toFixed(1)} ms by the clock`
  );
}

function add({ runs, crashes, longest }: typeof total): void {
  total.runs += runs;
  total.crashes += crashes;
  total.longest.cpuMs = Math.max(total.longest.cpuMs, longest.cpuMs);
  total.longest.wallMs = Math.max(total.longest.wallMs, longest.wallMs);
}

function save(name: string, found: readonly Buffer[]): void {
  const short = found.filter(({ length }) => length <= saved.bytes).slice(0, saved.count);
  if (short.length === 0) return;
  const file = new URL(`corpus/${name}.json`, import.meta.url);
  // Only this function writes these files.
  const before = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
  const all = new Set([...before, ...short.map((input) => input.toString('latin1'))]);
  writeFileSync(file, `${JSON.stringify([...all], undefined, 2)}\n`);
}
