import type { Owner } from '../../contacts/contact.ts';
import type { RowProblem } from '../../contacts/import/import-row.ts';
import { countryOf, readPhone } from '../../contacts/phone.ts';
import { splitNumbers } from '../../contacts/phone/find-numbers.ts';
import { isShortened } from '../../contacts/phone/shortened.ts';
import { shortened } from '../kit/contact-words.ts';

/** The numbers in a text, each once. */
export interface PhonesRead {
  /** E.164 with the plus. */
  readonly phones: readonly string[];
  readonly unusable: readonly { readonly text: string; readonly reason: RowProblem }[];
}

/** Numbers end at a comma, a semicolon, a line break, the next plus, or where the next number starts. */
export function readPhones(text: string, owner: Owner): PhonesRead {
  const home = countryOf(owner.phone);
  const phones = new Set<string>();
  const unusable: { text: string; reason: RowProblem }[] = [];
  const pieces = text
    .split(/[,;،؛\n]|\s(?=\+)/)
    .flatMap((piece) => splitNumbers(piece.trim(), home));
  let before = '';
  for (const { text: piece } of pieces) {
    if (piece === '') continue;
    const read = readPhone(piece, home);
    if (isShortened(piece, before, home)) {
      unusable.push({ text: shortened(piece), reason: 'shortened' });
    } else if (read.kind === 'phone') {
      phones.add(read.e164);
      before = piece;
    } else unusable.push({ text: shortened(piece), reason: read.reason });
  }
  return { phones: [...phones], unusable };
}
