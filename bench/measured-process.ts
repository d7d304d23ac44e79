import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Config } from '../src/config.ts';

/** Since the last question, in ms. */
export interface Usage {
  readonly cpu: number;
  readonly stall: number;
}

/**
 * Runs a bot in this process for `startBotProcess`: its first message is the configuration, `usage` asks what it
 * used, and any other message stops it.
 *
 * @param start resolves when the bot answers, with what stops it
 */
export async function serveMeasured(
  start: (config: Config) => Promise<() => Promise<void>>,
): Promise<void> {
  const [config] = (await once(process, 'message')) as [Config];
  const stop = await start(config);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let before = process.cpuUsage();
  process.on('message', (what) => {
    if (what !== 'usage') return void stop().then(() => process.exit(0));
    const { user, system } = process.cpuUsage(before);
    const usage: Usage = { cpu: (user + system) / 1000, stall: delay.max / 1e6 };
    process.send?.(usage);
    before = process.cpuUsage();
    delay.reset();
  });
  process.send?.('started');
}
