import type { LockEvents, SessionLocks } from '../../../src/store/session-locks.ts';

/** The session locks of processes that share a memory database. */
export class MemoryLocks {
  /** Those that get events, with the process of each. */
  readonly #parts = new Map<LockEvents, object>();
  /** The process that has each lock, and how often it took it. */
  readonly #holders = new Map<string, { readonly process: object; times: number }>();

  /** The locks of a part of a process, which excludes other processes only. */
  open(process: object, events: LockEvents): SessionLocks {
    const own: string[] = [];
    const release = (name: string): void => {
      const at = own.indexOf(name);
      const held = this.#holders.get(name);
      if (at < 0 || held?.process !== process) return;
      own.splice(at, 1);
      held.times -= 1;
      if (held.times === 0) this.#holders.delete(name);
      for (const part of this.#parts.keys()) part.freed(name);
    };
    this.#parts.set(events, process);
    return {
      take: async (name) => {
        await Promise.resolve();
        const held = this.#holders.get(name) ?? { process, times: 0 };
        if (held.process !== process) return undefined;
        held.times += 1;
        own.push(name);
        this.#holders.set(name, held);
        return { release: async () => Promise.resolve(release(name)) };
      },
      listen: () => Promise.resolve(),
      ask: async (name) => {
        await Promise.resolve();
        for (const part of this.#parts.keys()) if (part !== events) part.wanted(name);
      },
      [Symbol.asyncDispose]: async () => {
        await Promise.resolve();
        this.#parts.delete(events);
        for (const name of own.toReversed()) release(name);
      },
    };
  }

  /** The connection of every process is lost, and all locks with it. */
  lose(): void {
    this.#holders.clear();
    for (const part of this.#parts.keys()) part.lost();
  }
}
