import { setImmediate } from 'node:timers/promises';
import type { ExportedContact } from '../../contacts/write/exported-contact.ts';
import { writeCsv } from '../../contacts/write/write-csv.ts';
import { writeJson } from '../../contacts/write/write-json.ts';
import { writeVcards } from '../../contacts/write/write-vcard.ts';
import type { ExportFormat } from '../kit/actions.ts';

const extensions = { vcard3: 'vcf', vcard4: 'vcf', csv: 'csv', json: 'json' } as const;

/** About 100 cards, which take some milliseconds to write. */
const pieceLength = 16_384;
/** Of each part of a name, in characters; file systems take 255 bytes in all. */
const maxPart = 30;

/**
 * The file in pieces, each written when it is asked for: a whole book is never in memory as text, and
 * others work in between.
 */
export async function* writeExport(
  contacts: Iterable<ExportedContact>,
  format: ExportFormat,
  at: Date,
): AsyncGenerator<Uint8Array> {
  let piece = '';
  for (const text of textsOf(contacts, format, at)) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = '';
    await setImmediate();
  }
  if (piece !== '') yield Buffer.from(piece);
}

/** Such as `contacts-zoe-2026-11-22.vcf`; parts in which nothing is left for a file name are left out. */
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

/** Letters and digits of any script; whatever a file system may have a meaning for is a hyphen. */
function fileNamePart(text: string): string {
  const plain = text.normalize('NFC').toLowerCase();
  const words = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return Array.from(words.trim()).slice(0, maxPart).join('').trim().replaceAll(' ', '-');
}
