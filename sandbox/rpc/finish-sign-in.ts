import { RpcError, type KeyState } from '../mtproto/rpc.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { notify } from '../world/messages.ts';
import { incompleteLoginText } from '../world/notices.ts';
import type { Person } from '../world/person.ts';
import { signIn } from '../world/sign-in.ts';
import type { World } from '../world/world.ts';

/** Signs in after a correct code or an accepted QR code, or throws the error that asks for the password. */
export function finishSignIn(world: World, person: Person, key: KeyState): TlObject {
  if (person.password) {
    if (key.passwordPending !== person.id) {
      notify(world, person, incompleteLoginText(person, key, world.now()));
    }
    key.passwordPending = person.id;
    throw new RpcError(401, 'SESSION_PASSWORD_NEEDED');
  }
  return authorize(world, person, key);
}

export function authorize(world: World, person: Person, key: KeyState): TlObject {
  signIn(world, person, key);
  return authorizationOf(world, person);
}

export function authorizationOf(world: World, person: Person): TlObject {
  return { _: 'auth.authorization', user: userAsSeenBy(person, person, world.now()) };
}
