import { RpcError, type KeyState, type Methods } from '../mtproto/rpc.ts';
import { bufferField, longsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import type { LoginToken, TokenAcceptance } from '../world/login-tokens.ts';
import type { Person } from '../world/person.ts';
import { acceptLogin } from '../world/sign-in.ts';
import type { World } from '../world/world.ts';
import { requireApp } from './auth-code.ts';
import { deviceObject } from './device-object.ts';
import { authorizationOf, finishSignIn } from './finish-sign-in.ts';
import { signedInMethods } from './signed-in-methods.ts';

const refusals: Readonly<Record<Exclude<TokenAcceptance['kind'], 'accepted'>, string>> = {
  invalid: 'AUTH_TOKEN_INVALIDX',
  expired: 'AUTH_TOKEN_EXPIRED',
  already_accepted: 'AUTH_TOKEN_ALREADY_ACCEPTED',
  exception: 'AUTH_TOKEN_EXCEPTION',
};

/** Sign-in with a QR code (core.telegram.org/api/qr-login). */
export function authQrMethods(world: World) {
  return {
    'auth.exportLoginToken': ({ args, key }) => {
      requireApp(args);
      const exceptIds = longsField(args, 'except_ids');
      const session = world.sessions.ofKey(key.keyId);
      if (session) return successObject(authorizationOf(world, session.person));
      return () => {
        const accepted = world.loginTokens.acceptedFor(key.keyId, world.now());
        if (accepted?.acceptedBy) return completeLogin(world, accepted, accepted.acceptedBy, key);
        return tokenObject(world.loginTokens.create(key, exceptIds, world.now()));
      };
    },
    'auth.importLoginToken': ({ args, key }) => {
      const token = world.loginTokens.find(bufferField(args, 'token'));
      if (!token) throw new RpcError(400, 'AUTH_TOKEN_INVALID');
      const { acceptedBy } = token;
      if (acceptedBy) return () => completeLogin(world, token, acceptedBy, key);
      if (token.expires <= world.now()) throw new RpcError(400, 'AUTH_TOKEN_EXPIRED');
      return tokenObject(token);
    },
    ...signedInMethods(world, {
      'auth.acceptLoginToken': ({ me }, { args }) => {
        const token = bufferField(args, 'token');
        return () => {
          const now = world.now();
          const acceptance = acceptLogin(world, me, token);
          if (acceptance.kind !== 'accepted') throw new RpcError(400, refusals[acceptance.kind]);
          const { device } = acceptance.token.key;
          return deviceObject(device, { hash: 0n, since: now, current: false }, now);
        };
      },
    }),
  } satisfies Methods;
}

/** Answers the client whose token was accepted. */
function completeLogin(world: World, token: LoginToken, person: Person, key: KeyState): TlObject {
  if (person.homeDc !== key.dc) {
    return { _: 'auth.loginTokenMigrateTo', dc_id: person.homeDc, token: token.bytes };
  }
  const authorization = finishSignIn(world, person, key);
  world.loginTokens.use(token);
  return successObject(authorization);
}

function successObject(authorization: TlObject): TlObject {
  return { _: 'auth.loginTokenSuccess', authorization };
}

function tokenObject(token: LoginToken): TlObject {
  return { _: 'auth.loginToken', expires: unixTime(token.expires), token: token.bytes };
}
