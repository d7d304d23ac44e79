import { Api, type extensions } from 'telegram';
import { SeenList } from '../../contacts/book/seen-list.ts';
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
  #answer = new SeenList();

  /** Returns the answer once: GramJS keeps a request until it sends another one. Empty before the call is done. */
  takeAnswer(): SeenList {
    const answer = this.#answer;
    this.#answer = new SeenList();
    return answer;
  }

  async readResult(reader: extensions.BinaryReader): Promise<void> {
    this.#answer = hasExpectedSchema
      ? await decodeStatuses(reader.getBuffer(), reader.tellPosition())
      : decodeWithGramJs(reader);
  }
}

/** Decodes the vector of statuses at `start`, in slices. */
export function decodeStatuses(bytes: Buffer, start: number): Promise<SeenList> {
  return runInSlices(decodeInSteps(bytes, start));
}

function* decodeInSteps(bytes: Buffer, start: number): Steps<SeenList> {
  const reader = new TlReader(bytes, start);
  const statuses = new SeenList();
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    const constructor = reader.constructorId();
    if (constructor !== constructorIds.contactStatus)
      throw new SchemaMismatchError('ContactStatus', constructor);
    statuses.add({ id: reader.long(), lastSeen: decodeStatus(reader) });
    if (remaining % perStep === 0) yield;
  }
  return statuses;
}

/** Decodes the same bytes with GramJS's own decoder. */
function decodeWithGramJs(reader: extensions.BinaryReader): SeenList {
  const answer: unknown = reader.tgReadObject();
  const list: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const statuses = new SeenList();
  for (const one of list) {
    if (!(one instanceof Api.ContactStatus)) continue;
    statuses.add({ id: fromLong(one.userId), lastSeen: toLastSeen(one.status) });
  }
  return statuses;
}
