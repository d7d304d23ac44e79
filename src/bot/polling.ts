import { setTimeout } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { allowedUpdates, type RosterBot } from './bot.ts';

/** How long Telegram keeps a poll open when there are no updates. */
const pollSeconds = 25;
/** The pause between polls while updates are being handled. */
const busyPollMs = 200;
const firstWaitMs = 1000;
const maxWaitMs = 30_000;
/** Two pollers abort each other's polls; the wait gives an old process of ours time to stop. */
const conflictMs = 10_000;
/** How long the program waits for updates in progress when it stops. */
const stopMs = 2500;
const confirmMs = 500;
/** Update ids kept to recognize repeats; Telegram returns at most 100 updates per poll. */
const maxSeen = 1000;

/**
 * Polls for updates until disposed. An update is confirmed to Telegram after it was handled, so
 * Telegram delivers an update again if a crash interrupted it.
 */
export function startPolling(
  bot: Pick<RosterBot, 'api' | 'handle'>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): AsyncDisposable {
  const stop = new AbortController();
  const handling = new Map<number, Promise<void>>();
  // A maximum would not do: after a week without updates Telegram continues from a random id.
  const seen = new Set<number>();
  let next = 0;
  let settled = Promise.withResolvers<void>();

  const take = (update: Update): boolean => {
    const id = update.update_id;
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest = id] = seen;
    if (seen.size > maxSeen) seen.delete(oldest);
    next = id + 1;
    const handled = bot.handle(update).finally(() => {
      handling.delete(id);
      settled.resolve();
      settled = Promise.withResolvers();
    });
    handling.set(id, handled);
    return true;
  };

  /** All updates with lower ids were handled. */
  const offset = (): number => Math.min(next, ...handling.keys());

  const poll = async (): Promise<void> => {
    const updates = await bot.api.getUpdates(
      { offset: offset(), timeout: pollSeconds, allowed_updates: allowedUpdates },
      forGrammy(stop.signal),
    );
    const fresh = updates.filter(take).length > 0;
    // With unconfirmed updates Telegram answers at once, so the next poll would come right away.
    if (!fresh && handling.size > 0) {
      const waited = new AbortController();
      const pause = clock.sleep(busyPollMs, AbortSignal.any([waited.signal, stop.signal]));
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
        // A webhook may be left from a time when PUBLIC_URL was set.
        if (hasWebhook) await bot.api.deleteWebhook({}, forGrammy(stop.signal));
        hasWebhook = false;
        await poll();
        if (away) log.info({}, 'Telegram answers again');
        wait = firstWaitMs;
        away = false;
      } catch (error) {
        if (stop.signal.aborted) return;
        const conflict = error instanceof GrammyError && error.error_code === 409;
        if (conflict) log.error({}, conflictMessage);
        else if (!away) log.warn({ err: error }, 'Telegram does not answer; polling continues');
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
      // Without this, the updates handled last would be delivered again at the next start.
      await bot.api
        .getUpdates(
          { offset: offset(), limit: 1, timeout: 0 },
          forGrammy(AbortSignal.timeout(confirmMs)),
        )
        .catch(() => undefined);
    },
  };
}

/** grammY's types name the signal of a polyfill; at run time grammY accepts Node's own. */
function forGrammy(signal: AbortSignal): Parameters<RosterBot['api']['getUpdates']>[1] {
  return signal as Parameters<RosterBot['api']['getUpdates']>[1];
}

const conflictMessage =
  'Another program polls with the same BOT_TOKEN. ' +
  'Stop it, or give this program a token of its own; polling again in 10 seconds';
