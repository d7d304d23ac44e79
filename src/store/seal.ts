import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SealingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The first key seals, all keys open. */
export type Keys = readonly [SealingKey, ...SealingKey[]];

/** A sealed text and the id of its key. */
export interface Sealed {
  readonly keyId: string;
  /** Nonce (12 bytes), authentication tag (16 bytes), ciphertext. */
  readonly bytes: Buffer;
}

/** A sealed text cannot be opened: its key is missing or different, or the text was moved or changed. */
export class SealError extends Error {}

const cipher = 'aes-256-gcm';
const fileKeyId = 'file';

/** The keys of SESSION_KEYS, or of the key file under DATA_DIR, which the first start creates. */
export async function openKeys(config: {
  readonly sessionKeys: readonly SealingKey[] | undefined;
  readonly dataDir: string;
}): Promise<Keys> {
  const [first, ...rest] = config.sessionKeys ?? [];
  return first ? [first, ...rest] : [{ id: fileKeyId, key: await keyFile(config.dataDir) }];
}

/**
 * Seals a secret. It opens only with the same `purpose`, which names its owner. Example: `seal(keys,
 * state, 'dialog 42')`.
 */
export function seal(keys: Keys, secret: string, purpose: string): Sealed {
  const [{ id, key }] = keys;
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return { keyId: id, bytes: Buffer.concat([nonce, sealing.getAuthTag(), body]) };
}

/** Whether the first key sealed it; keys that are not can retire once nothing needs them. */
export function isCurrentKey([first]: Keys, { keyId }: Sealed): boolean {
  return keyId === first.id;
}

/** Throws `SealError`. */
export function unseal(keys: Keys, sealed: Sealed, purpose: string): string {
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
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, 12))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(12, 28));
    return opening.update(bytes.subarray(28), undefined, 'utf8') + opening.final('utf8');
  } catch (cause) {
    throw new SealError(
      `Data sealed with the key "${sealed.keyId}" does not open: another key had this name, or the row was changed.`,
      { cause },
    );
  }
}

/** Two processes may start at once: the file appears complete, and the first one wins. */
async function keyFile(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'session-key');
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await chmod(path, 0o600);
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (key.length !== 32) throw new SealError(`${path} must hold 32 bytes in base64.`);
  return key;
}
