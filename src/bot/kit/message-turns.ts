import type { MessagePlace } from './shown-messages.ts';

/**
 * Keeps two ways of changing a message in this process apart: replacing it, and taking some of its buttons away, which
 * writes the rest of a keyboard that was read before. The latter waits for replacements that were asked for before, and
 * later ones wait for it. Replacements do not wait for each other.
 */
export class MessageTurns {
  readonly #replacing = new Map<string, Set<Promise<unknown>>>();
  readonly #trimming = new Map<string, Promise<unknown>>();

  async replace<T>(place: MessagePlace, edit: () => Promise<T>): Promise<T> {
    const key = keyOf(place);
    const before = this.#trimming.get(key);
    const edited = before ? before.then(edit, edit) : edit();
    const all = this.#replacing.get(key) ?? new Set();
    this.#replacing.set(key, all.add(edited));
    try {
      return await edited;
    } finally {
      all.delete(edited);
      if (all.size === 0) this.#replacing.delete(key);
    }
  }

  async trim<T>(place: MessagePlace, edit: () => Promise<T>): Promise<T> {
    const key = keyOf(place);
    const trimming = this.#trimming.get(key);
    const before = [...(this.#replacing.get(key) ?? []), ...(trimming ? [trimming] : [])];
    const edited = Promise.allSettled(before).then(edit);
    this.#trimming.set(key, edited);
    try {
      return await edited;
    } finally {
      if (this.#trimming.get(key) === edited) this.#trimming.delete(key);
    }
  }
}

function keyOf({ chat, messageId }: MessagePlace): string {
  return `${chat} ${messageId}`;
}
