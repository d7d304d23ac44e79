import type { Update } from '@grammyjs/types';
import { BotApiError } from '../bot-api-error.ts';
import type { UpdateQueue } from './update-queue.ts';

/** The longest wait (telegram-bot-api's Client.cpp). */
const MAX_SECONDS = 50;

/** The getUpdates calls, of which one may wait at a time. */
export class LongPoll {
  readonly #queue: UpdateQueue;
  #refuse: ((reason: string) => void) | undefined;

  constructor(queue: UpdateQueue) {
    this.#queue = queue;
  }

  /** Waits up to `seconds` for updates. A newer call ends this one with 409. */
  async getUpdates(
    offset: number,
    limit: number,
    seconds: number,
    hangUp: AbortSignal,
  ): Promise<readonly Update[]> {
    this.#refuse?.(
      'terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    const ready = this.#queue.take(offset, limit);
    if (ready.length > 0 || seconds <= 0) return ready;
    await this.#waitForUpdate(Math.min(seconds, MAX_SECONDS) * 1000, hangUp);
    // An aborted call must not use up redelivered updates.
    return hangUp.aborted ? [] : this.#queue.take(Math.max(offset, 0), limit);
  }

  /** Ends the waiting call because a webhook is set. */
  interrupt(): void {
    this.#refuse?.('terminated by setWebhook request');
  }

  #waitForUpdate(ms: number, hangUp: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    const subscription = this.#queue.subscribe(resolve);
    hangUp.addEventListener('abort', () => resolve(), { once: true });
    const refuse = (reason: string): void => reject(new BotApiError(409, reason));
    this.#refuse = refuse;
    return promise.finally(() => {
      clearTimeout(timer);
      subscription[Symbol.dispose]();
      if (this.#refuse === refuse) this.#refuse = undefined;
    });
  }
}
