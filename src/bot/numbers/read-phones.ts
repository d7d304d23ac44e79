import type { Owner } from '../../contacts/contact.ts';
import { countryOf, readPhone, type PhoneProblem } from '../../contacts/phone.ts';
import { shortened } from '../person/contact-words.ts';

/** Several numbers as people write them one after another, each once. */
export interface PhonesRead {
  /** E.164 with the plus. */
  readonly phones: readonly string[];
  readonly unusable: readonly { readonly text: string; readonly reason: PhoneProblem }[];
}

/** Numbers end at a comma, a semicolon, a new line, or where the next plus stands. */
export function readPhones(text: string, owner: Owner): PhonesRead {
  const phones = new Set<string>();
  const unusable: { text: string; reason: PhoneProblem }[] = [];
  for (const piece of text.split(/[,;\n]|\s(?=\+)/)) {
    if (piece.trim() === '') continue;
    const read = readPhone(piece.trim(), countryOf(owner.phone));
    if (read.kind === 'phone') phones.add(read.e164);
    else unusable.push({ text: shortened(piece.trim()), reason: read.reason });
  }
  return { phones: [...phones], unusable };
}
