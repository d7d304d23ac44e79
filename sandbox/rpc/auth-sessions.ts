import { RpcError, type Methods } from '../mtproto/rpc.ts';
import { bufferField, flagField, intField, longField } from '../mtproto/tl/fields.ts';
import { setPresence } from '../world/account-changes.ts';
import { renewOfficialDevice, signOut } from '../world/sign-in.ts';
import type { World } from '../world/world.ts';
import { deviceObject, officialDeviceObject } from './device-object.ts';
import { authorizationOf } from './finish-sign-in.ts';
import { signedInMethods } from './signed-in-methods.ts';

const freshMs = 24 * 3600 * 1000;

/** The devices of an account: adding a data center, listing, ending. */
export function authSessionMethods(world: World) {
  return {
    'auth.importAuthorization': ({ args, key }) => {
      const ticket = bufferField(args, 'bytes');
      const id = longField(args, 'id');
      return () => {
        const session = world.exportedKeys.use(ticket, id, key.dc);
        if (!session) throw new RpcError(400, 'AUTH_BYTES_INVALID');
        world.sessions.extend(session, key);
        return authorizationOf(world, session.person);
      };
    },
    ...signedInMethods(world, {
      'auth.exportAuthorization': ({ me, session }, { args }) => {
        const dc = intField(args, 'dc_id');
        return () => ({
          _: 'auth.exportedAuthorization',
          id: me.id,
          bytes: world.exportedKeys.create(session, dc),
        });
      },
      'auth.logOut':
        ({ session }) =>
        () => {
          signOut(world, session, 'AUTH_KEY_UNREGISTERED');
          return { _: 'auth.loggedOut' };
        },
      'account.getAuthorizations': ({ me, session: mine }) => ({
        _: 'account.authorizations',
        authorization_ttl_days: 180,
        authorizations: [
          ...world.sessions
            .of(me)
            .map((one) =>
              deviceObject(one.key.device, { ...one, current: one === mine }, world.now()),
            ),
          officialDeviceObject(me, world.now()),
        ],
      }),
      'account.resetAuthorization': ({ me, session: mine }, { args }) => {
        const hash = longField(args, 'hash');
        const session = world.sessions.of(me).find((one) => one.hash === hash);
        const isPhone = hash === me.officialDevice.hash;
        if (!isPhone && (!session || session === mine)) throw new RpcError(400, 'HASH_INVALID');
        requireOldSession(world, mine.since);
        return () => {
          if (session) signOut(world, session, 'SESSION_REVOKED');
          else renewOfficialDevice(world, me);
          return true;
        };
      },
      'auth.resetAuthorizations': ({ me, session: mine }) => {
        requireOldSession(world, mine.since);
        return () => {
          for (const session of world.sessions.of(me).filter((one) => one !== mine)) {
            signOut(world, session, 'SESSION_REVOKED');
          }
          renewOfficialDevice(world, me);
          return true;
        };
      },
      'account.updateStatus': ({ me }, { args }) => {
        const at = world.now();
        const presence = flagField(args, 'offline')
          ? ({ kind: 'offline', at } as const)
          : ({ kind: 'online' } as const);
        return () => {
          setPresence(world, me, presence);
          return true;
        };
      },
    }),
  } satisfies Methods;
}

/** A device cannot end others during its first day. */
function requireOldSession(world: World, since: Date): void {
  if (world.now().getTime() - since.getTime() < freshMs) {
    throw new RpcError(406, 'FRESH_RESET_AUTHORISATION_FORBIDDEN');
  }
}
