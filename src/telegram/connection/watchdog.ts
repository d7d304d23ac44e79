import { randomBytes } from 'node:crypto';
import { Api } from 'telegram';
import type { Clock } from '../../runtime/clock.ts';
import { toLong } from '../tl/long.ts';

/** How often a connection is asked whether it lives. */
const beatMs = 30_000;

/** Telegram closes a connection that is silent for longer: two beats may be missed. */
const closeAfterSeconds = 75;

/** "At least hourly", or Telegram stops sending updates (GramJS client/updates.js). */
const beatsBetweenCalls = 60;

export interface Pulse {
  /** Sends a request; rejects if nothing comes back in time. An RPC error is an answer. */
  ping(request: Api.PingDelayDisconnect | Api.updates.GetState): Promise<void>;
  reconnect(): void;
}

/** Finds out that a connection died without being closed. Ends when the signal is aborted. */
export async function watch(pulse: Pulse, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let beat = 1; !signal.aborted; beat++) {
    await clock.sleep(beatMs, signal).catch(() => {});
    if (signal.aborted) return;
    const request =
      beat % beatsBetweenCalls === 0
        ? new Api.updates.GetState()
        : new Api.PingDelayDisconnect({
            pingId: toLong(randomBytes(8).readBigInt64LE()),
            disconnectDelay: closeAfterSeconds,
          });
    await pulse.ping(request).catch(() => pulse.reconnect());
  }
}
