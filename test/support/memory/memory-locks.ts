import type { LockEvents, SessionLocks } from '../../../src/store/session-locks.ts';

/** The session locks of processes that share a memory database. */
export class MemoryLocks {
  readonly #processes = new Set<LockEvents>();
  readonly #holders = new Map<string, LockEvents>();

  /** The locks of one process. */
  open(events: LockEvents): SessionLocks {
    const release = (name: string): void => {
      if (this.#holders.get(name) !== events) return;
      this.#holders.delete(name);
      for (const process of this.#processes) process.freed(name);
    };
    this.#processes.add(events);
    return {
      take: async (name) => {
        await Promise.resolve();
        if ((this.#holders.get(name) ?? events) !== events) return undefined;
        this.#holders.set(name, events);
        return { release: async () => Promise.resolve(release(name)) };
      },
      ask: async (name) => {
        await Promise.resolve();
        for (const process of this.#processes) if (process !== events) process.wanted(name);
      },
      [Symbol.asyncDispose]: async () => {
        await Promise.resolve();
        this.#processes.delete(events);
        for (const name of this.#holders.keys()) release(name);
      },
    };
  }

  /** The connection of every process is lost, and all locks with it. */
  lose(): void {
    this.#holders.clear();
    for (const process of this.#processes) process.lost();
  }
}
