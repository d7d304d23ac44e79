import postgres from 'postgres';
import type { Options, Sql } from 'postgres';
import { isDatabaseGone } from './database-gone.ts';
import { makeStorable } from './storable.ts';

/** How long queries under way on connections that still live may take to finish. */
const lastQueriesSeconds = 2;

/**
 * postgres.js clients, each given up with the first connection it loses: in its version 3.4.9 a
 * connection that was lost while a query was being written comes back deaf, and queries given to it
 * hang for ever or get the error of the lost one.
 */
export class Clients implements AsyncDisposable {
  readonly #url: string;
  readonly #options: Options<Record<never, never>>;
  readonly #lost: () => void;
  #current: Sql | undefined;

  /** `lost`: connections are gone, with whatever they held. */
  constructor(url: string, options: Options<Record<never, never>>, lost: () => void = () => {}) {
    this.#url = url;
    this.#options = options;
    this.#lost = lost;
  }

  isCurrent(client: Sql): boolean {
    return this.#current === client;
  }

  /** Gives work to the client of now. */
  async run<T>(work: (client: Sql) => PromiseLike<T>): Promise<T> {
    const client = (this.#current ??= this.#open());
    try {
      return await work(client);
    } catch (error) {
      // The error of a socket comes some time before its end.
      if (isDatabaseGone(error)) this.#giveUp(client);
      throw error;
    }
  }

  /**
   * What a transaction does after an error of its work. When the connection is lost it waits for the
   * end of that, which ends the transaction too: postgres.js would write its rollback to a socket that
   * is gone, and throw where nobody catches.
   */
  afterError(client: Sql, error: unknown): Promise<never> {
    if (!isDatabaseGone(error)) throw error;
    this.#giveUp(client);
    return new Promise(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const last = this.#current;
    this.#current = undefined;
    await last?.end({ timeout: 1 });
  }

  #open(): Sql {
    const client = postgres(this.#url, {
      connect_timeout: 10,
      // Else they are closed now and then without need.
      max_lifetime: null,
      // Drizzle reads arrays itself. Asked for types, a new connection that is lost at that moment
      // rejects a promise of the library's own that nobody waits for.
      fetch_types: false,
      onnotice: () => undefined,
      ...this.#options,
      onclose: () => this.#giveUp(client),
    });
    makeStorable(client);
    return client;
  }

  #giveUp(client: Sql): void {
    if (!this.isCurrent(client)) return;
    this.#current = undefined;
    void client.end({ timeout: lastQueriesSeconds });
    this.#lost();
  }
}
