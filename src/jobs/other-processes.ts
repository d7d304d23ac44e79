/** A process is dead when its lock was free in two checks with this time between them. */
export const graceMs = 2000;
/** The same after this process lost its lock: so may have all others, when Postgres restarted. */
const graceAfterLossMs = 10_000;

/** The other processes of the program, and which of them are dead. */
export class OtherProcesses {
  /** Ids of processes that greeted or were alive. */
  readonly #met = new Set<string>();
  /** Processes whose lock was free, and since when, in Unix ms. */
  readonly #suspects = new Map<string, number>();
  /** When this process took its lock again, in Unix ms. */
  #reenteredAt = -Infinity;

  get met(): Iterable<string> {
    return this.#met;
  }

  /** Whether this process knows of no other one. */
  get isEmpty(): boolean {
    return this.#met.size + this.#suspects.size === 0;
  }

  /** Whether a lock was free that was not free for the grace time. */
  get hasSuspects(): boolean {
    return this.#suspects.size > 0;
  }

  /** Returns whether the process was not known before. */
  meet(id: string): boolean {
    const isNew = !this.#met.has(id);
    this.#met.add(id);
    return isNew;
  }

  /** This process took its lock again, so others may need a while for that, too. */
  distrustLocks(now: Date): void {
    this.#reenteredAt = now.getTime();
  }

  /** Takes in the result of a check: `isAlive` when the lock of the process was taken. */
  isDead(id: string, { isAlive, now }: { readonly isAlive: boolean; readonly now: Date }): boolean {
    if (isAlive) {
      this.#met.add(id);
      this.#suspects.delete(id);
      return false;
    }
    const at = now.getTime();
    const since = this.#suspects.get(id) ?? at;
    this.#suspects.set(id, since);
    const isAfterLoss = at - this.#reenteredAt < graceAfterLossMs;
    return at - since >= (isAfterLoss ? graceAfterLossMs : graceMs);
  }

  forget(id: string): void {
    this.#met.delete(id);
    this.#suspects.delete(id);
  }
}
