import { RpcError, type Call, type Change, type Method } from '../mtproto/rpc.ts';
import type { TlValue } from '../mtproto/tl/value.ts';
import type { Person } from '../world/person.ts';
import type { Session } from '../world/sessions.ts';
import type { World } from '../world/world.ts';

/** The signed-in account and key of a call. */
export interface Caller {
  readonly me: Person;
  readonly keyId: bigint;
  readonly session: Session;
}

export type SignedInMethod = (caller: Caller, call: Call) => TlValue | Change;

/** Makes the methods throw the 401 that fits the key when no account is signed in on it. */
export function signedInMethods<Name extends string>(
  world: World,
  methods: Readonly<Record<Name, SignedInMethod>>,
): Readonly<Record<Name, Method>> {
  const wrapped = Object.entries<SignedInMethod>(methods).map(([name, method]) => [
    name,
    (call: Call) => method(callerOf(world, call), call),
  ]);
  // `Object.fromEntries` forgets the names, which are those of `methods`.
  return Object.fromEntries(wrapped) as Record<Name, Method>;
}

export function callerOf(world: World, call: Call): Caller {
  const { keyId } = call.key;
  const session = world.sessions.ofKey(keyId);
  if (!session) throw new RpcError(401, world.sessions.endReason(keyId));
  if (call.takeoutId !== undefined && !world.takeouts.find(session, call.takeoutId)) {
    throw new RpcError(400, 'TAKEOUT_INVALID');
  }
  return { me: session.person, keyId, session };
}
