import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { findSource, type StoredImport } from '../../store/imports.ts';
import { seal, type Keys } from '../../store/seal.ts';
import { purposes, type ImportOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';
import { unzipRecords, zipRecords } from './zipped-records.ts';

interface PackedSource {
  readonly source: Buffer;
  readonly sourceKeyId: string;
}

/** Compress outside the main thread. */
const zip: (bytes: Uint8Array) => Promise<Buffer> = promisify(gzip);
const unzip: (bytes: Uint8Array) => Promise<Buffer> = promisify(gunzip);

/** Compresses and seals the file of an import, or its records. */
export async function packSource(
  source: Uint8Array | readonly ImportRecord[],
  owner: ImportOwner,
  keys: Keys,
): Promise<PackedSource> {
  const zipped = await (source instanceof Uint8Array ? zip(source) : zipRecords(source));
  const sealed = seal(keys, zipped, purposes.importSource(owner));
  return { source: sealed.bytes, sourceKeyId: sealed.keyId };
}

/** The file of an import. Undefined once the import runs, or if no key opens its source. */
export async function loadSource(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'keys' | 'log'>,
): Promise<Buffer | undefined> {
  const zipped = await loadZipped(stored, services);
  return zipped && unzip(zipped);
}

/** The records of an import that is planned; undefined as for `loadSource`. */
export async function loadRecords(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'keys' | 'log'>,
): Promise<AsyncIterable<ImportRecord> | undefined> {
  const zipped = await loadZipped(stored, services);
  return zipped && unzipRecords(zipped);
}

async function loadZipped(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'keys' | 'log'>,
): Promise<Buffer | undefined> {
  const sealed = await findSource(services.database, stored.id);
  return sealed && tryUnseal(sealed, purposes.importSource(stored), services);
}
