import type { Clock } from '../../runtime/clock.ts';
import type { Owner } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import type { CodeSent, LoginQr, SignIn, SignInStep, Telegram } from '../../contacts/sign-in.ts';
import type { Account } from '../../store/accounts.ts';
import { isFinal, numberIn, startsOver } from './sign-in-problems.ts';

/** How long an attempt lasts at most. */
export const attemptMs = 10 * 60_000;
/** Codes and passwords together. */
const maxWrong = 5;

/** The step of a pairing. `problem`: why the last input failed; the person may try again. */
export type PairingState =
  | { readonly kind: 'choose'; readonly problem?: FailureReason }
  | { readonly kind: 'qr'; readonly qr: LoginQr }
  | {
      readonly kind: 'code';
      readonly phone: string;
      readonly sent: CodeSent;
      readonly problem?: FailureReason;
    }
  | {
      readonly kind: 'password';
      readonly hint: string | undefined;
      readonly problem?: FailureReason;
    }
  /** Signed in to an account that is not the chat's own: nothing is stored until `confirm`. */
  | { readonly kind: 'confirm'; readonly owner: Owner }
  | { readonly kind: 'paired'; readonly account: Account }
  /** Ended without an account: cancelled, timed out, or failed for good. */
  | { readonly kind: 'ended'; readonly problem?: FailureReason };

/** A session that is not stored yet. */
export type SignedIn = Extract<SignInStep, { kind: 'signed_in' }>;

export interface PairingOptions {
  readonly telegram: Telegram;
  readonly clock: Clock;
  /** Whose call budgets the sign-in uses. */
  readonly spender: string;
  /** Whether the account is that of the chat. Throws `TelegramError` if it may not be paired. */
  readonly isOwn: (owner: Owner) => Promise<boolean>;
  /** Stores the account. The connection of the sign-in is closed by then. */
  readonly finish: (signedIn: SignedIn) => Promise<Account>;
}

/**
 * One attempt to pair an account, by signing in at Telegram. This process holds it, for 10 minutes at most.
 * It handles one input at a time.
 */
export class PairingAttempt implements AsyncDisposable {
  readonly #options: PairingOptions;
  readonly #listeners = new Set<(state: PairingState) => void>();
  readonly #over = new AbortController();
  #state: PairingState = { kind: 'choose' };
  #lastInput: Promise<unknown> = Promise.resolve();
  #signIn: SignIn | undefined;
  #stopQr = new AbortController();
  #wrong = 0;
  #isOnPage = false;
  #unconfirmed: SignedIn | undefined;

  constructor(options: PairingOptions) {
    this.#options = options;
    options.clock.sleep(attemptMs, this.#over.signal).then(
      () => this.end(),
      () => undefined,
    );
  }

  get state(): PairingState {
    return this.#state;
  }

  get isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** Calls the listener after each change of `state`. */
  subscribe(listener: (state: PairingState) => void): Disposable {
    const own = (state: PairingState): void => listener(state);
    this.#listeners.add(own);
    return { [Symbol.dispose]: () => void this.#listeners.delete(own) };
  }

  /**
   * The pairing page has opened the attempt. The page may be used by another person than the chat, so an
   * account that is not the chat's own waits for `confirm`.
   */
  moveToPage(): void {
    this.#isOnPage = true;
  }

  /** Whether a page shows this attempt, as far as this process knows. */
  get isOnPage(): boolean {
    return this.#isOnPage;
  }

  async startQr(): Promise<void> {
    let shownOrFailed: Promise<void> = Promise.resolve();
    await this.#next(async () => {
      const signIn = await this.#connect();
      const shown = Promise.withResolvers<void>();
      shownOrFailed = Promise.race([shown.promise, this.#showQr(signIn, shown.resolve)]);
    });
    await shownOrFailed;
  }

  /** Also requests a new code. Resolves when `state` has the result; never throws `TelegramError`. */
  async askCode(phone: string): Promise<void> {
    await this.#next(async () => {
      const number = numberIn(phone);
      const again = this.#state.kind === 'code' ? this.#signIn : undefined;
      const sent = await (again ?? (await this.#connect())).requestCode(number);
      this.#set({ kind: 'code', phone: number, sent });
    });
  }

  async enterCode(code: string): Promise<void> {
    await this.#next(async () => {
      if (this.#state.kind !== 'code' || !this.#signIn) return;
      await this.#follow(await this.#signIn.enterCode(code.trim()));
    });
  }

  async enterPassword(password: string): Promise<void> {
    await this.#next(async () => {
      if (this.#state.kind !== 'password' || !this.#signIn) return;
      await this.#follow(await this.#signIn.enterPassword(password));
    });
  }

  /** Stores the account of the state `confirm`. */
  async confirm(): Promise<void> {
    await this.#next(async () => {
      const signedIn = this.#takeUnconfirmed();
      if (signedIn) await this.#orAbandon(signedIn, () => this.#finish(signedIn));
    });
  }

  /** Ends the attempt without an account, unless it is paired already. */
  async end(problem?: FailureReason): Promise<void> {
    if (!this.isOver) {
      this.#over.abort();
      this.#set(problem ? { kind: 'ended', problem } : { kind: 'ended' });
    }
    await this.#disconnect();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }

  #set(state: PairingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  /** Runs `work` after earlier inputs. A `TelegramError` becomes the state's problem. */
  #next(work: () => Promise<void>): Promise<void> {
    const input = this.#lastInput.then(work).catch(async (error: unknown) => {
      if (!(error instanceof TelegramError)) {
        await this.end();
        throw error;
      }
      if (!this.isOver) await this.#fail(error.reason);
    });
    this.#lastInput = input.catch(() => undefined);
    return input;
  }

  /** Shows QR codes until one is scanned or `#stopQr` aborts; resolves when the result is in `state`. */
  async #showQr(signIn: SignIn, shown: () => void): Promise<void> {
    const stop = this.#stopQr.signal;
    const show = (qr: LoginQr): void => {
      this.#set({ kind: 'qr', qr });
      shown();
    };
    const scanned = signIn.signInByQr(show, stop);
    const step = await scanned.catch(async (error: unknown) => {
      // The code that aborted sets the next state.
      if (!stop.aborted) await this.#next(() => Promise.reject(error));
      return undefined;
    });
    if (step) await this.#next(() => this.#follow(step));
  }

  async #follow(step: SignInStep): Promise<void> {
    if (step.kind === 'password') {
      if (!this.isOver) this.#set({ kind: 'password', hint: step.hint });
      return;
    }
    // A session must not be used on two connections at once.
    await this.#disconnect();
    await this.#orAbandon(step, async () => {
      const isOwn = await this.#options.isOwn(step.owner);
      if (isOwn || !this.#isOnPage || this.isOver) return this.#finish(step);
      this.#unconfirmed = step;
      this.#set({ kind: 'confirm', owner: step.owner });
    });
  }

  async #finish(signedIn: SignedIn): Promise<void> {
    if (this.isOver) return this.#abandon(signedIn);
    const account = await this.#options.finish(signedIn);
    this.#over.abort();
    this.#set({ kind: 'paired', account });
  }

  /** Signs the session out if `work` fails. */
  async #orAbandon(signedIn: SignedIn, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.#abandon(signedIn);
      throw error;
    }
  }

  #takeUnconfirmed(): SignedIn | undefined {
    const signedIn = this.#unconfirmed;
    this.#unconfirmed = undefined;
    return signedIn;
  }

  async #fail(problem: FailureReason): Promise<void> {
    const wrong = problem.kind === 'code_wrong' || problem.kind === 'password_wrong';
    if (wrong) this.#wrong += 1;
    if (this.#wrong >= maxWrong || isFinal(problem)) return this.end(problem);
    const state = this.#state;
    const retryable = (state.kind === 'code' || state.kind === 'password') && state;
    if (retryable && !startsOver.has(problem.kind)) return this.#set({ ...retryable, problem });
    await this.#disconnect();
    this.#set({ kind: 'choose', problem });
  }

  /** Opens a new connection; each way of signing in needs its own. */
  async #connect(): Promise<SignIn> {
    await this.#disconnect();
    if (this.isOver) throw new TelegramError({ kind: 'unreachable' });
    const signIn = await this.#options.telegram.startSignIn(this.#options.spender);
    if (this.isOver) {
      await signIn[Symbol.asyncDispose]();
      throw new TelegramError({ kind: 'unreachable' });
    }
    this.#stopQr = new AbortController();
    this.#signIn = signIn;
    return signIn;
  }

  /** Ends the sign-in, with an account that was not confirmed. */
  async #disconnect(): Promise<void> {
    const signIn = this.#signIn;
    this.#signIn = undefined;
    this.#stopQr.abort();
    const unconfirmed = this.#takeUnconfirmed();
    await signIn?.[Symbol.asyncDispose]();
    if (unconfirmed) await this.#abandon(unconfirmed);
  }

  /** Signs out an unused session, so that it does not stay in the account's list of devices. */
  async #abandon({ session }: SignedIn): Promise<void> {
    try {
      await using book = await this.#options.telegram.openAddressBook(session);
      await book.signOut();
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
    }
  }
}
