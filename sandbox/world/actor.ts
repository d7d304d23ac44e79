import type { Person } from './person.ts';

/** Who acts, and on which key; without a key it is the person's official app. */
export interface Actor {
  readonly me: Person;
  readonly keyId?: bigint;
}
