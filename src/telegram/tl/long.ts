import bigInt from 'big-integer';

/** GramJS hands 64-bit numbers out as big-integer objects; inside the program they are bigint. */
export function fromLong(long: bigInt.BigInteger): bigint {
  return BigInt(long.toString());
}

export function toLong(value: bigint): bigInt.BigInteger {
  return bigInt(value);
}
