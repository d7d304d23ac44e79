import type { PendingChange } from '../../store/undos.ts';

interface LeftChange extends Pick<PendingChange, 'position'> {
  readonly id: string;
  /** No two changes that are left have one in common. */
  readonly subjects: readonly string[];
}

/**
 * Changes that an undo could not revert with many others in one call, and reverts one by one later. They are the latest
 * of those that are pending: all that come after the lowest of them are reverted or among them.
 */
export class LeftForLater {
  readonly #subjects = new Map<string, readonly string[]>();
  readonly #touched = new Set<string>();
  #lowest: bigint | undefined;

  /** Takes the changes in the order they are reverted in, the latest first. */
  add({ id, position, subjects }: LeftChange): void {
    this.#subjects.set(id, subjects);
    for (const one of subjects) this.#touched.add(one);
    this.#lowest = position;
  }

  delete(id: string): void {
    for (const one of this.#subjects.get(id) ?? []) this.#touched.delete(one);
    this.#subjects.delete(id);
  }

  /** The lowest position of a change that was left; undefined before the first one. */
  get lowest(): bigint | undefined {
    return this.#lowest;
  }

  /** Whether one of the changes has this subject: an earlier change of it waits. */
  touches(subject: string): boolean {
    return this.#touched.has(subject);
  }
}
