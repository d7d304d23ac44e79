import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { fromJsonContact, toJsonContact, type JsonContact } from '../../contacts/contact-json.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { findSource, type StoredImport } from '../../store/imports.ts';
import { seal, type Keys } from '../../store/seal.ts';
import { purposes, type ImportOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

type PackedRecord = Omit<ImportRecord, 'telegramId' | 'seen'> & {
  readonly telegramId?: string;
  readonly seen?: JsonContact & { readonly id: string };
};

/** Compress outside the main thread. */
const zip: (bytes: Uint8Array) => Promise<Buffer> = promisify(gzip);
const unzip: (bytes: Uint8Array) => Promise<Buffer> = promisify(gunzip);

/** Compresses and seals the source of an import. */
export async function packSource(
  bytes: Uint8Array,
  owner: ImportOwner,
  keys: Keys,
): Promise<{ readonly source: Buffer; readonly sourceKeyId: string }> {
  const sealed = seal(keys, await zip(bytes), purposes.importSource(owner));
  return { source: sealed.bytes, sourceKeyId: sealed.keyId };
}

/** Undefined once the import runs, or if no key opens its source. */
export async function loadSource(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'keys' | 'log'>,
): Promise<Buffer | undefined> {
  const sealed = await findSource(services.database, stored.id);
  const zipped = sealed && tryUnseal(sealed, purposes.importSource(stored), services);
  return zipped && unzip(zipped);
}

export function writeRecords(records: readonly ImportRecord[]): Buffer {
  const packed = records.map(({ telegramId, seen, ...record }): PackedRecord => ({
    ...record,
    ...(telegramId !== undefined && { telegramId: String(telegramId) }),
    ...(seen && { seen: { id: String(seen.id), ...toJsonContact(seen) } }),
  }));
  return Buffer.from(JSON.stringify(packed));
}

export function readRecords(bytes: Buffer): readonly ImportRecord[] {
  // Only `writeRecords` writes these bytes.
  const packed = JSON.parse(bytes.toString()) as readonly PackedRecord[];
  return packed.map(({ telegramId, seen, ...record }) => ({
    ...record,
    ...(telegramId !== undefined && { telegramId: BigInt(telegramId) }),
    ...(seen && { seen: fromJsonContact(BigInt(seen.id), seen) }),
  }));
}
