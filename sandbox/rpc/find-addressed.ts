import { RpcError } from '../mtproto/rpc.ts';
import { intField, longField, objectField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { accessHash } from '../world/access-hash.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';

/**
 * The account of an `InputUser` or `InputPeer`. Undefined without the access hash made for `me`; an account
 * seen in a message needs no hash, only that message (core.telegram.org/constructor/inputUserFromMessage).
 */
export function findAddressed(world: World, me: Person, input: TlObject): Person | undefined {
  if (input._ === 'inputUserSelf' || input._ === 'inputPeerSelf') return me;
  if (input._ === 'inputUserFromMessage' || input._ === 'inputPeerUserFromMessage') {
    const chat = findAddressed(world, me, objectField(input, 'peer'));
    const message = me.mailbox.message(intField(input, 'msg_id'));
    const id = longField(input, 'user_id');
    const isSeen = message?.peer === chat?.id && (message?.from === id || message?.peer === id);
    return chat && isSeen ? world.people.get(id) : undefined;
  }
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
