import { RpcError, type Call, type Methods } from '../mtproto/rpc.ts';
import type { TlValue } from '../mtproto/tl/value.ts';
import type { Person } from '../world/person.ts';
import type { Session } from '../world/sessions.ts';
import type { World } from '../world/world.ts';

/** Who a call comes from. */
export interface Caller {
  readonly me: Person;
  readonly keyId: bigint;
  readonly session: Session;
}

export type PersonMethod = (caller: Caller, call: Call) => TlValue | Promise<TlValue>;

/** Methods of signed-in accounts: everybody else gets the 401 that tells why. */
export function asPerson(world: World, methods: Readonly<Record<string, PersonMethod>>): Methods {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (call: Call) => method(callerOf(world, call), call),
    ]),
  );
}

export function callerOf(world: World, call: Call): Caller {
  const { keyId } = call.key;
  const session = world.sessions.ofKey(keyId);
  if (!session) throw new RpcError(401, world.sessions.whyNot(keyId));
  if (call.takeoutId !== undefined && !world.takeouts.find(session, call.takeoutId)) {
    throw new RpcError(400, 'TAKEOUT_INVALID');
  }
  return { me: session.person, keyId, session };
}
