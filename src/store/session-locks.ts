import { randomUUID } from 'node:crypto';
import { literal, type HeldLock, type LockConnection } from './lock-connection.ts';
import { lockKey } from './lock-key.ts';

/** A lock of this process; it lasts as long as its connection. */
export interface SessionLock {
  release(): Promise<void>;
}

/** Events from other processes and the database. */
export interface LockEvents {
  /** Another process asks for the lock. */
  wanted(name: string): void;
  /** A process, maybe this one, released the lock. */
  freed(name: string): void;
  /** The connection is lost, and every lock with it. */
  lost(): void;
}

const wanted = 'roster_wanted';
const freed = 'roster_freed';
const listening = `listen ${wanted}; listen ${freed}`;

/**
 * Named advisory locks, and messages about them. Names have no spaces. Parts of a process that open locks do not exclude
 * each other. Disposing releases the locks that were taken here.
 */
export function openSessionLocks(connection: LockConnection, events: LockEvents) {
  // Postgres delivers notifications to their sender too.
  const self = randomUUID();
  const held = new Map<HeldLock, string>();
  const subscribed = connection.subscribe({
    notified: lockListener(self, events),
    lost: () => {
      held.clear();
      events.lost();
    },
  });
  let isClosed = false;

  const tryTake = (name: string): Promise<HeldLock | undefined> =>
    connection.take(lockKey('session', name), { first: listening });
  const release = async (lock: HeldLock, name: string): Promise<void> => {
    held.delete(lock);
    await lock.release(`select pg_notify('${freed}', ${literal(`${self} ${name}`)})`);
  };

  return {
    /** Undefined: another process has it. Throws `DatabaseGoneError`. */
    async take(name: string): Promise<SessionLock | undefined> {
      // A lost connection loses its locks, so taking one is tried once more.
      const lock = await tryTake(name).catch(() => tryTake(name));
      if (!lock) return undefined;
      held.set(lock, name);
      if (isClosed) {
        await release(lock, name);
        return undefined;
      }
      return { release: () => release(lock, name) };
    },
    /** Has this process get events; taking a lock does so, too. They end with the connection. */
    async listen(): Promise<void> {
      await connection.send(listening);
    },
    /** Asks the process that has the lock to release it. */
    async ask(name: string): Promise<void> {
      await connection.notify(wanted, `${self} ${name}`);
    },
    [Symbol.asyncDispose]: (): Promise<void> => {
      isClosed = true;
      subscribed[Symbol.dispose]();
      // A server that does not answer must not hold up the end of the process, which releases the locks, too.
      for (const [lock, name] of held) release(lock, name).catch(() => undefined);
      return Promise.resolve();
    },
  };
}

/** Reads notifications. `self`: the sender of those of this process, which need not ask itself. */
export function lockListener(
  self: string,
  events: Pick<LockEvents, 'wanted' | 'freed'>,
): (channel: string, payload: string) => void {
  return (channel, payload) => {
    const [sender, name = ''] = payload.split(' ');
    if (channel === freed) events.freed(name);
    else if (channel === wanted && sender !== self) events.wanted(name);
  };
}

export type SessionLocks = ReturnType<typeof openSessionLocks>;
