import type { Session } from './session.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import type { TlObject } from './tl/value.ts';

/** Sends updates to the sessions that are connected and want them. Throws a `TlError` on invalid ones. */
export function pushUpdates(sessions: readonly Session[], updates: TlObject): void {
  const listening = sessions.filter(
    ({ wantsUpdates, isAnnounced, outbox }) => wantsUpdates && isAnnounced && outbox.connection,
  );
  for (const { key, outbox } of listening) {
    if (key.state.layer === 0) continue;
    const layer = loadLayers().get(key.state.layer);
    outbox.sendUntilAcknowledged(new Encoder(loadLayers(), layer).object(updates), 'notice');
  }
}
