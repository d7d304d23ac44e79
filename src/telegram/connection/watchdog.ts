import { randomBytes } from 'node:crypto';
import { Api } from 'telegram';
import type { Clock } from '../../runtime/clock.ts';
import { toLong } from '../tl/long.ts';

const pingIntervalMs = 30_000;

/** Telegram closes a connection without a ping for this long: two pings may be missed. */
const disconnectDelaySeconds = 75;

/** "At least hourly", or Telegram stops sending updates (GramJS client/updates.js). */
const pingsPerStateRequest = 60;

export interface WatchedConnection {
  /** Rejects when no answer comes in time. An RPC error is an answer. */
  ping(request: Api.PingDelayDisconnect | Api.updates.GetState): Promise<void>;
  reconnect(): void;
}

/** Reconnects when the connection died without being closed. Ends when the signal is aborted. */
export async function watchConnection(
  connection: WatchedConnection,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  for (let count = 1; !signal.aborted; count++) {
    await clock.sleep(pingIntervalMs, signal).catch(() => {});
    if (signal.aborted) return;
    const request =
      count % pingsPerStateRequest === 0
        ? new Api.updates.GetState()
        : new Api.PingDelayDisconnect({
            pingId: toLong(randomBytes(8).readBigInt64LE()),
            disconnectDelay: disconnectDelaySeconds,
          });
    await connection.ping(request).catch(() => connection.reconnect());
  }
}
