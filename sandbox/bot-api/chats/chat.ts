import type { ReplyKeyboardMarkup } from '@grammyjs/types';
import type { Profile } from '../person-chat.ts';
import type { Content, StoredMessage } from './stored-message.ts';

/** core.telegram.org/bots/api#sendchataction and #sendmessagedraft */
const ACTION_MS = 5_000;
const DRAFT_MS = 30_000;

/** A message that the bot is writing. */
export interface Draft {
  readonly id: number;
  readonly content: Extract<Content, { kind: 'text' | 'rich' }>;
}

interface Temporary<T> {
  readonly value: T;
  readonly until: number;
}

/** The private chat of one person with the bot. */
export class Chat {
  readonly id: bigint;
  /** True once the person wrote to the bot. Only then may the bot write. */
  isStarted = false;
  isBlocked = false;
  keyboard: ReplyKeyboardMarkup | undefined;
  readonly #findProfile: (id: bigint) => Profile | undefined;
  readonly #now: () => Date;
  readonly #messages = new Map<number, StoredMessage>();
  readonly #listeners = new Set<() => void>();
  #pinned: readonly number[] = [];
  #action: Temporary<string> | undefined;
  #draft: Temporary<Draft> | undefined;

  constructor(id: bigint, findProfile: (id: bigint) => Profile | undefined, now: () => Date) {
    this.id = id;
    this.#findProfile = findProfile;
    this.#now = now;
  }

  /** The person's current profile; undefined when the account is deleted. */
  get profile(): Profile | undefined {
    return this.#findProfile(this.id);
  }

  messages(): readonly StoredMessage[] {
    return [...this.#messages.values()];
  }

  message(id: number): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  put(message: StoredMessage): void {
    this.#messages.set(message.id, message);
    if (message.from === 'bot' && message.editDate === undefined) {
      this.#action = undefined;
      this.#draft = undefined;
    }
    this.changed();
  }

  delete(id: number): void {
    this.#messages.delete(id);
    this.#pinned = this.#pinned.filter((one) => one !== id);
    this.changed();
  }

  /** Pinned messages, the latest pin last. */
  get pinned(): readonly number[] {
    return this.#pinned;
  }

  set pinned(ids: readonly number[]) {
    this.#pinned = ids;
    this.changed();
  }

  get action(): string | undefined {
    return this.#current(this.#action);
  }

  showAction(action: string): void {
    this.#action = { value: action, until: this.#now().getTime() + ACTION_MS };
    this.changed();
  }

  get draft(): Draft | undefined {
    return this.#current(this.#draft);
  }

  showDraft(draft: Draft): void {
    this.#draft = { value: draft, until: this.#now().getTime() + DRAFT_MS };
    this.changed();
  }

  subscribe(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #current<T>(passing: Temporary<T> | undefined): T | undefined {
    return passing && passing.until > this.#now().getTime() ? passing.value : undefined;
  }
}
