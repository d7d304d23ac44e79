import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { fromJsonContact, toJsonContact, type JsonContact } from '../../contacts/contact-json.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';

type PackedRecord = Omit<ImportRecord, 'telegramId' | 'seen'> & {
  readonly telegramId?: string;
  readonly seen?: JsonContact & { readonly id: string };
};

/** About 100 records, which take a millisecond to write. */
const chunkLength = 16_384;
const listStart = '[';

/** Writes records as compressed JSON lines, chunk by chunk, between which the event loop runs. */
export function zipRecords(records: Iterable<ImportRecord>): Promise<Buffer> {
  return pipeline(chunksOf(records), createGzip(), buffer);
}

/** Reads what `zipRecords` wrote, without holding all of it; earlier versions wrote one JSON list. */
export async function* unzipRecords(zipped: Uint8Array): AsyncGenerator<ImportRecord> {
  const unzipped = createGunzip().setEncoding('utf8');
  unzipped.end(zipped);
  let text = '';
  let isList: boolean | undefined;
  for await (const chunk of unzipped as AsyncIterable<string>) {
    text += chunk;
    isList ??= chunk.startsWith(listStart);
    if (isList) continue;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield unpack(JSON.parse(line) as PackedRecord);
  }
  if (isList) for (const packed of JSON.parse(text) as PackedRecord[]) yield unpack(packed);
}

function* chunksOf(records: Iterable<ImportRecord>): Generator<string> {
  let text = '';
  for (const record of records) {
    text += `${JSON.stringify(pack(record))}\n`;
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function pack({ telegramId, seen, ...record }: ImportRecord): PackedRecord {
  return {
    ...record,
    ...(telegramId !== undefined && { telegramId: String(telegramId) }),
    ...(seen && { seen: { id: String(seen.id), ...toJsonContact(seen) } }),
  };
}

function unpack({ telegramId, seen, ...record }: PackedRecord): ImportRecord {
  return {
    ...record,
    ...(telegramId !== undefined && { telegramId: BigInt(telegramId) }),
    ...(seen && { seen: fromJsonContact(BigInt(seen.id), seen) }),
  };
}
