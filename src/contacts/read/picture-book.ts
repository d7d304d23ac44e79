import type { Country } from '../phone.ts';
import { leftOutRecord } from '../record/left-out-record.ts';
import { readCode } from './code/code.ts';
import type { ReadBook } from './read-book.ts';

/** The codes of a picture; `unreadable` if the picture cannot be decoded. */
export type PictureCodes = readonly string[] | 'unreadable';

/** Reads the contacts in the QR codes of a picture. `codes`: undefined if the picture was not searched. */
export function readPictureCodes(codes: PictureCodes | undefined, country?: Country): ReadBook {
  if (codes === 'unreadable') return { kind: 'not_contacts', looksLike: 'odd_picture' };
  if (!codes || codes.length === 0) return { kind: 'not_contacts', looksLike: 'picture' };
  const records = codes.map((code) => [...readCode(code, country)]);
  if (records.every(({ length }) => length === 0)) {
    return { kind: 'not_contacts', looksLike: 'code' };
  }
  // The text of another code is not kept: it may be a password.
  const other = leftOutRecord('QR', 'part_other', 0);
  const listed = records.flatMap((found) => (found.length > 0 ? found : [other]));
  return {
    kind: 'records',
    format: 'code',
    records: listed.map((record, index) => ({ ...record, index })),
  };
}
