import type { LockEvents, SessionLocks } from '../../../src/store/session-locks.ts';

/** The session locks of processes that share a memory database. */
export class MemoryLocks {
  readonly #processes = new Set<LockEvents>();
  /** The process that has each lock, and how often it took it. */
  readonly #holders = new Map<string, { readonly process: LockEvents; times: number }>();

  /** The locks of one process. */
  open(events: LockEvents): SessionLocks {
    const release = (name: string): void => {
      const held = this.#holders.get(name);
      if (held?.process !== events) return;
      held.times -= 1;
      if (held.times === 0) this.#holders.delete(name);
      for (const process of this.#processes) process.freed(name);
    };
    this.#processes.add(events);
    return {
      take: async (name) => {
        await Promise.resolve();
        const held = this.#holders.get(name) ?? { process: events, times: 0 };
        if (held.process !== events) return undefined;
        held.times += 1;
        this.#holders.set(name, held);
        return { release: async () => Promise.resolve(release(name)) };
      },
      listen: () => Promise.resolve(),
      ask: async (name) => {
        await Promise.resolve();
        for (const process of this.#processes) if (process !== events) process.wanted(name);
      },
      [Symbol.asyncDispose]: async () => {
        await Promise.resolve();
        this.#processes.delete(events);
        for (const [name, held] of this.#holders) {
          if (held.process !== events) continue;
          held.times = 1;
          release(name);
        }
      },
    };
  }

  /** The connection of every process is lost, and all locks with it. */
  lose(): void {
    this.#holders.clear();
    for (const process of this.#processes) process.lost();
  }
}
