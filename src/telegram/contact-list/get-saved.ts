import { Api, type extensions } from 'telegram';
import type { Steps } from '../../contacts/steps.ts';
import type { SavedNumber } from '../../contacts/saved-number.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { toLong } from '../tl/long.ts';
import { SchemaMismatchError, TlReader } from '../tl/tl-reader.ts';
import { fromUnixTime } from '../tl/to-user.ts';
import { hasExpectedSchema } from './get-contacts.ts';
import { constructorIds } from './schema.ts';

/** Numbers between two steps, in a twentieth of a millisecond. */
const perStep = 64;

/**
 * `contacts.getSaved` in an export that decodes its own answer in slices: GramJS's decoder blocks the process for as
 * long as a long list takes. `takeAnswer` returns the answer, and not `call`.
 */
export class GetSaved extends Api.InvokeWithTakeout {
  #answer: readonly SavedNumber[] = [];

  constructor(takeoutId: bigint) {
    super({ takeoutId: toLong(takeoutId), query: new Api.contacts.GetSaved() });
  }

  /** Returns the answer once: GramJS keeps a request until it sends another one. Empty before the call is done. */
  takeAnswer(): readonly SavedNumber[] {
    const answer = this.#answer;
    this.#answer = [];
    return answer;
  }

  async readResult(reader: extensions.BinaryReader): Promise<void> {
    this.#answer = hasExpectedSchema
      ? await runInSlices(decodeSaved(reader.getBuffer(), reader.tellPosition()))
      : decodeWithGramJs(reader);
  }
}

/** Decodes the vector of saved numbers at `start`, in steps. */
export function* decodeSaved(bytes: Buffer, start: number): Steps<readonly SavedNumber[]> {
  const reader = new TlReader(bytes, start);
  const numbers: SavedNumber[] = [];
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    const constructor = reader.constructorId();
    if (constructor !== constructorIds.savedPhoneContact)
      throw new SchemaMismatchError('SavedContact', constructor);
    const [phone, firstName, lastName] = [reader.string(), reader.string(), reader.string()];
    numbers.push(toSavedNumber({ phone, firstName, lastName, date: reader.int() }));
    if (remaining % perStep === 0) yield;
  }
  return numbers;
}

/** Decodes the same bytes with GramJS's own decoder. */
export function decodeWithGramJs(reader: extensions.BinaryReader): readonly SavedNumber[] {
  const answer: unknown = reader.tgReadObject();
  const list: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return list.filter((one) => one instanceof Api.SavedPhoneContact).map(toSavedNumber);
}

function toSavedNumber({
  phone,
  firstName,
  lastName,
  date,
}: Pick<Api.SavedPhoneContact, 'phone' | 'firstName' | 'lastName' | 'date'>): SavedNumber {
  return {
    phone: phone.startsWith('+') ? phone : `+${phone}`,
    firstName,
    lastName,
    savedAt: fromUnixTime(date),
  };
}
