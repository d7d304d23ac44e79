/**
 * `npm run test:soak -- [--runs=N] [--seed=N] [--round=N] [--operation=NAME]`: kills the program with SIGKILL at
 * random moments of long operations, starts it again, and compares the account, the history and the messages with
 * what has to be. A round is one kill and a run of each operation. Prints the seed, a line per round and one for
 * all; `--seed` and `--round` repeat one round alone. Fails when a run lost, doubled or never ended something.
 */
import { parseArgs } from 'node:util';
import { operations } from './operations.ts';
import { runRound, type RunResult } from './soak-round.ts';
import { SoakStage } from './soak-stage.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    round: { type: 'string' },
    operation: { type: 'string', multiple: true, default: Object.keys(operations) },
  },
});

/** Rounds with one data folder. Then another one begins, as in a new installation. */
const roundsPerStage = 10;

const seed = Number(values.seed);
const chosen = values.operation;
const rounds =
  values.round === undefined
    ? Array.from({ length: Math.ceil(Number(values.runs) / chosen.length) }, (_, at) => at)
    : [Number(values.round)];
console.log(`Seed ${seed}: ${rounds.length} kills, each over ${chosen.length} operations`);

const results: RunResult[] = [];
while (rounds.length > 0) {
  const some = rounds.splice(0, roundsPerStage);
  await using stage = await SoakStage.open(some.length * chosen.length);
  for (const round of some) {
    const done = await runRound(stage, { seed, round, operations: chosen });
    results.push(...done);
    report(round, done);
    if (done.some(({ faults }) => faults.length > 0)) {
      for (const line of stage.logged(/"level":[456]0/)) console.log(`  ${line}`);
    }
  }
}
const count = (kind: string): number =>
  results.filter(({ faults }) => faults.some((fault) => fault.kind === kind)).length;
const right = results.filter(({ faults }) => faults.length === 0).length;
console.log(
  `${results.length} runs, ${right} right: ${count('lost')} lost, ${count('doubled')} doubled, ${count('stuck')} stuck`,
);
process.exit(right === results.length ? 0 : 1);

function report(round: number, done: readonly RunResult[]): void {
  const wrong = done.filter(({ faults }) => faults.length > 0);
  const [{ kill } = { kill: undefined }] = done;
  console.log(
    `Round ${round}, killed ${kill?.delayMs} ms after call ${kill?.call}: ${done.length - wrong.length} of ${done.length} right`,
  );
  for (const { operation, faults, transcript } of wrong) {
    for (const { kind, what } of faults) console.log(`  ${operation}: ${kind}, ${what}`);
    console.log(transcript);
  }
}
