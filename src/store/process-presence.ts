import { randomUUID } from 'node:crypto';
import type { HeldLock, LockConnection } from './lock-connection.ts';
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

/** Disposing it lets other processes take this one for ended. */
export function openProcessPresence(
  connection: LockConnection,
  events: PresenceEvents,
): ProcessPresence {
  const id = randomUUID();
  let lock: HeldLock | undefined;
  const send = (message: Omit<PresenceMessage, 'sender'>): Promise<void> =>
    connection.notify(channel, formatMessage({ ...message, sender: id }));
  const receive = presenceListener(id, events, (receiver) => {
    // A failed answer leaves the connection lost, and entering again greets everyone.
    send({ receiver, kind: 'here', text: '' }).catch(() => undefined);
  });
  const subscribed = connection.subscribe({
    notified: (from, payload) => {
      if (from === channel) receive(payload);
    },
    lost: () => events.lost(),
  });
  return {
    id,
    enter: async () => {
      lock = await connection.take(lockKey('process', id), { first: `listen ${channel}` });
      if (lock) await send({ receiver: everyone, kind: 'hello', text: '' });
      return lock !== undefined;
    },
    isAlive: async (processId) => {
      // The lock of a transaction ends with the statement.
      const key = lockKey('process', processId);
      const [row] = await connection.send(`select pg_try_advisory_xact_lock(${key}) as free`);
      return row?.['free'] !== true;
    },
    send: (receiver, text) => send({ receiver, kind: 'message', text }),
    [Symbol.asyncDispose]: () => {
      subscribed[Symbol.dispose]();
      // A server that does not answer must not hold up the end of the process, which releases the lock, too.
      lock?.release().catch(() => undefined);
      return Promise.resolve();
    },
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
