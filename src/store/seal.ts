import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SealingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The first key seals, all keys open. */
export type Keys = readonly [SealingKey, ...SealingKey[]];

interface KeyConfig {
  readonly sessionKeys: readonly SealingKey[] | undefined;
  readonly dataDir: string;
}

/** Sealed bytes and the id of their key. */
export interface Sealed {
  readonly keyId: string;
  /** Nonce (12 bytes), authentication tag (16 bytes), ciphertext. */
  readonly bytes: Buffer;
}

/** Something sealed cannot be opened: its key is missing or different, or it was moved or changed. */
export class SealError extends Error {}

const cipher = 'aes-256-gcm';

/** Made once for each key: from its bytes, Node makes one for each cipher, which doubles the time of sealing an update. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObjectOf(key: Buffer): KeyObject {
  const known = keyObjects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

const fileKeyId = 'file';

/** The same as `openKeys`, without creating a key file: there may be no key. */
export async function findKeys(config: KeyConfig): Promise<readonly SealingKey[]> {
  if (config.sessionKeys) return config.sessionKeys;
  const key = await readKey(keyPath(config.dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  });
  return key ? [{ id: fileKeyId, key }] : [];
}

/** The keys of SESSION_KEYS, or of the key file under DATA_DIR, which the first start creates. */
export async function openKeys(config: KeyConfig): Promise<Keys> {
  const [first, ...rest] = config.sessionKeys ?? [];
  return first ? [first, ...rest] : [{ id: fileKeyId, key: await keyFile(config.dataDir) }];
}

/**
 * Seals a text, as UTF-8, or bytes. They open only with the same `purpose`, which names their place and
 * their owner (`purposes`).
 */
export function seal(keys: Keys, secret: string | Uint8Array, purpose: string): Sealed {
  const [{ id, key }] = keys;
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, keyObjectOf(key), nonce).setAAD(Buffer.from(purpose));
  const plain = typeof secret === 'string' ? Buffer.from(secret) : secret;
  const body = Buffer.concat([sealing.update(plain), sealing.final()]);
  return { keyId: id, bytes: Buffer.concat([nonce, sealing.getAuthTag(), body]) };
}

/**
 * A digest that is the same for equal texts and tells nothing to those without the first key. `use` keeps
 * digests of one kind apart from others.
 */
export function digestOf([first]: Keys, text: string, use: string): string {
  const key = createHmac('sha256', first.key).update(`digest of ${use}`).digest();
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** A sealed text. Throws `SealError`. */
export function unseal(keys: Keys, sealed: Sealed, purpose: string): string {
  return unsealBytes(keys, sealed, purpose).toString();
}

/** Throws `SealError`. */
export function unsealBytes(keys: readonly SealingKey[], sealed: Sealed, purpose: string): Buffer {
  const key = keys.find(({ id }) => id === sealed.keyId)?.key;
  if (!key) {
    throw new SealError(
      sealed.keyId === fileKeyId
        ? 'Data is sealed with the key file of DATA_DIR, which is not in use: unset SESSION_KEYS, or add that key as "file:" and its base64.'
        : `Data is sealed with the key "${sealed.keyId}", which SESSION_KEYS does not have: put it back at its end.`,
    );
  }
  const { bytes } = sealed;
  try {
    const opening = createDecipheriv(cipher, keyObjectOf(key), bytes.subarray(0, 12))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]);
  } catch (cause) {
    throw new SealError(
      `Data sealed with the key "${sealed.keyId}" does not open: another key had this name, or the row was changed.`,
      { cause },
    );
  }
}

/** Two processes may start at once: the file appears complete, and the first one wins. */
async function keyFile(dataDir: string): Promise<Buffer> {
  const path = keyPath(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await chmod(path, 0o600);
  return readKey(path);
}

/** The file in DATA_DIR that holds the key of a program without SESSION_KEYS. */
export function keyPath(dataDir: string): string {
  return join(dataDir, 'session-key');
}

async function readKey(path: string): Promise<Buffer> {
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (key.length !== 32) throw new SealError(`${path} must hold 32 bytes in base64.`);
  return key;
}
