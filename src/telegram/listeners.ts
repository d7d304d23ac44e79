import type { BookEvent } from '../contacts/address-book.ts';
import type { TelegramLog } from './gramjs/settings.ts';

/** The listeners of an address book. A listener that throws does not keep an event from the others. */
export class Listeners {
  readonly #listeners = new Set<(event: BookEvent) => void>();
  readonly #log: TelegramLog;

  constructor(log: TelegramLog) {
    this.#log = log;
  }

  add(listener: (event: BookEvent) => void): Disposable {
    // A function of its own, so that the same listener can be added twice.
    const added = (event: BookEvent): void => listener(event);
    this.#listeners.add(added);
    return { [Symbol.dispose]: () => void this.#listeners.delete(added) };
  }

  clear(): void {
    this.#listeners.clear();
  }

  emit(event: BookEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#log.warn(
          { event: event.kind, error: String(error) },
          'A listener of an address book failed',
        );
      }
    }
  }
}
