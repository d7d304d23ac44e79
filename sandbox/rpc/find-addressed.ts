import { RpcError } from '../mtproto/rpc.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { accessHash } from '../world/access-hash.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { long } from './arguments.ts';

/**
 * Who an `InputUser` or `InputPeer` means to `me`. Undefined without the access hash that was made
 * for `me`: an id alone addresses nobody.
 */
export function findAddressed(world: World, me: Person, input: TlObject): Person | undefined {
  if (input._ === 'inputUserSelf' || input._ === 'inputPeerSelf') return me;
  if (input._ !== 'inputUser' && input._ !== 'inputPeerUser') return undefined;
  const person = world.people.get(long(input, 'user_id'));
  return person && long(input, 'access_hash') === accessHash(me.id, person.id) ? person : undefined;
}

/** The same, where Telegram refuses with `error` (400). */
export function requireAddressed(world: World, me: Person, input: TlObject, error: string): Person {
  const person = findAddressed(world, me, input);
  if (!person) throw new RpcError(400, error);
  return person;
}
