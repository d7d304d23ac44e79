import type { LoginQr, SignIn, SignInStep, Telegram } from '../../contacts/sign-in.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';

/** The connection of a pairing attempt. Each way of signing in needs a new one. */
export class SignInConnection {
  readonly #telegram: Telegram;
  readonly #spender: string;
  #signIn: SignIn | undefined;
  #closed = new AbortController();

  /** `spender`: whose call budgets the sign-in uses. */
  constructor(telegram: Telegram, spender: string) {
    this.#telegram = telegram;
    this.#spender = spender;
  }

  /** Undefined while it is closed. */
  get signIn(): SignIn | undefined {
    return this.#signIn;
  }

  /** Opens a connection in place of the last one. Throws `TelegramError`, also once `over` is aborted. */
  async open(over: AbortSignal): Promise<SignIn> {
    await this.close();
    if (over.aborted) throw new TelegramError({ kind: 'unreachable' });
    const signIn = await this.#telegram.startSignIn(this.#spender);
    if (over.aborted) {
      await signIn[Symbol.asyncDispose]();
      throw new TelegramError({ kind: 'unreachable' });
    }
    this.#closed = new AbortController();
    this.#signIn = signIn;
    return signIn;
  }

  /** Shows QR codes until one is scanned. Undefined if the connection was closed meanwhile. */
  async signInByQr(show: (qr: LoginQr) => void): Promise<SignInStep | undefined> {
    const closed = this.#closed.signal;
    try {
      return await this.#signIn?.signInByQr(show, closed);
    } catch (error) {
      if (closed.aborted) return undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    const signIn = this.#signIn;
    this.#signIn = undefined;
    this.#closed.abort();
    await signIn?.[Symbol.asyncDispose]();
  }
}
