import { setTimeout } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { allowedUpdates, type RosterBot } from './bot.ts';

/** How long Telegram holds a poll open when there is nothing new. */
const pollSeconds = 25;
/** How often to look for updates of others while one takes its time. */
const busyMs = 200;
const firstWaitMs = 1000;
const maxWaitMs = 30_000;
/** Two pollers take turns in cutting each other off; a new one of ours must leave the old time to end. */
const conflictMs = 10_000;
/** What is being handled gets this long to end when the program stops. */
const stopMs = 2500;
const confirmMs = 500;
/** How many updates are known again; more than Telegram gives at a time, which is 100. */
const remembered = 1000;

/**
 * Fetches updates until disposed. An update is confirmed to Telegram after it was handled: one that a
 * crash cut short comes again.
 */
export function startPolling(
  bot: Pick<RosterBot, 'api' | 'handle'>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): AsyncDisposable {
  const stop = new AbortController();
  const handling = new Map<number, Promise<void>>();
  // Not a highest number: after a week without updates Telegram goes on from a random one.
  const seen = new Set<number>();
  let next = 0;
  let settled = Promise.withResolvers<void>();

  const take = (update: Update): boolean => {
    const id = update.update_id;
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest = id] = seen;
    if (seen.size > remembered) seen.delete(oldest);
    next = id + 1;
    const handled = bot.handle(update).finally(() => {
      handling.delete(id);
      settled.resolve();
      settled = Promise.withResolvers();
    });
    handling.set(id, handled);
    return true;
  };

  /** Everything before this was handled. */
  const offset = (): number => Math.min(next, ...handling.keys());

  const poll = async (): Promise<void> => {
    const updates = await bot.api.getUpdates(
      { offset: offset(), timeout: pollSeconds, allowed_updates: allowedUpdates },
      forGrammy(stop.signal),
    );
    const fresh = updates.filter(take).length > 0;
    // Telegram answers at once as long as it has something unconfirmed.
    if (!fresh && handling.size > 0) {
      const waited = new AbortController();
      const pause = clock.sleep(busyMs, AbortSignal.any([waited.signal, stop.signal]));
      await Promise.race([settled.promise, pause.catch(() => undefined)]);
      waited.abort(new Error('An update was handled.'));
    }
  };

  const run = async (): Promise<void> => {
    let wait = firstWaitMs;
    let away = false;
    let hasWebhook = true;
    while (!stop.signal.aborted) {
      try {
        // One may be left from when the program had a PUBLIC_URL.
        if (hasWebhook) await bot.api.deleteWebhook({}, forGrammy(stop.signal));
        hasWebhook = false;
        await poll();
        if (away) log.info({}, 'Telegram answers again');
        wait = firstWaitMs;
        away = false;
      } catch (error) {
        if (stop.signal.aborted) return;
        const conflict = error instanceof GrammyError && error.error_code === 409;
        if (conflict) log.error({}, conflictWords);
        else if (!away) log.warn({ err: error }, 'Telegram does not answer; trying on');
        away = true;
        await clock.sleep(conflict ? conflictMs : wait, stop.signal).catch(() => undefined);
        wait = Math.min(wait * 2, maxWaitMs);
      }
    }
  };
  const running = run();

  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort(new Error('Polling is stopping.'));
      await running;
      await Promise.race([
        Promise.all(handling.values()),
        setTimeout(stopMs, null, { ref: false }),
      ]);
      // Without this, what was handled last would come again at the next start.
      await bot.api
        .getUpdates(
          { offset: offset(), limit: 1, timeout: 0 },
          forGrammy(AbortSignal.timeout(confirmMs)),
        )
        .catch(() => undefined);
    },
  };
}

/** grammY's types name the signal of a polyfill; at run time it takes Node's own. */
function forGrammy(signal: AbortSignal): Parameters<RosterBot['api']['getUpdates']>[1] {
  return signal as Parameters<RosterBot['api']['getUpdates']>[1];
}

const conflictWords =
  'Another program takes the updates of this bot: it runs with the same BOT_TOKEN. ' +
  'Stop it, or give this one a token of its own; trying again in 10 seconds';
