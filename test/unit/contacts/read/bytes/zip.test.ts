import { expect, test } from 'vitest';
import {
  unzipPieces,
  zipEntries,
  type UnzipEnd,
} from '../../../../../src/contacts/read/bytes/zip.ts';
import { writeZip } from '../../../../support/write-zip.ts';

const megabyte = 1024 * 1024;
const archive = writeZip({ 'zeros.csv': Buffer.alloc(20 * megabyte) });

/** Unpacks the only entry, which declares this size. */
function unpack(size: number): { readonly unpacked: number; readonly end: UnzipEnd } {
  const [entry] = zipEntries(archive) ?? [];
  if (!entry) throw new Error('The archive has an entry.');
  const pieces = unzipPieces(archive, { ...entry, size }, 20 * megabyte);
  let unpacked = 0;
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) return { unpacked, end: next.value };
    unpacked += next.value.length;
  }
}

test('an entry that has what it declares is unpacked whole', () => {
  expect(unpack(20 * megabyte)).toEqual({ unpacked: 20 * megabyte, end: 'whole' });
});

test('unpacking ends where an entry has more than it declares', () => {
  const { unpacked, end } = unpack(10);
  expect(end).toBe('damaged');
  expect(unpacked).toBeLessThan(megabyte);
});

test('an entry that has less than it declares is damaged', () => {
  expect(unpack(20 * megabyte + 1).end).toBe('damaged');
});
