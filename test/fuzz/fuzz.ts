/**
 * `npm run fuzz -- [targets] [--runs=N] [--seconds=N] [--seed=N] [--save] [--blind]`: runs mutated inputs evenly over
 * the targets (all by default), guided by coverage. `--blind` does without, which runs ten times as many. Fails and prints the input when a reader crashes or takes more than
 * 100 ms. `--save` adds short inputs that reach new code to the corpus.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Coverage } from './coverage.ts';
import { runTarget } from './run-target.ts';
import { targets } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
    blind: { type: 'boolean', default: false },
  },
});

/** What the corpus keeps of one run; longer inputs are rarely the simplest. */
const saved = { count: 60, bytes: 400 };

const chosen = Object.entries(targets).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);
const start = performance.now();
using coverage = values.blind ? undefined : await Coverage.start();
for (const [at, [name, target]] of chosen.entries()) {
  const report = await runTarget(target, {
    runs: Number(values.runs) / chosen.length,
    seed: Number(values.seed),
    endAt: start + (Number(values.seconds) * 1000 * (at + 1)) / chosen.length,
    ...(coverage && { coverage }),
  });
  const { runs, crashes, pauses, longestMs, found } = report;
  console.log(
    `${name}: ${runs} runs, ${crashes.length} crashes, ${pauses.length} pauses over 100 ms, ` +
      `longest ${longestMs.toFixed(1)} ms, ${found.length} inputs reached new code`,
  );
  for (const { input, error } of crashes)
    console.log(JSON.stringify(input.toString('latin1')), error);
  for (const { input, ms } of pauses) console.log(JSON.stringify(input.toString('latin1')), ms);
  if (crashes.length + pauses.length > 0) process.exitCode = 1;
  if (values.save) save(name, found);
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
