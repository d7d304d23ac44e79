import { randomBytes } from 'node:crypto';
import { dhPrime } from '../mtproto/crypto/diffie-hellman.ts';
import { RpcError, type Call, type Methods } from '../mtproto/rpc.ts';
import { bufferField, longField, objectField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { srpGenerator, type Password } from '../world/password.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { authorize } from './finish-sign-in.ts';
import { callerOf } from './signed-in-methods.ts';

const saltLength = 8;
const secureSaltLength = 8;
const secureRandomLength = 256;

/** The 2FA password, checked by SRP (core.telegram.org/api/srp). */
export function authPasswordMethods(world: World) {
  return {
    'account.getPassword': (call) => {
      const { password } = findOwner(world, call);
      return () => passwordObject(world, call.key.keyId, password);
    },
    'auth.checkPassword': (call) => {
      const person = findOwner(world, call);
      const answer = objectField(call.args, 'password');
      if (!person.password || answer._ !== 'inputCheckPasswordSRP') {
        throw new RpcError(400, 'PASSWORD_HASH_INVALID');
      }
      const { wrongPasswords } = world.limits;
      const wait = wrongPasswords.waitSeconds(String(person.id), world.now());
      if (wait > 0) throw new RpcError(420, `FLOOD_WAIT_${wait}`);
      const { password } = person;
      const id = longField(answer, 'srp_id');
      const [a, m1] = [bufferField(answer, 'A'), bufferField(answer, 'M1')];
      return () => {
        const check = world.passwordChecks.check(call.key.keyId, password, id, a, m1);
        if (check === 'stale') throw new RpcError(400, 'SRP_ID_INVALID');
        if (check === 'wrong') {
          wrongPasswords.use(String(person.id), world.now());
          throw new RpcError(400, 'PASSWORD_HASH_INVALID');
        }
        return authorize(world, person, call.key);
      };
    },
  } satisfies Methods;
}

/** The password's state, with a new challenge when there is a password. */
function passwordObject(world: World, keyId: bigint, password: Password | undefined): TlObject {
  const current = password && {
    challenge: world.passwordChecks.start(keyId, password),
    algo: kdfAlgo(password.salt1, password.salt2),
  };
  return {
    _: 'account.password',
    has_password: current !== undefined,
    current_algo: current?.algo,
    srp_B: current?.challenge.publicValue,
    srp_id: current?.challenge.id,
    hint: password?.hint,
    new_algo: kdfAlgo(randomBytes(saltLength), randomBytes(16)),
    new_secure_algo: {
      _: 'securePasswordKdfAlgoPBKDF2HMACSHA512iter100000',
      salt: randomBytes(secureSaltLength),
    },
    secure_random: randomBytes(secureRandomLength),
  };
}

/** The account that is signing in or signed in on this key. */
function findOwner(world: World, call: Call): Person {
  const { passwordPending } = call.key;
  return passwordPending === undefined ? callerOf(world, call).me : world.person(passwordPending);
}

function kdfAlgo(salt1: Buffer, salt2: Buffer): TlObject {
  return {
    _: 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow',
    salt1,
    salt2,
    g: srpGenerator,
    p: dhPrime,
  };
}
