import { Api } from 'telegram';
import type { Owner } from '../../contacts/contact.ts';
import type {
  CodeSent,
  KeepSession,
  LoginQr,
  SignIn,
  SignInStep,
} from '../../contacts/ports/sign-in.ts';
import { hasReason, TelegramError } from '../../contacts/telegram-error.ts';
import { getOwner } from '../calls/get-users.ts';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import type { TelegramSettings } from '../gramjs/settings.ts';
import { toOwner } from '../tl/to-user.ts';
import { checkPassword, getPasswordHint } from './check-password.ts';
import { signInByQr } from './sign-in-by-qr.ts';

/**
 * Signs in with Telegram's own methods. GramJS's sign-in helpers register unknown numbers and cannot be
 * stopped.
 */
export class TelegramSignIn implements SignIn {
  readonly #settings: TelegramSettings;
  readonly #connection: Connection;
  readonly #keep: () => Promise<void>;
  #sent: { readonly phone: string; readonly code: Api.auth.SentCode } | undefined;

  /** `connection` has no stored session; disposing the sign-in closes it. */
  constructor(settings: TelegramSettings, connection: Connection, keep?: KeepSession) {
    this.#settings = settings;
    this.#connection = connection;
    this.#keep = async () => keep?.(connection.session);
  }

  async requestCode(phone: string): Promise<CodeSent> {
    const code = (await this.#resendCode(phone)) ?? (await this.#sendCode(phone));
    this.#sent = { phone, code };
    const { type } = code;
    return { via: deliveryOf(type), length: 'length' in type ? type.length : undefined };
  }

  async enterCode(code: string): Promise<SignInStep> {
    const sent = this.#sent;
    if (!sent) throw new TelegramError({ kind: 'code_expired' });
    return await this.#authorize(() =>
      this.#connection.call(
        new Api.auth.SignIn({
          phoneNumber: sent.phone,
          phoneCodeHash: sent.code.phoneCodeHash,
          phoneCode: code,
        }),
      ),
    );
  }

  async enterPassword(password: string): Promise<SignInStep> {
    return await this.#authorize(() => checkPassword(this.#connection, password));
  }

  async signInByQr(show: (qr: LoginQr) => void, signal: AbortSignal): Promise<SignInStep> {
    const { apiId, apiHash, clock } = this.#settings;
    return await this.#authorize(() =>
      signInByQr(this.#connection, { apiId, apiHash, clock, show, signal, keep: this.#keep }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection[Symbol.asyncDispose]();
  }

  async #sendCode(phoneNumber: string): Promise<Api.auth.SentCode> {
    const { apiId, apiHash } = this.#settings;
    const settings = new Api.CodeSettings({});
    const request = new Api.auth.SendCode({ phoneNumber, apiId, apiHash, settings });
    return expectSentCode(await this.#connection.call(request));
  }

  /** Requests the next way of delivery; undefined when the sign-in has to start again. */
  async #resendCode(phoneNumber: string): Promise<Api.auth.SentCode | undefined> {
    const sent = this.#sent;
    if (sent?.phone !== phoneNumber || !sent.code.nextType) return undefined;
    const { phoneCodeHash } = sent.code;
    try {
      const request = new Api.auth.ResendCode({ phoneNumber, phoneCodeHash });
      return expectSentCode(await this.#connection.call(request));
    } catch (error) {
      if (hasReason(error, 'code_expired')) return undefined;
      throw error;
    }
  }

  async #authorize(send: () => Promise<Api.auth.TypeAuthorization>): Promise<SignInStep> {
    const { reconnections } = this.#connection;
    await this.#keep();
    try {
      const authorization = await send();
      // The number has no account. Only Telegram's own app may register one.
      if (!(authorization instanceof Api.auth.Authorization)) {
        throw new TelegramError({ kind: 'phone_unregistered' });
      }
      if (!(authorization.user instanceof Api.User)) {
        throw new TelegramError({ kind: 'telegram_broken' });
      }
      return this.#signedIn(toOwner(authorization.user));
    } catch (error) {
      if (isRefusal(error, 'SESSION_PASSWORD_NEEDED')) {
        return { kind: 'password', hint: await getPasswordHint(this.#connection) };
      }
      // GramJS sends a call again when its answer was lost; the first call may have signed in.
      if (this.#connection.reconnections > reconnections) {
        const owner = await getOwner(this.#connection).catch(() => undefined);
        if (owner) return this.#signedIn(owner);
      }
      throw error;
    }
  }

  #signedIn(owner: Owner): SignInStep {
    return { kind: 'signed_in', owner, session: this.#connection.session };
  }
}

function expectSentCode(answer: Api.auth.TypeSentCode): Api.auth.SentCode {
  // Telegram signs in without a code only for tokens that Roster never sends.
  if (!(answer instanceof Api.auth.SentCode)) {
    throw new TelegramError({ kind: 'refused', name: answer.className });
  }
  // The account needs an e-mail address first, which only Telegram's own apps can set.
  if (answer.type instanceof Api.auth.SentCodeTypeSetUpEmailRequired) {
    throw new TelegramError({ kind: 'code_unavailable' });
  }
  return answer;
}

/** Third-party apps mostly get codes in Telegram's app, seldom by SMS. */
function deliveryOf(type: Api.auth.TypeSentCodeType): CodeSent['via'] {
  switch (type.className) {
    case 'auth.SentCodeTypeApp':
      return 'app';
    case 'auth.SentCodeTypeSms':
    case 'auth.SentCodeTypeFirebaseSms':
    case 'auth.SentCodeTypeFragmentSms':
    case 'auth.SentCodeTypeSmsWord':
    case 'auth.SentCodeTypeSmsPhrase':
      return 'sms';
    case 'auth.SentCodeTypeCall':
    case 'auth.SentCodeTypeFlashCall':
    case 'auth.SentCodeTypeMissedCall':
      return 'call';
    default:
      return 'other';
  }
}
