import type { AuthKey } from './auth-key.ts';
import { decryptMessageV1 } from './crypto/message-cipher-v1.ts';
import { RpcError } from './rpc.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import { Decoder } from './tl/decode.ts';
import { TlError } from './tl/definition.ts';
import { bufferField, intField, longField, longsField } from './tl/fields.ts';
import { loadLayers } from './tl/layers.ts';
import { TlReader } from './tl/reader.ts';
import type { TlObject } from './tl/value.ts';

/**
 * Binds the temporary key of a session to a permanent one (core.telegram.org/method/auth.bindTempAuthKey).
 * `messageId` is the id of the message with the call. Several temporary keys may be bound at once: the
 * documentation names one, but each of TDLib's sessions has its own.
 */
export function bindTemporaryKey(
  sessions: Sessions,
  session: Session,
  messageId: bigint,
  args: TlObject,
): true {
  const { key } = session;
  const permanentId = longField(args, 'perm_auth_key_id');
  const expiresAt = intField(args, 'expires_at');
  const nonce = longField(args, 'nonce');
  if (!key.isTemporary) throw new RpcError(400, 'TEMP_AUTH_KEY_EMPTY');
  if (key.isBound && key.state.keyId !== permanentId) {
    throw new RpcError(400, 'TEMP_AUTH_KEY_ALREADY_BOUND');
  }
  const permanent = sessions.key(permanentId, key.dc);
  const inner =
    permanent &&
    !permanent.isTemporary &&
    openInner(permanent, bufferField(args, 'encrypted_message'), messageId);
  const isGenuine =
    inner &&
    inner._ === 'bind_auth_key_inner' &&
    inner.nonce === nonce &&
    inner.temp_auth_key_id === key.id &&
    inner.perm_auth_key_id === permanentId &&
    inner.temp_session_id === session.id &&
    inner.expires_at === expiresAt;
  if (!isGenuine) throw new RpcError(400, 'ENCRYPTED_MESSAGE_INVALID');
  if (expiresAt <= session.seconds) throw new RpcError(400, 'EXPIRES_AT_INVALID');
  key.expiresAt = Math.min(key.expiresAt ?? expiresAt, expiresAt);
  sessions.bind(key, permanent);
  return true;
}

/**
 * Forgets the temporary keys of an authorization except the given ones and the one in use
 * (core.telegram.org/method/auth.dropTempAuthKeys). TDLib does not name its newest key, and keeps it.
 */
export function dropTemporaryKeys(sessions: Sessions, { key }: Session, args: TlObject): true {
  sessions.dropTemporary(
    key.state.keyId,
    new Set([key.id, ...longsField(args, 'except_auth_keys')]),
  );
  return true;
}

/** The message inside; undefined unless the permanent key encrypted it for the message with this id. */
function openInner(key: AuthKey, encrypted: Buffer, messageId: bigint): TlObject | undefined {
  try {
    const reader = new TlReader(encrypted);
    if (reader.long() !== key.id) return undefined;
    const plain = decryptMessageV1(key.bytes, reader.raw(16), reader.raw(reader.left));
    if (!plain) return undefined;
    const message = new TlReader(plain);
    // The salt and the session are random.
    message.raw(16);
    const [id, seq] = [message.long(), message.int()];
    if (id !== messageId || seq !== 0) return undefined;
    return new Decoder(loadLayers(), undefined).message(message.raw(message.uint()));
  } catch (error) {
    if (error instanceof TlError) return undefined;
    throw error;
  }
}
