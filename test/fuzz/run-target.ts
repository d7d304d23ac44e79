import type { Coverage } from './coverage.ts';
import { mutate, randomOf } from './mutate.ts';

/** Something that reads what strangers write. */
export interface FuzzTarget {
  readonly maxBytes: number;
  readonly seeds: readonly Buffer[];
  /** Throws, or rejects, when the reader breaks its promise. */
  run(input: Buffer): void | Promise<void>;
}

export interface FuzzReport {
  readonly runs: number;
  readonly crashes: readonly { readonly input: Buffer; readonly error: unknown }[];
  /** The slowest inputs that take more than `maxPauseMs` of the thread's processor time, each time they are run. */
  readonly pauses: readonly { readonly input: Buffer; readonly ms: number }[];
  /** The longest run, in processor time and by the clock, which other processes make longer. */
  readonly longest: { readonly cpuMs: number; readonly wallMs: number };
  /** Inputs that reached parts of `src` that no input before them reached. */
  readonly found: readonly Buffer[];
}

export const maxPauseMs = 100;
/** Coverage is taken after this many runs; those of a batch that found something are run again in halves. */
const batchSize = 100;
const enoughCrashes = 10;
const enoughPauses = 10;

/**
 * Runs mutated inputs. With `coverage`, keeps those that reach new code and mutates them further. Counting the
 * parts slows down what runs, and so do other processes.
 */
export async function runTarget(
  target: FuzzTarget,
  options: {
    readonly runs: number;
    readonly seed: number;
    /** In `performance.now()` time. */
    readonly endAt?: number;
    readonly coverage?: Coverage;
  },
): Promise<FuzzReport> {
  const { coverage, endAt = Infinity } = options;
  const random = randomOf(options.seed);
  const corpus = [...target.seeds];
  const report = {
    runs: 0,
    crashes: [] as { input: Buffer; error: unknown }[],
    pauses: [] as { input: Buffer; ms: number }[],
    longest: { cpuMs: 0, wallMs: 0 },
    found: [] as Buffer[],
  };
  const runOnce = async (input: Buffer): Promise<void> => {
    report.runs += 1;
    try {
      const { cpuMs, wallMs } = await timeOf(target, input);
      const ms = cpuMs > maxPauseMs ? await timeAgain(target, input, 4) : cpuMs;
      const { longest } = report;
      report.longest = {
        cpuMs: Math.max(longest.cpuMs, ms),
        wallMs: Math.max(longest.wallMs, wallMs),
      };
      if (ms <= maxPauseMs) return;
      report.pauses.push({ input, ms });
      report.pauses.sort((one, other) => other.ms - one.ms).splice(enoughPauses);
    } catch (error) {
      report.crashes.push({ input, error });
    }
  };
  const isDone = (): boolean =>
    report.runs >= options.runs ||
    performance.now() > endAt ||
    report.crashes.length >= enoughCrashes;
  for (const input of target.seeds) await runOnce(input);
  const seen = new Set(await coverage?.take());
  while (!isDone()) {
    const batch: Buffer[] = [];
    while (batch.length < batchSize && !isDone()) {
      const from = corpus[random(corpus.length)] ?? Buffer.alloc(0);
      const input = mutate(from, corpus, { random, maxBytes: target.maxBytes });
      batch.push(input);
      await runOnce(input);
    }
    if (!coverage) continue;
    const parts = (await coverage.take()).difference(seen);
    if (parts.size === 0) continue;
    const found = await findInputs(target, batch, { parts, coverage });
    for (const part of parts) seen.add(part);
    corpus.push(...found);
    report.found.push(...found);
  }
  return report;
}

/** The inputs by which some parts were reached. */
async function findInputs(
  target: FuzzTarget,
  batch: readonly Buffer[],
  sought: { readonly parts: ReadonlySet<string>; readonly coverage: Coverage },
): Promise<readonly Buffer[]> {
  const { parts, coverage } = sought;
  await runAll(target, batch);
  const reached = (await coverage.take()).intersection(parts);
  if (reached.size === 0 || batch.length === 1) return reached.size === 0 ? [] : batch;
  const [first, second] = [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2)];
  const found = await findInputs(target, first, { parts: reached, coverage });
  await runAll(target, found);
  const left = reached.difference(await coverage.take());
  if (left.size === 0) return found;
  return [...found, ...(await findInputs(target, second, { parts: left, coverage }))];
}

/** Crashes were reported before. */
async function runAll(target: FuzzTarget, inputs: readonly Buffer[]): Promise<void> {
  for (const input of inputs) await timeOf(target, input).catch(() => undefined);
}

/** The least processor time of some runs: collecting garbage may make one longer. Ends with the first short one. */
export async function timeAgain(target: FuzzTarget, input: Buffer, times: number): Promise<number> {
  let ms = Infinity;
  for (let again = 0; ms > maxPauseMs && again < times; again++) {
    ms = Math.min(ms, (await timeOf(target, input)).cpuMs);
  }
  return ms;
}

/** The time of a run: of the thread's processor, and by the clock. */
async function timeOf(target: FuzzTarget, input: Buffer): Promise<FuzzReport['longest']> {
  const before = process.threadCpuUsage();
  const start = performance.now();
  await target.run(input);
  const wallMs = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  return { cpuMs: (user + system) / 1000, wallMs };
}
