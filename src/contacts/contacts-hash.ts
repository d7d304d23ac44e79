/**
 * The hash by which Telegram decides whether the contact list changed: the saved count, then every contact
 * id in ascending order (TDLib misc.cpp `get_vector_hash`, core.telegram.org/method/contacts.getContacts).
 * A request with hash 0 gets the whole list.
 *
 * @param ids with the account's own id when the account is its own contact
 */
export function contactsHash(savedCount: number, ids: readonly bigint[]): bigint {
  let hash = mix(0n, BigInt(savedCount));
  // A typed array sorts bigints several times faster than an array with a comparator.
  for (const id of BigUint64Array.from(ids).sort()) hash = mix(hash, id);
  return BigInt.asIntN(64, hash);
}

function mix(hash: bigint, value: bigint): bigint {
  let mixed = hash;
  mixed ^= mixed >> 21n;
  mixed ^= BigInt.asUintN(64, mixed << 35n);
  mixed ^= mixed >> 4n;
  return BigInt.asUintN(64, mixed + value);
}
