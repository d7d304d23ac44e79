import { readFileSync } from 'node:fs';
import { readers, type CardFileContents } from './card-readers.ts';

/** One run of a reader. Times are in ms, memory in MB. */
export interface Measurement extends CardFileContents {
  /** The time of the first read, and the median of later ones, when the code is compiled. */
  readonly first: number;
  readonly warm: number;
  /** The peak memory of the process after the first read and before it. */
  readonly peak: number;
  readonly before: number;
}

// Each reader has its own process, so that the memory of one does not count for another.
const [, , name = '', path = ''] = process.argv;
const read = await readers[name]?.();
if (read) {
  const bytes = readFileSync(path);
  const before = peakMemory();
  const [first, contents] = timed(() => read(bytes));
  const peak = peakMemory();
  const times = Array.from({ length: 5 }, () => timed(() => read(bytes))[0]);
  const warm = times.toSorted((a, b) => a - b)[2] ?? 0;
  process.send?.({ ...contents, first, warm, peak, before } satisfies Measurement);
}

function timed<T>(work: () => T): [number, T] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

/** Of this process alone: what `resourceUsage` says begins with the peak of the parent. Linux only. */
function peakMemory(): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
