import { RpcError, type Call, type Methods } from '../mtproto/rpc.ts';
import { intField, stringField, stringsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import type { LoginCode } from '../world/login-codes.ts';
import { notify } from '../world/messages.ts';
import { codeSmsText, loginCodeText } from '../world/notices.ts';
import { readPhone } from '../world/phone-number.ts';
import type { World } from '../world/world.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { signedInMethods } from './signed-in-methods.ts';

const codeLength = 5;
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
      return sendCode(world, phone, key.keyId, person ? 'app' : 'sms');
    },
    'auth.resendCode': (call) => {
      const code = requireCode(world, call);
      if (code.via === 'sms') throw new RpcError(406, 'SEND_CODE_UNAVAILABLE');
      return sendCode(world, code.phone, call.key.keyId, 'sms');
    },
    'auth.cancelCode': (call) => {
      world.codes.delete(requireCode(world, call));
      return true;
    },
    'auth.signIn': (call) => {
      const { args, key } = call;
      const typedCode = args.phone_code === undefined ? '' : stringField(args, 'phone_code');
      if (typedCode === '') throw new RpcError(400, 'PHONE_CODE_EMPTY');
      const code = requireCode(world, call);
      if (code.code !== typedCode) throw new RpcError(400, 'PHONE_CODE_INVALID');
      const person = world.findByPhone(code.phone);
      if (!person) return { _: 'auth.authorizationSignUpRequired' };
      world.codes.delete(code);
      return finishSignIn(world, person, key);
    },
    ...signedInMethods(world, {
      'account.invalidateSignInCodes': ({ me }, { args }) => {
        for (const code of stringsField(args, 'codes'))
          world.codes.invalidateWritten(me.phone ?? '', code);
        return true;
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
      type: { _: 'auth.sentCodeTypeApp', length: codeLength },
      phone_code_hash: hash,
      next_type: { _: 'auth.codeTypeSms' },
      timeout: smsAfterSeconds,
    };
  }
  world.sms.receive(phone, codeSmsText(code), world.now());
  world.changed();
  return {
    _: 'auth.sentCode',
    type: { _: 'auth.sentCodeTypeSms', length: codeLength },
    phone_code_hash: hash,
  };
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
