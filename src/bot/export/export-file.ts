import { setImmediate } from 'node:timers/promises';
import type { ExportedContact } from '../../contacts/write/exported-contact.ts';
import { writeCsv } from '../../contacts/write/write-csv.ts';
import { writeJson } from '../../contacts/write/write-json.ts';
import { writeVcards } from '../../contacts/write/write-vcard.ts';
import type { ExportFormat } from '../kit/actions.ts';

const extensions = { vcard3: 'vcf', vcard4: 'vcf', csv: 'csv', json: 'json' } as const;

/** About 100 cards, which take a few milliseconds to write. */
const chunkLength = 16_384;
/** In characters; file systems permit names of 255 bytes. */
const maxNamePartLength = 30;

/**
 * The file in chunks, each written on demand, so that memory never holds all contacts as text and other
 * tasks run in between.
 */
export async function* writeExport(
  contacts: Iterable<ExportedContact>,
  format: ExportFormat,
  at: Date,
): AsyncGenerator<Uint8Array> {
  let chunk = '';
  for (const text of textsOf(contacts, format, at)) {
    chunk += text;
    if (chunk.length < chunkLength) continue;
    yield Buffer.from(chunk);
    chunk = '';
    await setImmediate();
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

/** A name such as `contacts-zoe-2026-11-22.vcf`, without parts that have no usable characters. */
export function exportFileName(parts: readonly string[], format: ExportFormat, at: Date): string {
  const names = parts.map(fileNamePart).filter((part) => part !== '');
  return `${[...names, at.toISOString().slice(0, 10)].join('-')}.${extensions[format]}`;
}

function textsOf(
  contacts: Iterable<ExportedContact>,
  format: ExportFormat,
  at: Date,
): Iterable<string> {
  switch (format) {
    case 'vcard3':
      return writeVcards(contacts, { version: '3.0', at });
    case 'vcard4':
      return writeVcards(contacts, { version: '4.0', at });
    case 'csv':
      return writeCsv(contacts);
    case 'json':
      return writeJson(contacts, at);
  }
}

/** Letters and digits of any script. Other characters become hyphens, in case file systems reject them. */
function fileNamePart(text: string): string {
  const plain = text.normalize('NFC').toLowerCase();
  const words = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return Array.from(words.trim()).slice(0, maxNamePartLength).join('').trim().replaceAll(' ', '-');
}
