import type { CardRecord } from '../../../../../src/contacts/record/card-record.ts';
import { readVcards } from '../../../../../src/contacts/read/vcard/vcard.ts';
import type { Country } from '../../../../../src/contacts/phone.ts';

/** A line of a card: text is UTF-8, bytes are taken as they are. */
export type Line = string | Uint8Array;

/** The records of a file with these lines between one BEGIN and its END. */
export function readLines(lines: readonly Line[], country?: Country): readonly CardRecord[] {
  const all = ['BEGIN:VCARD', ...lines, 'END:VCARD', ''];
  const file = Buffer.concat(all.map((line) => Buffer.concat([Buffer.from(line), crlf])));
  return [...readVcards(file, country)];
}

/** The one record of a card with these lines. */
export function readOneCard(...lines: readonly Line[]): CardRecord {
  const [record, ...others] = readLines(lines);
  if (!record || others.length > 0) throw new Error(`Read ${others.length + 1} cards`);
  return record;
}

const crlf = Buffer.from('\r\n');
