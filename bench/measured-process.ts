import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Config } from '../src/config.ts';

/** Often enough for stalls that people notice. */
const lookMs = 20;

/** Since the last question, in ms. */
export interface Usage {
  readonly cpu: number;
  /** The longest delay of the event loop, also one of the operating system. */
  readonly stall: number;
  /** The most CPU time that the main thread used between two looks, which the event loop lets happen. */
  readonly work: number;
}

/** In MB. */
export interface Memory {
  readonly resident: number;
  /** After a collection. */
  readonly heap: number;
}

/**
 * Runs a bot in this process for `startBotProcess`: its first message is the configuration, `usage` asks what it
 * used, `memory` what it holds, and any other message stops it.
 *
 * @param start resolves when the bot answers, with what stops it
 * @param resolutionMs of stalls: one of a millisecond costs 1.5 s of CPU a minute
 */
export async function serveMeasured(
  start: (config: Config) => Promise<() => Promise<void>>,
  resolutionMs = 1,
): Promise<void> {
  const [config] = (await once(process, 'message')) as [Config];
  const stop = await start(config);
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const work = watchWork();
  let before = process.cpuUsage();
  process.on('message', (what) => {
    if (what === 'memory') return void process.send?.(readMemory());
    if (what !== 'usage') return void stop().then(() => process.exit(0));
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1000;
    const usage: Usage = { cpu, stall: delay.max / 1e6, work: work.takeLongest() };
    process.send?.(usage);
    before = process.cpuUsage();
    delay.reset();
  });
  process.send?.('started');
}

/** Looks at the CPU time of the main thread, which other processes do not lengthen. */
function watchWork() {
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = (): void => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, (now.user + now.system - before.user - before.system) / 1000);
    before = now;
  };
  setInterval(look, lookMs);
  return {
    takeLongest: (): number => {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}

function readMemory(): Memory {
  const { rss } = process.memoryUsage();
  setFlagsFromString('--expose-gc');
  // The flag gives it to new contexts only.
  const collect = runInNewContext('gc') as () => void;
  collect();
  return { resident: rss / 1e6, heap: process.memoryUsage().heapUsed / 1e6 };
}
