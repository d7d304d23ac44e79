const uint64 = (1n << 64n) - 1n;

/**
 * The hash of contacts.getContacts, over the saved count and the ids in ascending order
 * (TDLib UserManager.cpp, get_contacts_hash; core.telegram.org/api/offsets#hash-generation).
 */
export function contactsHash(savedCount: number, ids: readonly bigint[]): bigint {
  const ascending = ids.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return vectorHash([BigInt(savedCount), ...ascending]);
}

/** The hash of a list by its numbers, in the order of the list. */
export function vectorHash(numbers: readonly bigint[]): bigint {
  let hash = 0n;
  for (const number of numbers) {
    hash ^= hash >> 21n;
    hash ^= (hash << 35n) & uint64;
    hash ^= hash >> 4n;
    hash = (hash + number) & uint64;
  }
  return BigInt.asIntN(64, hash);
}
