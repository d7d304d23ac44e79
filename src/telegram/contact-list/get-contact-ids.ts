import { Api, type extensions } from 'telegram';
import { filterInSteps, mapInSteps, type Steps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { toLong } from '../tl/long.ts';
import { TlReader } from '../tl/tl-reader.ts';

/** TDLib UserId.h, `MAX_USER_ID`. */
const maxUserId = (1n << 40n) - 1n;

/**
 * `contacts.getContactIDs` that decodes its own answer: the schema says `Vector<int>`, Telegram sends
 * longs (Telethon issue 4524). `takeAnswer` returns the answer, and not `call`.
 */
export class GetContactIds extends Api.contacts.GetContactIDs {
  #answer: readonly bigint[] = [];

  constructor() {
    super({ hash: toLong(0n) });
  }

  /** Returns the answer once: GramJS keeps a request until it sends another one. Empty before the call is done. */
  takeAnswer(): readonly bigint[] {
    const answer = this.#answer;
    this.#answer = [];
    return answer;
  }

  async readResult(reader: extensions.BinaryReader): Promise<void> {
    this.#answer = await runInSlices(decodeIds(reader.getBuffer(), reader.tellPosition()));
  }
}

/**
 * Decodes the vector of ids at `start`, in steps. Padding or other messages may follow, so the number of bytes does
 * not show the width of an id; but two ints read as one long exceed every possible id.
 */
export function* decodeIds(bytes: Buffer, start: number): Steps<readonly bigint[]> {
  const reader = new TlReader(bytes, start);
  const count = reader.vectorLength();
  const firstId = bytes.length - reader.remaining;
  if (count * 8 <= reader.remaining) {
    const isPossible = (id: bigint): boolean => id >= 0n && id <= maxUserId;
    const longs = yield* filterInSteps(
      repeat(count, () => reader.long()),
      isPossible,
    );
    if (longs.length === count) return longs;
  }
  const ints = new TlReader(bytes, firstId);
  return yield* mapInSteps(
    repeat(count, () => ints.int()),
    (id) => BigInt(id >>> 0),
  );
}

function* repeat<T>(count: number, read: () => T): Generator<T, void> {
  for (let at = 0; at < count; at++) yield read();
}
