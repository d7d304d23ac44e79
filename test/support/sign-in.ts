import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Person } from '../../sandbox/world/person.ts';
import { sessionString } from './session-string.ts';

/** The session of a new key that is signed in, without a key exchange. */
export function signIn({ wire, world }: Sandbox, person: Person, at: Date): Promise<string> {
  const { bytes, state } = wire.addKey(person.homeDc);
  world.sessions.open(person, state, at);
  // Only the number of the data center is used: its address is configured.
  return sessionString(bytes, { id: person.homeDc, host: '127.0.0.1' });
}
