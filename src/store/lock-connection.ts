import type { Row, Sql } from 'postgres';
import { Clients } from './clients.ts';
import { DatabaseGoneError } from './database-gone.ts';

/** What happens on the connection. */
export interface LockConnectionEvents {
  /** A notification of a channel that this process listens to. */
  notified(channel: string, payload: string): void;
  /** The connection is lost, and every lock with it. */
  lost(): void;
}

/** A lock of this process; it lasts as long as the connection. */
export interface HeldLock {
  /**
   * Does nothing the second time, and when the lock was lost with its connection.
   *
   * @param statement is sent together with the release
   */
  release(statement?: string): Promise<void>;
}

/**
 * The connection of this process for advisory locks and notifications. Its locks end with the process, however it ends,
 * and need no heartbeat. A lost connection is replaced at the next use, without its locks. Methods throw
 * `DatabaseGoneError`.
 */
export class LockConnection implements AsyncDisposable {
  readonly #clients: Clients;
  readonly #users = new Set<LockConnectionEvents>();

  constructor(url: string) {
    const settings = lockSettings((channel, payload) => {
      for (const user of this.#users) user.notified(channel, payload);
    });
    // One connection, and so one set of locks.
    this.#clients = new Clients(url, settings, () => {
      for (const user of this.#users) user.lost();
    });
  }

  /** Reports what happens, until the result is disposed. */
  subscribe(events: LockConnectionEvents): Disposable {
    this.#users.add(events);
    return { [Symbol.dispose]: () => void this.#users.delete(events) };
  }

  /**
   * Tries to take a lock; undefined while another process has it. This process may take a lock more than once.
   *
   * @param options.first statements that are sent before
   */
  async take(key: string, { first }: { readonly first: string }): Promise<HeldLock | undefined> {
    return this.#clients.run(async (client) => {
      const [answer] = await all(client, `${first}; select pg_try_advisory_lock(${key}) as taken`);
      if (!this.#clients.isCurrent(client)) throw new DatabaseGoneError('the locks were lost');
      if (answer?.['taken'] !== true) return undefined;
      let isReleased = false;
      return {
        release: async (statement = '') => {
          // The lock ended with its client; another client may have taken it since.
          if (isReleased || !this.#clients.isCurrent(client)) return;
          isReleased = true;
          await this.send(`select pg_advisory_unlock(${key}); ${statement}`);
        },
      };
    });
  }

  /** Runs statements in one round trip; returns the rows of all. */
  send(statements: string): Promise<readonly Row[]> {
    return this.#clients.run((client) => all(client, statements));
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.#clients.run((client) => client.notify(channel, payload));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#clients[Symbol.asyncDispose]();
  }
}

/** A text as a value in a statement. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function all(client: Sql, statements: string): Promise<readonly Row[]> {
  // The library's types are for one statement; several are answered with a list of results.
  const answers = (await client.unsafe(statements)) as unknown as readonly (readonly Row[])[];
  return answers.flat();
}

/** Settings of postgres.js for a client of one connection. */
export function lockSettings(onnotify: (channel: string, payload: string) => void) {
  return {
    max: 1,
    keep_alive: 15,
    connection: {
      application_name: 'roster locks',
      statement_timeout: 10_000,
      // The server finds out in 20 s that the machine of a connection is gone, and frees its locks: by
      // default it would keep them for two hours. A Unix socket has no such settings.
      tcp_keepalives_idle: 10,
      tcp_keepalives_interval: 5,
      tcp_keepalives_count: 2,
    },
    // The library's types leave it out.
    onnotify,
  };
}
