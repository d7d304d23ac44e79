import { GrammyError, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { allowedUpdates } from './bot.ts';
import { forGrammy } from './for-grammy.ts';

/** How long Telegram keeps a poll open when there are no updates. */
const pollSeconds = 25;
const firstWaitMs = 1000;
const maxWaitMs = 30_000;
/** Two pollers abort each other's polls; the wait gives the other one time to stop. */
const conflictMs = 10_000;
const confirmMs = 500;

/**
 * Polls for updates until disposed. The next poll confirms them to Telegram, after `take` stored them. An
 * update that comes twice has to be recognized by `take`.
 */
export function startPolling(options: {
  readonly api: Api;
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** Aborted when another process may poll: this one stops, and confirms nothing in its place. */
  readonly lost: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
}): AsyncDisposable {
  const { api, take, lost, clock, log } = options;
  const closing = new AbortController();
  const stop = AbortSignal.any([closing.signal, lost]);
  let next = 0;

  const poll = async (): Promise<void> => {
    const updates = await api.getUpdates(
      { offset: next, timeout: pollSeconds, allowed_updates: allowedUpdates },
      forGrammy(stop),
    );
    await take(updates);
    next = Math.max(next, ...updates.map(({ update_id: id }) => id + 1));
  };

  const run = async (): Promise<void> => {
    let wait = firstWaitMs;
    let away = false;
    let hasWebhook = true;
    while (!stop.aborted) {
      try {
        // A webhook may be left from a time when PUBLIC_URL was set.
        if (hasWebhook) await api.deleteWebhook({}, forGrammy(stop));
        hasWebhook = false;
        await poll();
        if (away) log.info({}, 'Polling works again');
        wait = firstWaitMs;
        away = false;
      } catch (error) {
        if (stop.aborted) return;
        const conflict = error instanceof GrammyError && error.error_code === 409;
        if (conflict) log.error({}, conflictMessage);
        else if (!away) log.warn({ err: error }, 'Polling for updates failed and continues');
        away = true;
        await clock.sleep(conflict ? conflictMs : wait, stop).catch(() => undefined);
        wait = Math.min(wait * 2, maxWaitMs);
      }
    }
  };
  const running = run();

  return {
    [Symbol.asyncDispose]: async () => {
      closing.abort(new Error('Polling is stopping.'));
      await running;
      if (next === 0 || lost.aborted) return;
      // Confirms the last updates, which were stored.
      await api
        .getUpdates(
          { offset: next, limit: 1, timeout: 0 },
          forGrammy(AbortSignal.timeout(confirmMs)),
        )
        .catch(() => undefined);
    },
  };
}

const conflictMessage =
  'Another program polls with the same BOT_TOKEN. ' +
  'Stop it, or give this program a token of its own; polling again in 10 seconds';
