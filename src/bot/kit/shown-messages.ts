import { hash } from 'node:crypto';
import type { Message } from 'grammy/types';

/** Messages that are remembered, some 200 bytes each. */
const maxMessages = 10_000;

/** Its place, as Telegram names it. */
export interface MessagePlace {
  readonly chat: number;
  readonly messageId: number;
}

interface ShownContent {
  readonly hash: string;
  /** When Telegram last changed the message; Unix time in seconds. */
  readonly at: number;
}

/** What the messages of this process show, to leave out edits that would change nothing. */
export class ShownMessages {
  /** The latest shown last. */
  readonly #contents = new Map<string, ShownContent>();

  /** Remembers a message that was sent or edited with this content. */
  keep({ chat, messageId }: MessagePlace, content: object, { at }: Pick<ShownContent, 'at'>): void {
    const key = `${chat} ${messageId}`;
    this.#contents.delete(key);
    this.#contents.set(key, { hash: hashOf(content), at });
    const [oldest = key] = this.#contents.keys();
    if (this.#contents.size > maxMessages) this.#contents.delete(oldest);
  }

  /**
   * Whether a message has this content. `at`: when it was last changed, as Telegram says now; another process
   * may have edited it.
   */
  has(
    { chat, messageId }: MessagePlace,
    content: object,
    { at }: Pick<ShownContent, 'at'>,
  ): boolean {
    const shown = this.#contents.get(`${chat} ${messageId}`);
    return shown?.at === at && shown.hash === hashOf(content);
  }
}

/** When Telegram last changed a message. */
export function changedAt({ date, edit_date }: Pick<Message, 'date' | 'edit_date'>): number {
  return edit_date ?? date;
}

function hashOf(content: object): string {
  return hash('sha256', JSON.stringify(content), 'base64');
}
