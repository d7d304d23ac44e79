import { RpcError } from '../mtproto/rpc.ts';
import { longField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { accessHash } from '../world/access-hash.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';

/** The account of an `InputUser` or `InputPeer`. Undefined without the access hash made for `me`. */
export function findAddressed(world: World, me: Person, input: TlObject): Person | undefined {
  if (input._ === 'inputUserSelf' || input._ === 'inputPeerSelf') return me;
  if (input._ !== 'inputUser' && input._ !== 'inputPeerUser') return undefined;
  const person = world.people.get(longField(input, 'user_id'));
  return person && longField(input, 'access_hash') === accessHash(me.id, person.id)
    ? person
    : undefined;
}

/** Like `findAddressed`, but throws `error` (400) when there is no account. */
export function requireAddressed(world: World, me: Person, input: TlObject, error: string): Person {
  const person = findAddressed(world, me, input);
  if (!person) throw new RpcError(400, error);
  return person;
}
