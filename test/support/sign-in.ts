import { sessions } from 'telegram';
import { AuthKey } from 'telegram/crypto/AuthKey.js';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Person } from '../../sandbox/world/person.ts';

/** The session of a new key that is signed in, without a key exchange. */
export async function signIn({ wire, world }: Sandbox, person: Person, at: Date): Promise<string> {
  const { bytes, state } = wire.addKey(person.homeDc);
  world.sessions.open(person, state, at);
  const key = new AuthKey();
  await key.setKey(bytes);
  const session = new sessions.StringSession('');
  // Only the number of the data center is used: its address is configured.
  session.setDC(person.homeDc, '127.0.0.1', 443);
  session.setAuthKey(key);
  return session.save();
}
