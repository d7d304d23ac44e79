import type { KeepSession, LoginQr, SignIn, SignInStep, Telegram } from '../../contacts/sign-in.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';

/** The connection of a pairing attempt. Each way of signing in needs a new one. */
export class SignInConnection {
  readonly #telegram: Telegram;
  readonly #spender: string;
  #signIn: SignIn | undefined;
  #closed = new AbortController();
  #running: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> = Promise.resolve();

  /** `spender`: whose call budgets the sign-in uses. */
  constructor(telegram: Telegram, spender: string) {
    this.#telegram = telegram;
    this.#spender = spender;
  }

  /** The sign-in that is open. */
  get signIn(): SignIn | undefined {
    return this.#signIn;
  }

  /**
   * Opens a connection in place of the last one, whose session is kept before it may be signed in. Throws
   * `TelegramError`, also once `over` is aborted.
   */
  async open(over: AbortSignal, keep: KeepSession): Promise<SignIn> {
    await this.close();
    if (over.aborted) throw new TelegramError({ kind: 'unreachable' });
    const signIn = await this.#telegram.startSignIn(this.#spender, keep);
    if (over.aborted) {
      await signIn[Symbol.asyncDispose]();
      throw new TelegramError({ kind: 'unreachable' });
    }
    this.#closed = new AbortController();
    this.#signIn = signIn;
    return signIn;
  }

  /** Enters a code or a password. Undefined if no sign-in is open. */
  async enter(secret: (signIn: SignIn) => Promise<SignInStep>): Promise<SignInStep | undefined> {
    const entered = this.#signIn && secret(this.#signIn);
    this.#running = Promise.allSettled([entered]);
    return entered;
  }

  /**
   * Shows QR codes until one is scanned. Undefined if the connection was closed meanwhile, unless the account
   * was signed in just then.
   */
  async signInByQr(show: (qr: LoginQr) => void): Promise<SignInStep | undefined> {
    const closed = this.#closed.signal;
    const scanned = this.#signIn?.signInByQr(show, closed);
    this.#running = Promise.allSettled([scanned]);
    try {
      const step = await scanned;
      return closed.aborted && step?.kind !== 'signed_in' ? undefined : step;
    } catch (error) {
      if (closed.aborted) return undefined;
      throw error;
    }
  }

  /** Waits for the answer of a call that signs in: its session must be known, to be signed out. */
  close(): Promise<void> {
    const signIn = this.#signIn;
    this.#signIn = undefined;
    this.#closed.abort();
    this.#closing = this.#closing.then(async () => {
      await this.#running;
      await signIn?.[Symbol.asyncDispose]();
    });
    return this.#closing;
  }
}
