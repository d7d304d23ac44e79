import { Api, type extensions } from 'telegram';
import type { LastSeen } from '../../contacts/contact.ts';
import type { Steps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { fromLong } from '../tl/long.ts';
import { toLastSeen } from '../tl/to-user.ts';
import { SchemaMismatchError, TlReader } from '../tl/tl-reader.ts';
import { decodeStatus } from './decode-user.ts';
import { hasExpectedSchema } from './get-contacts.ts';
import { constructorIds } from './schema.ts';

/** Statuses between two steps, in a fifth of a millisecond. */
const perStep = 400;

/**
 * `contacts.getStatuses` that decodes its own answer in slices: GramJS's decoder blocks the process for as
 * long as a long list takes. `takeAnswer` returns the answer, and not `call`.
 */
export class GetStatuses extends Api.contacts.GetStatuses {
  #answer: ReadonlyMap<bigint, LastSeen> = new Map();

  /** Returns the answer by user id, once: GramJS keeps a request until it sends another one. Empty before the call is done. */
  takeAnswer(): ReadonlyMap<bigint, LastSeen> {
    const answer = this.#answer;
    this.#answer = new Map();
    return answer;
  }

  async readResult(reader: extensions.BinaryReader): Promise<void> {
    this.#answer = hasExpectedSchema
      ? await decodeStatuses(reader.getBuffer(), reader.tellPosition())
      : decodeWithGramJs(reader);
  }
}

/** Decodes the vector of statuses at `start`, in slices. */
export function decodeStatuses(
  bytes: Buffer,
  start: number,
): Promise<ReadonlyMap<bigint, LastSeen>> {
  return runInSlices(decodeInSteps(bytes, start));
}

function* decodeInSteps(bytes: Buffer, start: number): Steps<ReadonlyMap<bigint, LastSeen>> {
  const reader = new TlReader(bytes, start);
  const statuses = new Map<bigint, LastSeen>();
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    const constructor = reader.constructorId();
    if (constructor !== constructorIds.contactStatus)
      throw new SchemaMismatchError('ContactStatus', constructor);
    statuses.set(reader.long(), decodeStatus(reader));
    if (remaining % perStep === 0) yield;
  }
  return statuses;
}

/** Decodes the same bytes with GramJS's own decoder. */
function decodeWithGramJs(reader: extensions.BinaryReader): ReadonlyMap<bigint, LastSeen> {
  const answer: unknown = reader.tgReadObject();
  const list: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return new Map(
    list
      .filter((one) => one instanceof Api.ContactStatus)
      .map(({ userId, status }) => [fromLong(userId), toLastSeen(status)]),
  );
}
