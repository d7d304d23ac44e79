import { randomUUID } from 'node:crypto';
import { Clients } from './clients.ts';
import { listeningClient } from './listening-client.ts';
import { lockKey } from './lock-key.ts';
import { everyone, formatMessage, readMessage, type PresenceMessage } from './presence-message.ts';

/**
 * This process, as other processes on the same database see it: an advisory lock that ends with the
 * process, however it ends, and messages between processes. Methods throw `DatabaseGoneError`.
 */
export interface ProcessPresence extends AsyncDisposable {
  readonly id: string;
  /**
   * Takes the lock and listens. Call it again after `lost`. False while the server still takes an earlier
   * connection of this process for alive.
   */
  enter(): Promise<boolean>;
  isAlive(processId: string): Promise<boolean>;
  /** Sends a message to a process; lost if that process is gone. */
  send(processId: string, message: string): Promise<void>;
}

export interface PresenceEvents {
  message(text: string): void;
  /** Another process is running. */
  met(processId: string): void;
  /** The connection is gone, and the lock with it. */
  lost(): void;
}

const channel = 'roster_process';

export function openProcessPresence(url: string, events: PresenceEvents): ProcessPresence {
  const id = randomUUID();
  const send = (message: Omit<PresenceMessage, 'sender'>): Promise<void> =>
    clients.run(async (client) => {
      await client.notify(channel, formatMessage({ ...message, sender: id }));
    });
  const receive = presenceListener(id, events, (receiver) => {
    // A failed answer leaves the connection lost, and entering again greets everyone.
    send({ receiver, kind: 'here', text: '' }).catch(() => undefined);
  });
  const client = listeningClient('roster process', (_channel, payload) => receive(payload));
  const connection = { ...client.connection, statement_timeout: 10_000 };
  const settings = { ...client, connection };
  // One connection, which holds the lock.
  const clients = new Clients(url, settings, () => events.lost());
  return {
    id,
    enter: async () => {
      const isIn = await clients.run(async (client) => {
        await client.unsafe(`listen ${channel}`);
        const [row] =
          await client`select pg_try_advisory_lock(${lockKey('process', id)}::bigint) as taken`;
        return row?.['taken'] === true;
      });
      if (isIn) await send({ receiver: everyone, kind: 'hello', text: '' });
      return isIn;
    },
    isAlive: (processId) =>
      clients.run(async (client) => {
        // The lock of a transaction ends with the statement.
        const [row] = await client`
          select pg_try_advisory_xact_lock(${lockKey('process', processId)}::bigint) as free`;
        return row?.['free'] !== true;
      }),
    send: (receiver, text) => send({ receiver, kind: 'message', text }),
    [Symbol.asyncDispose]: () => clients[Symbol.asyncDispose](),
  };
}

/** Reads the messages for a process. `answer`: called with the process that greets it. */
export function presenceListener(
  id: string,
  events: Pick<PresenceEvents, 'message' | 'met'>,
  answer: (receiver: string) => void,
): (payload: string) => void {
  return (payload) => {
    const received = readMessage(payload, id);
    if (!received) return;
    const { sender, kind, text } = received;
    if (kind === 'message') return events.message(text);
    events.met(sender);
    if (kind === 'hello') answer(sender);
  };
}
