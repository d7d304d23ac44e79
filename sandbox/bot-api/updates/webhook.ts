import { setTimeout as sleep } from 'node:timers/promises';
import type { Update, WebhookInfo } from '@grammyjs/types';
import { unixTime } from '../../server/unix-time.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

/** The wait before a retry. It doubles each time and is short, because the bot runs on this machine. */
const FIRST_RETRY_MS = 20;
const MAX_RETRY_MS = 2_000;
/** As in telegram-bot-api's WebhookActor.cpp. */
const ANSWER_TIMEOUT_MS = 60_000;

/** The chat of an update. Its updates are delivered in order. */
function chatOf(update: Update): number {
  const { message, edited_message, callback_query, inline_query, my_chat_member } = update;
  const from = message ?? edited_message ?? callback_query ?? inline_query ?? my_chat_member;
  return from?.from.id ?? 0;
}

/** Sends updates to the bot's address, one at a time for each chat and several chats at once. */
export class Webhook {
  #target: WebhookTarget | undefined;
  #stop = new AbortController();
  #isPaused = false;
  #failure: { readonly date: number; readonly reason: string } | undefined;
  readonly #busyChats = new Set<number>();
  readonly #queue: UpdateQueue;
  readonly #now: () => Date;
  readonly #reply: (answer: string) => Promise<void>;

  /** `reply` runs the call in the bot's answer. */
  constructor(queue: UpdateQueue, now: () => Date, reply: (answer: string) => Promise<void>) {
    this.#queue = queue;
    this.#now = now;
    this.#reply = reply;
    queue.subscribe(() => this.#deliver());
  }

  get isSet(): boolean {
    return this.#target !== undefined;
  }

  set(target: WebhookTarget | undefined): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#busyChats.clear();
    this.#failure = undefined;
    this.#target = target;
    this.#deliver();
  }

  pause(paused: boolean): void {
    this.#isPaused = paused;
    this.#deliver();
  }

  info(): WebhookInfo {
    return {
      url: this.#target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#queue.pending().length,
      ...(this.#target && { max_connections: this.#target.maxConnections }),
      ...(this.#failure && {
        last_error_date: this.#failure.date,
        last_error_message: this.#failure.reason,
      }),
    };
  }

  #deliver(): void {
    const target = this.#target;
    if (!target || this.#isPaused) return;
    const { signal } = this.#stop;
    for (const update of this.#queue.pending()) {
      if (this.#busyChats.size >= target.maxConnections) return;
      const chat = chatOf(update);
      if (this.#busyChats.has(chat)) continue;
      this.#busyChats.add(chat);
      void this.#send(target, update, signal).finally(() => {
        if (signal.aborted) return;
        this.#busyChats.delete(chat);
        this.#deliver();
      });
    }
  }

  async #send(target: WebhookTarget, update: Update, signal: AbortSignal): Promise<void> {
    let wait = FIRST_RETRY_MS;
    while (!signal.aborted && !this.#isPaused) {
      const reason = await this.#post(target, update, signal);
      if (signal.aborted) return;
      if (reason === undefined) return this.#queue.confirm(update.update_id);
      this.#failure = { date: unixTime(this.#now()), reason };
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, MAX_RETRY_MS);
    }
  }

  /** Returns the reason of a failed delivery; undefined on success. */
  async #post(
    { url, secret }: WebhookTarget,
    update: Update,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      });
      const answer = await response.text();
      if (!response.ok) {
        return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      }
      await this.#reply(answer);
      return undefined;
    } catch (error) {
      return `Connection failed: ${String(error)}`;
    }
  }
}
