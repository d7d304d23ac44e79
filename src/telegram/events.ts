import type { BookEvent } from '../contacts/ports/address-book.ts';
import { getOwner } from './calls/get-users.ts';
import type { Connection } from './connection/connection.ts';
import type { TelegramLog } from './gramjs/settings.ts';
import { readUpdate } from './tl/read-update.ts';

/** Turns the updates of a connection into events. */
export function listenForEvents(connection: Connection, log: TelegramLog): EventListeners {
  const listeners = new EventListeners(log);
  connection.listen({
    update: (update, users) => {
      const event = readUpdate(update, users);
      if (event) listeners.emit(event);
    },
    reconnected: () => void onReconnect(),
    answersAgain: () => listeners.emit({ kind: 'answers_again' }),
    signedOut: (why) => listeners.emit({ kind: 'signed_out', why }),
  });

  /**
   * Calls Telegram first: before the first call on a new connection Telegram sends no updates and does not
   * report that the session was revoked.
   */
  async function onReconnect(): Promise<void> {
    try {
      await getOwner(connection);
    } catch (error) {
      log.debug({ error: String(error) }, 'The first call after a reconnection failed');
    }
    if (!connection.closed.aborted) listeners.emit({ kind: 'reconnected' });
  }

  return listeners;
}

/** The listeners of an address book. A listener that throws does not keep an event from the others. */
export class EventListeners {
  readonly #listeners = new Set<(event: BookEvent) => void>();
  readonly #log: TelegramLog;

  constructor(log: TelegramLog) {
    this.#log = log;
  }

  subscribe(listener: (event: BookEvent) => void): Disposable {
    // A function of its own, so that the same listener can subscribe twice.
    const subscriber = (event: BookEvent): void => listener(event);
    this.#listeners.add(subscriber);
    return { [Symbol.dispose]: () => void this.#listeners.delete(subscriber) };
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
