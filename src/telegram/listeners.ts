import type { BookEvent } from '../contacts/address-book.ts';
import type { Log } from './connection/settings.ts';

/** Who listens to a book. One that fails keeps nobody else from hearing. */
export class Listeners {
  readonly #listeners = new Set<(event: BookEvent) => void>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  add(listener: (event: BookEvent) => void): Disposable {
    // The same function may listen twice.
    const own = (event: BookEvent): void => listener(event);
    this.#listeners.add(own);
    return { [Symbol.dispose]: () => void this.#listeners.delete(own) };
  }

  clear(): void {
    this.#listeners.clear();
  }

  emit(event: BookEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#log.warn({ event: event.kind, error: String(error) }, 'a listener of a book failed');
      }
    }
  }
}
