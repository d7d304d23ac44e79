import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;

/** One read of a list. Times are in ms; `stall` is the longest delay of the event loop. */
export interface TakenRead {
  /** What the read returned. */
  readonly count: number;
  readonly wall: number;
  readonly cpu: number;
  readonly stall: number;
}

export async function takeRead(read: () => Promise<number>): Promise<TakenRead> {
  // What another read left in the young generation must not be collected during this one.
  gc({ type: 'minor' });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const started = performance.now();
  const count = await read();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  // The event loop records the stall of a read in its next turn.
  await setTimeout(5);
  delay.disable();
  return { count, wall, cpu: (user + system) / 1000, stall: delay.max / 1e6 };
}
