import type { FittedName } from '../../contacts/name.ts';
import { phoneReadings, type Country } from '../../contacts/phone.ts';
import { readTyped } from '../../contacts/read/read-address-book.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { readName } from './user-reference.ts';
import { countNumberLines } from './number-lines.ts';

/** Longer than a name with all numbers of a person. */
const maxTyped = 500;

/** A person whose numbers were typed. */
export interface TypedNumbers {
  /** E.164 with the plus; at least one. */
  readonly phones: readonly string[];
  /** Undefined if only numbers were typed. */
  readonly name: FittedName | undefined;
}

/** Reads a text that is one person's number, with or without a name before or after it. */
export async function readTypedNumbers(
  text: string,
  country?: Country,
): Promise<TypedNumbers | undefined> {
  if (text.length > maxTyped) return undefined;
  if ((await runInSlices(countNumberLines(text, country))) !== 1) return undefined;
  const [person, ...others] = readTyped(text, country);
  if (!person || others.length > 0) return undefined;
  const phones = person.phones.flatMap((phone) => phoneReadings(phone, country).slice(0, 1));
  if (phones.length === 0) return undefined;
  return { phones, name: readName(`${person.firstName} ${person.lastName}`) };
}
