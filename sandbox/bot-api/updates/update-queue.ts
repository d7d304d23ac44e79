import type { Update } from '@grammyjs/types';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;
export type NewUpdate = Omit<Update, 'update_id'>;

/** Not sent unless asked for by name: core.telegram.org/bots/api#getupdates, `allowed_updates`. */
const ONLY_ON_REQUEST: readonly string[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
];

/** Updates that the bot has not confirmed yet, oldest first. */
export class UpdateQueue {
  #nextId: number;
  #waiting: Update[] = [];
  #again: Update[] = [];
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

  /** Dropped when the bot does not listen to this kind of update. */
  push(kind: UpdateKind, update: NewUpdate): void {
    const wanted =
      this.#allowed.length === 0 ? !ONLY_ON_REQUEST.includes(kind) : this.#allowed.includes(kind);
    if (!wanted) return;
    const numbered = { update_id: this.#nextId, ...update };
    this.#nextId += 1;
    this.#waiting.push(numbered);
    this.#sent.set(numbered.update_id, numbered);
    this.#notify();
  }

  pending(): readonly Update[] {
    return [...this.#again, ...this.#waiting];
  }

  /** Updates from `offset` on; a negative one counts from the end and forgets what is before. */
  take(offset: number, limit: number): readonly Update[] {
    if (offset < 0) this.#waiting = this.#waiting.slice(offset);
    else this.#waiting = this.#waiting.filter((one) => one.update_id >= offset);
    const found = this.pending().slice(0, limit);
    this.#again = this.#again.filter((one) => !found.includes(one));
    return found;
  }

  confirm(updateId: number): void {
    this.#waiting = this.#waiting.filter((one) => one.update_id !== updateId);
    this.#again = this.#again.filter((one) => one.update_id !== updateId);
  }

  /** Delivers an update once more, as when its confirmation was lost. */
  redeliver(updateId: number): void {
    const update = this.#sent.get(updateId);
    if (!update) throw new Error(`no update ${updateId} was ever sent`);
    this.#again.push(update);
    this.#notify();
  }

  clear(): void {
    this.#waiting = [];
    this.#again = [];
  }

  /** Called whenever there is something to deliver. */
  subscribe(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
