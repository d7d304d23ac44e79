import type { Session } from './session.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import type { TlObject } from './tl/value.ts';

/**
 * Sends updates to those sessions of one key that want them. Updates that the layer of the key cannot
 * express become updatesTooLong, after which the client asks for what it missed. Then `onError` gets
 * the reason: the change that caused the updates has happened, so it must not fail.
 */
export function pushUpdates(
  sessions: readonly Session[],
  updates: TlObject,
  onError: (error: unknown) => void,
): void {
  const listening = sessions.filter(({ wantsUpdates, isAnnounced }) => wantsUpdates && isAnnounced);
  const layer = listening[0]?.key.state.layer ?? 0;
  if (layer === 0) return;
  const encoder = new Encoder(loadLayers(), loadLayers().get(layer));
  const tooLong = encoder.object({ _: 'updatesTooLong' });
  const body = encodeOr(tooLong, () => encoder.object(updates), onError);
  for (const session of listening) session.push(body, tooLong);
}

function encodeOr(
  replacement: Buffer,
  encode: () => Buffer,
  onError: (error: unknown) => void,
): Buffer {
  try {
    return encode();
  } catch (error) {
    onError(error);
    return replacement;
  }
}
