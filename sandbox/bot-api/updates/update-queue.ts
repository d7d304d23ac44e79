import type { Update } from '@grammyjs/types';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;
export type NewUpdate = Omit<Update, 'update_id'>;

/** Sent only when requested (core.telegram.org/bots/api#getupdates, `allowed_updates`). */
const ONLY_ON_REQUEST: readonly string[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
];

/**
 * The unconfirmed updates of the bot, oldest first. The folder queues and delivers updates. It leaves out
 * making them, which is in `person/`.
 */
export class UpdateQueue {
  #nextId: number;
  #waiting: Update[] = [];
  #redelivered: Update[] = [];
  readonly #sent = new Map<number, Update>();
  readonly #listeners = new Set<() => void>();
  #allowed: readonly string[] = [];

  constructor(firstId: number) {
    this.#nextId = firstId;
  }

  get allowed(): readonly string[] {
    return this.#allowed;
  }

  allow(kinds: readonly string[]): void {
    this.#allowed = kinds;
  }

  /** Adds an update unless the bot does not want its kind. */
  push(kind: UpdateKind, update: NewUpdate): void {
    const isWanted =
      this.#allowed.length === 0 ? !ONLY_ON_REQUEST.includes(kind) : this.#allowed.includes(kind);
    if (!isWanted) return;
    const numbered = { update_id: this.#nextId, ...update };
    this.#nextId += 1;
    this.#waiting.push(numbered);
    this.#sent.set(numbered.update_id, numbered);
    this.#notify();
  }

  pending(): readonly Update[] {
    return [...this.#redelivered, ...this.#waiting];
  }

  /** Returns updates from `offset` on and drops earlier ones. A negative offset counts from the end. */
  take(offset: number, limit: number): readonly Update[] {
    if (offset < 0) this.#waiting = this.#waiting.slice(offset);
    else this.#waiting = this.#waiting.filter((one) => one.update_id >= offset);
    const found = this.pending().slice(0, limit);
    this.#redelivered = this.#redelivered.filter((one) => !found.includes(one));
    return found;
  }

  confirm(updateId: number): void {
    this.#waiting = this.#waiting.filter((one) => one.update_id !== updateId);
    this.#redelivered = this.#redelivered.filter((one) => one.update_id !== updateId);
  }

  /** Delivers an update again, as Telegram does when its confirmation is lost. */
  redeliver(updateId: number): void {
    const update = this.#sent.get(updateId);
    if (!update) throw new Error(`There was no update ${updateId}.`);
    this.#redelivered.push(update);
    this.#notify();
  }

  clear(): void {
    this.#waiting = [];
    this.#redelivered = [];
  }

  /** Calls `listener` for every new update until the result is disposed. */
  subscribe(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
