import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const megabyte = 1 << 20;
const size = 8 * megabyte;
/** Many times what one record and one line take up. */
const allowed = 2 * megabyte;

/** The most memory in use beside the file while it is read. */
function mostHeld(bytes: Uint8Array, name: string): { readonly records: number; held: number } {
  const before = inUse();
  const book = readAddressBook(bytes, { name });
  if (book.kind !== 'records') throw new Error(`not read: ${book.kind}`);
  let records = 0;
  let held = 0;
  for (const _ of book.records) {
    records += 1;
    if (records % 10_000 !== 1) continue;
    held = Math.max(held, inUse() - before);
  }
  // The file itself is there to the end, and not counted.
  return { records, held: bytes.length > 0 ? held : 0 };
}

function repeated(pieceOf: (at: number) => string): Uint8Array {
  const bytes = new Uint8Array(size);
  const encoder = new TextEncoder();
  let at = 0;
  for (let index = 0; ; index += 1) {
    const piece = encoder.encode(pieceOf(index));
    if (at + piece.length > size) return bytes.subarray(0, at);
    bytes.set(piece, at);
    at += piece.length;
  }
}

test('8 MB of cards with pictures are read without holding them', () => {
  const picture = 'A'.repeat(600);
  const card = (at: number): string =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person ${at}\r\nTEL:+1202556${1000 + (at % 9000)}\r\n` +
    `PHOTO;ENCODING=b;TYPE=JPEG:${picture}\r\nEND:VCARD\r\n`;
  const { records, held } = mostHeld(repeated(card), 'phone.vcf');
  expect(records).toBeGreaterThan(10_000);
  expect(held).toBeLessThan(allowed);
});

test('a table of 8 MB is held once besides the file', () => {
  const row = (at: number): string =>
    at === 0
      ? 'Name,Notes,Phone 1 - Value\r\n'
      : `Person ${at},${'n'.repeat(300)},+1202556${1000 + (at % 9000)}\r\n`;
  const { records, held } = mostHeld(repeated(row), 'people.csv');
  expect(records).toBeGreaterThan(20_000);
  expect(held).toBeLessThan(size + allowed);
});

test('8 MB of JSON are held once as text, and never as objects', () => {
  const entry = (at: number): string =>
    at === 0
      ? '{"roster":1,"contacts":[{}'
      : `,{"firstName":"Person ${at}","phone":"+1202555${1000 + (at % 9000)}","x":[[],[],[]]}`;
  const { records, held } = mostHeld(repeated(entry), 'people.json');
  expect(records).toBeGreaterThan(40_000);
  expect(held).toBeLessThan(size + allowed);
});
