import { readFileSync } from 'node:fs';
import { readers, type CardFileContents } from './card-readers.ts';

/** Times in ms, memory in MB. */
export interface Measurement extends CardFileContents {
  /** Of the first time, and the median of those after it, when the code is compiled. */
  readonly first: number;
  readonly warm: number;
  /** The most the process ever had, once the file was read for the first time; and before that. */
  readonly peak: number;
  readonly before: number;
}

// A process for each reader: what one leaves behind must not be counted as another's.
const [, , name = '', path = ''] = process.argv;
const read = await readers[name]?.();
if (read) {
  const bytes = readFileSync(path);
  const before = mostMemory();
  const [first, held] = timed(() => read(bytes));
  const peak = mostMemory();
  const times = Array.from({ length: 5 }, () => timed(() => read(bytes))[0]);
  const warm = times.toSorted((a, b) => a - b)[2] ?? 0;
  process.send?.({ ...held, first, warm, peak, before } satisfies Measurement);
}

function timed<T>(work: () => T): [number, T] {
  const started = performance.now();
  const done = work();
  return [performance.now() - started, done];
}

function mostMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
