/**
 * The hash that asks Telegram "has my contact list changed?" (TDLib misc.cpp `get_vector_hash`,
 * core.telegram.org/method/contacts.getContacts): the saved count, then every contact id ascending.
 * `ids` holds the own id too when the account has itself in its contacts. 0 means "send the whole list".
 */
export function contactsHash(savedCount: number, ids: readonly bigint[]): bigint {
  let hash = mix(0n, BigInt(savedCount));
  // A typed array sorts natively, several times faster than a comparator on bigints.
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
