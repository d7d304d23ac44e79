import bigInt from 'big-integer';

/** GramJS represents 64-bit integers as big-integer objects; Roster uses bigint. */
export function fromLong(long: bigInt.BigInteger): bigint {
  return BigInt(long.toString());
}

export function toLong(value: bigint): bigInt.BigInteger {
  return bigInt(value);
}
