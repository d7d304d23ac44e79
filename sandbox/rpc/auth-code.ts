import { RpcError, type Call, type Methods } from '../mtproto/rpc.ts';
import { flagField, intField, stringField, stringsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import type { LoginCode } from '../world/login-codes.ts';
import { cutName } from '../world/name-length.ts';
import { notify } from '../world/messages.ts';
import { codeSmsText, loginCodeText } from '../world/notices.ts';
import { readPhone } from '../world/phone-number.ts';
import type { World } from '../world/world.ts';
import { authorize, finishSignIn } from './finish-sign-in.ts';
import { requireFirstName } from './require-names.ts';
import { signedInMethods } from './signed-in-methods.ts';

const smsAfterSeconds = 120;

/** Sign-in with a login code. */
export function authCodeMethods(world: World) {
  return {
    'auth.sendCode': ({ args, key }) => {
      requireApp(args);
      const phone = requirePhone(args);
      const person = world.findByPhone(phone);
      if (person?.banned) throw new RpcError(400, 'PHONE_NUMBER_BANNED');
      if (person && person.homeDc !== key.dc) {
        throw new RpcError(303, `PHONE_MIGRATE_${person.homeDc}`);
      }
      return () => {
        requireFewCodes(world, phone, key.keyId);
        return sendCode(world, phone, key.keyId, person ? 'app' : 'sms');
      };
    },
    'auth.resendCode': (call) => {
      const code = requireCode(world, call);
      if (code.via === 'sms') throw new RpcError(406, 'SEND_CODE_UNAVAILABLE');
      return () => {
        requireFewCodes(world, code.phone, call.key.keyId);
        return sendCode(world, code.phone, call.key.keyId, 'sms');
      };
    },
    'auth.cancelCode': (call) => {
      const code = requireCode(world, call);
      return () => {
        world.codes.delete(code);
        return true;
      };
    },
    'auth.signIn': (call) => {
      const { args, key } = call;
      const typedCode = args.phone_code === undefined ? '' : stringField(args, 'phone_code');
      if (typedCode === '') throw new RpcError(400, 'PHONE_CODE_EMPTY');
      const code = requireCode(world, call);
      return () => {
        requireRightCode(world, code, typedCode);
        const person = world.findByPhone(code.phone);
        if (!person) {
          code.isConfirmed = true;
          return { _: 'auth.authorizationSignUpRequired' };
        }
        world.codes.delete(code);
        return finishSignIn(world, person, key);
      };
    },
    'auth.signUp': (call) => {
      const { args, key } = call;
      const code = requireCode(world, call);
      if (!code.isConfirmed) throw new RpcError(400, 'PHONE_CODE_INVALID');
      if (world.findByPhone(code.phone)) throw new RpcError(400, 'PHONE_NUMBER_OCCUPIED');
      const firstName = requireFirstName(stringField(args, 'first_name'));
      const lastName = cutName(stringField(args, 'last_name'));
      const given = { firstName, lastName, phone: code.phone, homeDc: key.dc };
      const isSilent = flagField(args, 'no_joined_notifications');
      return () => {
        world.codes.delete(code);
        return authorize(world, world.addPerson(given, { isSilent }), key);
      };
    },
    ...signedInMethods(world, {
      'account.invalidateSignInCodes': ({ me }, { args }) => {
        const codes = stringsField(args, 'codes');
        return () => {
          for (const code of codes) world.codes.invalidateWritten(me.phone ?? '', code);
          return true;
        };
      },
    }),
  } satisfies Methods;
}

export function requireApp(args: TlObject): void {
  if (intField(args, 'api_id') <= 0 || stringField(args, 'api_hash') === '') {
    throw new RpcError(400, 'API_ID_INVALID');
  }
}

/** A number without an account gets a code too. Only auth.signIn reveals that there is no account. */
function sendCode(world: World, phone: string, keyId: bigint, via: LoginCode['via']): TlObject {
  const { code, hash } = world.codes.create(phone, keyId, via, world.now());
  const person = world.findByPhone(phone);
  if (via === 'app' && person) {
    notify(world, person, loginCodeText(code));
    return {
      _: 'auth.sentCode',
      type: { _: 'auth.sentCodeTypeApp', length: code.length },
      phone_code_hash: hash,
      next_type: { _: 'auth.codeTypeSms' },
      timeout: smsAfterSeconds,
    };
  }
  world.sms.receive(phone, codeSmsText(code), world.now());
  world.changed();
  return {
    _: 'auth.sentCode',
    type: { _: 'auth.sentCodeTypeSms', length: code.length },
    phone_code_hash: hash,
  };
}

/** core.telegram.org/method/auth.sendCode lists the errors. */
function requireFewCodes(world: World, phone: string, keyId: bigint): void {
  const now = world.now();
  const { codesByKey, codesByNumber, wrongPasswords } = world.limits;
  const person = world.findByPhone(phone);
  if (person && wrongPasswords.waitSeconds(String(person.id), now) > 0) {
    throw new RpcError(406, 'PHONE_PASSWORD_FLOOD');
  }
  const wait = codesByKey.waitSeconds(String(keyId), now);
  if (wait > 0) throw new RpcError(420, `FLOOD_WAIT_${wait}`);
  if (codesByNumber.waitSeconds(phone, now) > 0) throw new RpcError(400, 'PHONE_NUMBER_FLOOD');
  codesByKey.use(String(keyId), now);
  codesByNumber.use(phone, now);
}

/** Several wrong codes end a code: from then on even the right one has expired. */
function requireRightCode(world: World, code: LoginCode, typed: string): void {
  if (code.wrongAttempts >= world.limits.maxWrongCodes) {
    world.codes.delete(code);
    throw new RpcError(400, 'PHONE_CODE_EXPIRED');
  }
  if (code.code === typed) return;
  code.wrongAttempts += 1;
  throw new RpcError(400, 'PHONE_CODE_INVALID');
}

function requireCode(world: World, { args }: Call): LoginCode {
  const code = world.codes.find(
    requirePhone(args),
    stringField(args, 'phone_code_hash'),
    world.now(),
  );
  if (!code) throw new RpcError(400, 'PHONE_CODE_EXPIRED');
  return code;
}

function requirePhone(args: TlObject): string {
  const phone = readPhone(stringField(args, 'phone_number'));
  if (!phone) throw new RpcError(406, 'PHONE_NUMBER_INVALID');
  return phone;
}
