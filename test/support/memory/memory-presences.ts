import { randomUUID } from 'node:crypto';
import type { PresenceEvents, ProcessPresence } from '../../../src/store/process-presence.ts';

interface MemoryProcess {
  readonly events: PresenceEvents;
  isIn: boolean;
}

/** The processes that share a memory database. */
export class MemoryPresences {
  readonly #processes = new Map<string, MemoryProcess>();

  open(events: PresenceEvents): ProcessPresence {
    const id = randomUUID();
    const own: MemoryProcess = { events, isIn: false };
    this.#processes.set(id, own);
    return {
      id,
      enter: async () => {
        await Promise.resolve();
        own.isIn = true;
        for (const [other, process] of this.#processes) {
          if (other === id || !process.isIn) continue;
          process.events.met(id);
          events.met(other);
        }
        return true;
      },
      isAlive: async (other) => Promise.resolve(this.#processes.get(other)?.isIn ?? false),
      send: async (receiver, text) => {
        await Promise.resolve();
        const process = this.#processes.get(receiver);
        if (process?.isIn) process.events.message(text);
      },
      [Symbol.asyncDispose]: async () => {
        await Promise.resolve();
        this.#processes.delete(id);
      },
    };
  }

  /** The connection of every process is lost, and with it that it is present. */
  lose(): void {
    for (const process of this.#processes.values()) {
      process.isIn = false;
      process.events.lost();
    }
  }
}
