import { setTimeout } from 'node:timers/promises';
import type { BotProcess } from './bot-process.ts';

/** A bot with so little CPU time in so long has nothing left to do. */
const [quietMs, maxQuietCpu] = [300, 15];

/**
 * Waits until the work that follows a pairing, such as storing the contacts, is done. Returns its longest stall, with
 * what came since the last question, in ms.
 */
export async function settle(bot: BotProcess): Promise<number> {
  let { stall } = await bot.usage();
  for (;;) {
    await setTimeout(quietMs);
    const usage = await bot.usage();
    stall = Math.max(stall, usage.stall);
    if (usage.cpu <= maxQuietCpu) return stall;
  }
}
