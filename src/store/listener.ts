import { Clients } from './clients.ts';

/** Receives the messages of one channel from all processes, this one included. */
export interface Listener extends AsyncDisposable {
  /** Opens the connection, unless it is open. A lost one is not opened again until the next call. */
  listen(): Promise<void>;
}

/**
 * The listener of a channel, on a connection of its own. Its method throws `DatabaseGoneError`.
 *
 * @param channel an identifier of SQL
 */
export function openListener(
  url: string,
  channel: string,
  receive: (message: string) => void,
): Listener {
  const settings = {
    max: 1,
    connection: { application_name: 'roster listener', statement_timeout: 10_000 },
    // The library's types leave it out.
    onnotify: (_channel: string, message: string) => receive(message),
  };
  const clients = new Clients(url, settings);
  return {
    listen: async () => {
      await clients.run((client) => client.unsafe(`listen ${channel}`));
    },
    [Symbol.asyncDispose]: () => clients[Symbol.asyncDispose](),
  };
}
