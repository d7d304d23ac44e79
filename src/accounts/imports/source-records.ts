import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ImportRecord } from '../../contacts/import/import-record.ts';

type PackedRecord = Omit<ImportRecord, 'telegramId'> & { readonly telegramId?: string };

/** Compresses outside the main thread. */
export const pack: (bytes: Uint8Array) => Promise<Buffer> = promisify(gzip);
export const unpack: (bytes: Uint8Array) => Promise<Buffer> = promisify(gunzip);

export function packRecords(records: readonly ImportRecord[]): Promise<Buffer> {
  const packed = records.map(({ telegramId, ...record }): PackedRecord => {
    return telegramId === undefined ? record : { ...record, telegramId: String(telegramId) };
  });
  return pack(Buffer.from(JSON.stringify(packed)));
}

export async function unpackRecords(bytes: Uint8Array): Promise<readonly ImportRecord[]> {
  // Only `packRecords` writes these bytes.
  const packed = JSON.parse((await unpack(bytes)).toString()) as readonly PackedRecord[];
  return packed.map(({ telegramId, ...record }) => {
    return telegramId === undefined ? record : { ...record, telegramId: BigInt(telegramId) };
  });
}
