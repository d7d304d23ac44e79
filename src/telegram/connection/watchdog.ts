import { randomBytes } from 'node:crypto';
import { Api } from 'telegram';
import type { Clock } from '../../runtime/clock.ts';
import { toLong } from '../tl/long.ts';

const pingIntervalMs = 30_000;

/** Telegram closes a connection without a ping for this long: two pings may be missed. */
const disconnectDelaySeconds = 75;

/** "At least hourly", or Telegram stops sending updates (GramJS client/updates.js). */
const pingsPerStateRequest = 60;

/** How long a ping may take while calls may be large, and that of a connection which is suspected. */
const pingDeadlineMs = { usual: 10_000, suspected: 6_000 } as const;

/** A call without an answer for this long casts suspicion on its connection. */
const suspectMs = 3_000;

type Ping = Api.PingDelayDisconnect | Api.updates.GetState;

export interface WatchedConnection {
  /** Rejects when no answer comes in time. An RPC error is an answer. */
  ping(request: Ping, deadlineMs: number): Promise<void>;
  /** How often anything was received: a long answer may arrive slowly. */
  readonly received: number;
  reconnect(): void;
}

/** Reconnects when the connection died without being closed. Ends when the signal is aborted. */
export class Watchdog {
  readonly #connection: WatchedConnection;
  readonly #clock: Clock;
  readonly #closed: AbortSignal;
  #checking: Promise<void> | undefined;

  constructor(connection: WatchedConnection, clock: Clock, closed: AbortSignal) {
    this.#connection = connection;
    this.#clock = clock;
    this.#closed = closed;
  }

  /** Pings an idle connection. */
  async run(): Promise<void> {
    for (let count = 1; !this.#closed.aborted; count++) {
      await this.#clock.sleep(pingIntervalMs, this.#closed).catch(() => {});
      if (this.#closed.aborted) return;
      const isStateDue = count % pingsPerStateRequest === 0;
      await this.#check(isStateDue ? new Api.updates.GetState() : newPing(), pingDeadlineMs.usual);
    }
  }

  /**
   * Checks the connection unless a call settles soon, so that the first call on a dead connection finds out and is
   * sent again on a new one, and none of the next waits for its deadline.
   */
  async watchCall(settled: AbortSignal): Promise<void> {
    const either = AbortSignal.any([settled, this.#closed]);
    await this.#clock.sleep(suspectMs, either).catch(() => {});
    if (either.aborted) return;
    this.#checking ??= this.#check(newPing(), pingDeadlineMs.suspected).finally(
      () => (this.#checking = undefined),
    );
    await this.#checking;
  }

  async #check(ping: Ping, deadlineMs: number): Promise<void> {
    const { received } = this.#connection;
    await this.#connection.ping(ping, deadlineMs).catch(() => {
      if (this.#connection.received === received) this.#connection.reconnect();
    });
  }
}

function newPing(): Api.PingDelayDisconnect {
  return new Api.PingDelayDisconnect({
    pingId: toLong(randomBytes(8).readBigInt64LE()),
    disconnectDelay: disconnectDelaySeconds,
  });
}
