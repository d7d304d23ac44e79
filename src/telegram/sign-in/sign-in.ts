import { Api } from 'telegram';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { CodeSent, LoginQr, SignIn, SignInStep } from '../../contacts/sign-in.ts';
import { codeSent, sentCode } from './code.ts';
import type { Link } from '../connection/connection.ts';
import { checkPassword, passwordHint } from './check-password.ts';
import { signInByQr } from './sign-in-by-qr.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import type { TelegramSettings } from '../connection/settings.ts';
import { ownerOf } from '../tl/to-user.ts';

/** Signs in by Telegram's own methods: GramJS's helpers register unknown numbers and cannot be stopped. */
export class TelegramSignIn implements SignIn {
  readonly #settings: TelegramSettings;
  readonly #link: Link;
  #asked: { readonly phone: string; readonly code: Api.auth.SentCode } | undefined;

  /** On a link without a session; it is closed with the sign-in. */
  constructor(settings: TelegramSettings, link: Link) {
    this.#settings = settings;
    this.#link = link;
  }

  async askCode(phone: string): Promise<CodeSent> {
    const code = (await this.#resend(phone)) ?? (await this.#send(phone));
    this.#asked = { phone, code };
    return codeSent(code);
  }

  async enterCode(code: string): Promise<SignInStep> {
    const asked = this.#asked;
    if (!asked) throw new TelegramError({ kind: 'code_expired' });
    return await this.#step(() =>
      this.#link.call(
        new Api.auth.SignIn({
          phoneNumber: asked.phone,
          phoneCodeHash: asked.code.phoneCodeHash,
          phoneCode: code,
        }),
      ),
    );
  }

  async enterPassword(password: string): Promise<SignInStep> {
    return await this.#step(() => checkPassword(this.#link, password));
  }

  async byQr(show: (qr: LoginQr) => void, signal: AbortSignal): Promise<SignInStep> {
    return await this.#step(() => signInByQr(this.#link, this.#settings, show, signal));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#link[Symbol.asyncDispose]();
  }

  async #send(phone: string): Promise<Api.auth.SentCode> {
    const { apiId, apiHash } = this.#settings;
    const settings = new Api.CodeSettings({});
    return sentCode(
      await this.#link.call(
        new Api.auth.SendCode({ phoneNumber: phone, apiId, apiHash, settings }),
      ),
    );
  }

  /** By the next way Telegram offers; undefined when a new code has to be asked for from the start. */
  async #resend(phone: string): Promise<Api.auth.SentCode | undefined> {
    const asked = this.#asked;
    if (asked?.phone !== phone || !asked.code.nextType) return undefined;
    const { phoneCodeHash } = asked.code;
    try {
      return sentCode(
        await this.#link.call(new Api.auth.ResendCode({ phoneNumber: phone, phoneCodeHash })),
      );
    } catch (error) {
      if (error instanceof TelegramError && error.reason.kind === 'code_expired') return undefined;
      throw error;
    }
  }

  async #step(take: () => Promise<Api.auth.TypeAuthorization>): Promise<SignInStep> {
    const before = this.#link.reconnections;
    try {
      const authorization = await take();
      // An account would have to be registered: that is for Telegram's own app.
      if (!(authorization instanceof Api.auth.Authorization)) {
        throw new TelegramError({ kind: 'phone_unregistered' });
      }
      return this.#signedIn(authorization.user);
    } catch (error) {
      if (isRefusal(error, 'SESSION_PASSWORD_NEEDED')) {
        return { kind: 'password', hint: await passwordHint(this.#link) };
      }
      // Sent again because the answer was lost: the first sending may have done it.
      const self = this.#link.reconnections > before ? await this.#self() : undefined;
      if (self) return this.#signedIn(self);
      throw error;
    }
  }

  async #self(): Promise<Api.TypeUser | undefined> {
    try {
      const request = new Api.users.GetUsers({ id: [new Api.InputUserSelf()] });
      return (await this.#link.call(request))[0];
    } catch {
      return undefined;
    }
  }

  #signedIn(user: Api.TypeUser): SignInStep {
    if (!(user instanceof Api.User)) throw new TelegramError({ kind: 'telegram_broken' });
    return { kind: 'signed_in', owner: ownerOf(user), session: this.#link.session };
  }
}
