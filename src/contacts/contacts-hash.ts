import type { Steps } from './steps.ts';

/** Ids between two steps, in about a tenth of a millisecond. */
const perStep = 4096;

/**
 * The hash by which Telegram decides whether the contact list changed: the saved count, then every contact
 * id in ascending order (TDLib misc.cpp `get_vector_hash`, core.telegram.org/method/contacts.getContacts).
 * A request with hash 0 gets the whole list. Computed in steps.
 *
 * @param ids the lowest first, with the account's own id when the account is its own contact
 */
export function* contactsHash(savedCount: number, ids: Float64Array): Steps<bigint> {
  // In halves of 32 bits: a hundred times as fast as with bigints.
  let [high, low] = mix(0, 0, savedCount);
  for (let from = 0; from < ids.length; from += perStep) {
    for (const id of ids.subarray(from, from + perStep)) [high, low] = mix(high, low, id);
    yield;
  }
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}

/** `h ^= h >> 21; h ^= h << 35; h ^= h >> 4; h += value`, with unsigned 64 bits. */
function mix(high: number, low: number, value: number): [high: number, low: number] {
  let [h, l] = [high, low];
  [h, l] = [h ^ (h >>> 21), l ^ ((l >>> 21) | (h << 11))];
  h ^= l << 3;
  [h, l] = [h ^ (h >>> 4), l ^ ((l >>> 4) | (h << 28))];
  const sum = (l >>> 0) + (value >>> 0);
  const carry = sum > 0xffff_ffff ? 1 : 0;
  return [((h >>> 0) + Math.floor(value / 2 ** 32) + carry) >>> 0, sum >>> 0];
}
