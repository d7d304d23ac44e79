import { Api, type extensions } from 'telegram';
import { toLong } from '../tl/long.ts';
import { Cursor } from './tl-reader.ts';

/** TDLib UserId.h, `MAX_USER_ID`. */
const maxUserId = (1n << 40n) - 1n;

/**
 * `contacts.getContactIDs` that decodes its own answer: the schema says `Vector<int>`, Telegram sends
 * longs (Telethon issue 4524). What `invoke` returns is of no use, the answer is here.
 */
export class GetContactIds extends Api.contacts.GetContactIDs {
  #answer: readonly bigint[] = [];

  constructor() {
    super({ hash: toLong(0n) });
  }

  /** What the call brought, once it is done. */
  get answer(): readonly bigint[] {
    return this.#answer;
  }

  readResult(reader: extensions.BinaryReader): void {
    this.#answer = decodeIds(reader.getBuffer(), reader.tellPosition());
  }
}

/**
 * The vector of ids at `start`. Padding or other messages may follow it, so that the length of the
 * bytes does not tell the width: but two ints read as one long are an id that nobody can have.
 */
export function decodeIds(bytes: Buffer, start: number): readonly bigint[] {
  const at = new Cursor(bytes, start);
  const count = at.vector();
  const first = bytes.length - at.left;
  if (count * 8 <= at.left) {
    const longs = Array.from({ length: count }, () => at.long());
    if (longs.every((id) => id >= 0n && id <= maxUserId)) return longs;
  }
  const ints = new Cursor(bytes, first);
  return Array.from({ length: count }, () => BigInt(ints.id()));
}
