import { createHash } from 'node:crypto';

/** The key of an advisory lock: Postgres identifies those by a signed 64-bit number. */
export function lockKey(purpose: 'session' | 'process', name: string): string {
  return String(createHash('sha256').update(`roster ${purpose} ${name}`).digest().readBigInt64BE());
}
