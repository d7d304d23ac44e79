import type { Options, Sql } from 'postgres';
import { isConnectionLost, toStoreError } from './database-gone.ts';
import { openClient } from './open-client.ts';
import { makeStorable } from './storable.ts';

/** How long queries on connections that still work may take to finish. */
const lastQueriesSeconds = 2;

/**
 * postgres.js clients, each replaced when it loses a connection: in version 3.4.9 a connection that was
 * lost while a query was being written never answers again, so that its queries hang or get the error of
 * the lost one.
 */
export class Clients implements AsyncDisposable {
  readonly #url: string;
  readonly #options: Options<Record<never, never>>;
  readonly #lost: () => void;
  #current: Sql | undefined;

  /** `lost`: connections are gone, with everything they held. */
  constructor(url: string, options: Options<Record<never, never>>, lost: () => void = () => {}) {
    this.#url = url;
    this.#options = options;
    this.#lost = lost;
  }

  isCurrent(client: Sql): boolean {
    return this.#current === client;
  }

  /** Runs work on the present client. Throws `DatabaseGoneError` when the database is unreachable. */
  async run<T>(work: (client: Sql) => PromiseLike<T>): Promise<T> {
    const client = (this.#current ??= this.#open());
    try {
      return await work(client);
    } catch (error) {
      // A socket's error event comes some time before its close event.
      if (isConnectionLost(error)) this.#giveUp(client);
      throw toStoreError(error);
    }
  }

  /**
   * Ends a transaction after its work failed. When the connection is lost, this waits for the close event,
   * which ends the transaction too: postgres.js would write its rollback to a closed socket and throw an
   * uncaught error.
   */
  afterError(client: Sql, error: unknown): Promise<never> {
    if (!isConnectionLost(error)) throw error;
    this.#giveUp(client);
    return new Promise(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const last = this.#current;
    this.#current = undefined;
    await last?.end({ timeout: 1 });
  }

  #open(): Sql {
    const onclose = (): void => this.#giveUp(client);
    const client = openClient(this.#url, { ...this.#options, onclose });
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
