import type {
  KeepSession,
  LoginQr,
  SignIn,
  SignInStep,
  Telegram,
} from '../../contacts/ports/sign-in.ts';
import { isTransient, TelegramError } from '../../contacts/telegram-error.ts';

/** Whether Telegram has signed the session of a sign-in in; `unknown`: a call had no answer. */
export type SessionOutcome = 'signed_in' | 'not_signed_in' | 'unknown';

/** The connection of a pairing attempt. Each way of signing in needs a new one. */
export class SignInConnection {
  readonly #telegram: Telegram;
  readonly #spender: string;
  #signIn: SignIn | undefined;
  #closed = new AbortController();
  /** The outcome of all calls that sign in on this connection. */
  #running: Promise<SessionOutcome> = Promise.resolve('not_signed_in');
  #closing: Promise<unknown> = Promise.resolve();

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
    this.#running = outcomeAfter(this.#running, entered);
    return entered;
  }

  /**
   * Shows QR codes until one is scanned. Undefined if the connection was closed meanwhile, unless the account
   * was signed in just then.
   */
  async signInByQr(show: (qr: LoginQr) => void): Promise<SignInStep | undefined> {
    const closed = this.#closed.signal;
    const scanned = this.#signIn?.signInByQr(show, closed);
    this.#running = outcomeAfter(this.#running, scanned);
    try {
      const step = await scanned;
      return closed.aborted && step?.kind !== 'signed_in' ? undefined : step;
    } catch (error) {
      if (closed.aborted) return undefined;
      throw error;
    }
  }

  /** Waits for the answer of a call that signs in: its session must be known, to be signed out. */
  close(): Promise<SessionOutcome> {
    const [signIn, running] = [this.#signIn, this.#running];
    this.#signIn = undefined;
    this.#running = Promise.resolve('not_signed_in');
    this.#closed.abort();
    const closing = this.#closing.then(async () => {
      const outcome = await running;
      await signIn?.[Symbol.asyncDispose]();
      return outcome;
    });
    this.#closing = closing;
    return closing;
  }
}

/**
 * A refusal changes nothing: a code is also refused because the call before, which had no answer, has used it. Never
 * rejects.
 */
async function outcomeAfter(
  earlier: Promise<SessionOutcome>,
  call: Promise<SignInStep> | undefined,
): Promise<SessionOutcome> {
  const outcome = await outcomeOf(call);
  return outcome === 'not_signed_in' ? earlier : outcome;
}

/** Never rejects. */
async function outcomeOf(call: Promise<SignInStep> | undefined): Promise<SessionOutcome> {
  try {
    return (await call)?.kind === 'signed_in' ? 'signed_in' : 'not_signed_in';
  } catch (error) {
    const isAnswered = !(error instanceof TelegramError) || !isTransient(error.reason);
    return isAnswered ? 'not_signed_in' : 'unknown';
  }
}
