import { randomUUID } from 'node:crypto';
import type { Clock } from '../../runtime/clock.ts';
import type { Owner } from '../../contacts/contact.ts';
import { digitsOf } from '../../contacts/phone/fold-digits.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import type { SignIn, SignInStep, Telegram } from '../../contacts/ports/sign-in.ts';
import type { Account } from '../../store/accounts.ts';
import type { PairingState, SignedIn } from './pairing-state.ts';
import { SignInConnection } from './sign-in-connection.ts';
import { isFinal, isWrongSecret, numberIn, startsOver } from './sign-in-problems.ts';

/** How long an attempt lasts at most. */
export const attemptMs = 10 * 60_000;
/** Codes and passwords together. */
const maxWrong = 5;

export interface PairingOptions {
  readonly telegram: Telegram;
  readonly clock: Clock;
  /**
   * Stores the session of a sign-in, so that it is signed out if it comes to nothing: before Telegram may sign it in,
   * and as it is afterwards.
   */
  readonly keep: (signIn: string, session: string, attemptId: string) => Promise<void>;
  /** Deletes a stored session that Telegram has not signed in. */
  readonly drop: (signIn: string) => Promise<void>;
  /** Has a stored session signed out in the background: Telegram may have signed it in without an answer. */
  readonly leave: (signIn: string) => Promise<void>;
  /** Signs out a stored session that is signed in: now, or in the background if that fails. */
  readonly abandon: (signIn: string) => Promise<void>;
  /** Whose call budgets the sign-in uses. */
  readonly spender: string;
  /** Whether the account is that of the chat. Throws `TelegramError` if it may not be paired. */
  readonly isOwn: (owner: Owner) => Promise<boolean>;
  /**
   * Stores the account. The connection of the sign-in is closed by then. Undefined if the person cancelled
   * the attempt or began another one, in whatever process.
   */
  readonly finish: (signedIn: SignedIn) => Promise<Account | undefined>;
}

/**
 * One attempt to pair an account, by signing in at Telegram. This process holds it, for 10 minutes at most.
 * It handles one input at a time.
 */
export class PairingAttempt implements AsyncDisposable {
  readonly id = randomUUID();
  readonly #options: PairingOptions;
  readonly #connection: SignInConnection;
  readonly #listeners = new Set<(state: PairingState) => void>();
  readonly #over = new AbortController();
  #isStoring = false;
  #state: PairingState = { kind: 'choose' };
  #lastInput: Promise<unknown> = Promise.resolve();
  #wrong = 0;
  #isOnPage = false;
  #isCancelled = false;
  #unconfirmed: SignedIn | undefined;
  /** The id of the sign-in of the open connection, under which its session is stored. */
  #signingIn: string | undefined;
  #ended: Promise<void> | undefined;

  constructor(options: PairingOptions) {
    this.#options = options;
    this.#connection = new SignInConnection(options.telegram, options.spender);
    options.clock.sleep(attemptMs, this.#over.signal).then(
      () => this.end(),
      () => undefined,
    );
  }

  get state(): PairingState {
    return this.#state;
  }

  get isOver(): boolean {
    return this.over.aborted;
  }

  /** Aborted once the attempt is over. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Whether the account is being stored, which ends the attempt unless it fails. */
  get isStoring(): boolean {
    return this.#isStoring;
  }

  /** Calls the listener after each change of `state`. */
  subscribe(listener: (state: PairingState) => void): Disposable {
    const own = (state: PairingState): void => listener(state);
    this.#listeners.add(own);
    return { [Symbol.dispose]: () => void this.#listeners.delete(own) };
  }

  /** Whether it ended because the person cancelled it or began another one, and so knows that it is over. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** The pairing page has opened the attempt, and asks what there is to ask. */
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
      await this.#connect();
      const shown = Promise.withResolvers<void>();
      shownOrFailed = Promise.race([shown.promise, this.#showQr(shown.resolve)]);
    });
    await shownOrFailed;
  }

  /** Also requests a new code. Resolves when `state` has the result; never throws `TelegramError`. */
  async askCode(phone: string): Promise<void> {
    await this.#next(async () => {
      const number = numberIn(phone);
      const again = this.#state.kind === 'code' ? this.#connection.signIn : undefined;
      const sent = await (again ?? (await this.#connect())).requestCode(number);
      this.#set({ kind: 'code', phone: number, sent });
    });
  }

  /** Digits of every script count, and nothing else. */
  async enterCode(code: string): Promise<void> {
    await this.#next(async () => {
      if (this.#state.kind !== 'code') return;
      await this.#enter((to) => to.enterCode(digitsOf(code)));
    });
  }

  async enterPassword(password: string): Promise<void> {
    await this.#next(async () => {
      if (this.#state.kind !== 'password') return;
      await this.#enter((to) => to.enterPassword(password));
    });
  }

  /** Stores the account of the state `confirm`, if that has this sign-in. */
  async confirm(signIn: string): Promise<void> {
    await this.#next(async () => {
      if (this.#unconfirmed?.id !== signIn) return;
      const signedIn = this.#takeUnconfirmed();
      if (signedIn) await this.#useOrAbandon(signedIn, () => this.#finish(signedIn));
    });
  }

  /** Ends the attempt without an account, unless it is paired already. */
  async end(problem?: FailureReason): Promise<void> {
    if (!this.isOver) {
      this.#over.abort();
      this.#set(problem ? { kind: 'ended', problem } : { kind: 'ended' });
    }
    await (this.#ended ??= this.#disconnect());
  }

  /** Ends the attempt because the person does not want it any more, here or in another process. */
  async cancel(): Promise<void> {
    if (!this.isOver) this.#isCancelled = true;
    await this.end();
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

  /** Shows QR codes until one is scanned or the connection closes; resolves when the result is in `state`. */
  async #showQr(shown: () => void): Promise<void> {
    const id = this.#signingIn;
    const scanned = this.#connection.signInByQr((qr) => {
      this.#set({ kind: 'qr', qr });
      shown();
    });
    // Inputs do not wait for the scan.
    await scanned.catch(() => undefined);
    await this.#next(async () => {
      await this.#follow(id, await scanned);
    });
  }

  async #enter(secret: (signIn: SignIn) => Promise<SignInStep>): Promise<void> {
    const id = this.#signingIn;
    await this.#follow(id, await this.#connection.enter(secret));
  }

  /** `id`: of the sign-in that the step is of. Another one may have begun while this step waited for its turn. */
  async #follow(id: string | undefined, step: SignInStep | undefined): Promise<void> {
    if (!step || id === undefined) return;
    if (step.kind === 'password') {
      const isOpen = !this.isOver && id === this.#signingIn;
      if (isOpen) this.#set({ kind: 'password', hint: step.hint });
      return;
    }
    const { keep, isOwn } = this.#options;
    const { owner, session } = step;
    await keep(id, session, this.id);
    const signedIn = { id, owner, session };
    // A session must not be used on two connections at once.
    await this.#disconnect();
    await this.#useOrAbandon(signedIn, async () => {
      const isTheirs = await isOwn(owner);
      // The person may have canceled meanwhile.
      if (isTheirs || this.isOver) return this.#finish(signedIn);
      this.#unconfirmed = signedIn;
      this.#set({ kind: 'confirm', owner, signIn: signedIn.id });
      return true;
    });
  }

  /** Signs the session out unless `use` resolves with true. */
  async #useOrAbandon(signedIn: SignedIn, use: () => Promise<boolean>): Promise<void> {
    let isUsed = false;
    try {
      isUsed = await use();
    } finally {
      if (!isUsed) await this.#options.abandon(signedIn.id);
    }
  }

  /** False if the account is not wanted any more. */
  async #finish(signedIn: SignedIn): Promise<boolean> {
    if (this.isOver) return false;
    this.#isStoring = true;
    try {
      const account = await this.#options.finish(signedIn);
      if (account) {
        this.#over.abort();
        this.#set({ kind: 'paired', account });
      } else {
        this.#isCancelled = true;
        await this.end();
      }
      return account !== undefined;
    } finally {
      this.#isStoring = false;
    }
  }

  #takeUnconfirmed(): SignedIn | undefined {
    const signedIn = this.#unconfirmed;
    this.#unconfirmed = undefined;
    return signedIn;
  }

  async #fail(problem: FailureReason): Promise<void> {
    if (isWrongSecret(problem)) this.#wrong += 1;
    if (this.#wrong >= maxWrong || isFinal(problem)) return this.end(problem);
    const state = this.#state;
    const retryable = (state.kind === 'code' || state.kind === 'password') && state;
    if (retryable && !startsOver.has(problem.kind)) return this.#set({ ...retryable, problem });
    await this.#disconnect();
    this.#set({ kind: 'choose', problem });
  }

  async #connect(): Promise<SignIn> {
    await this.#disconnect();
    const id = randomUUID();
    this.#signingIn = id;
    const keep = (session: string): Promise<void> => this.#options.keep(id, session, this.id);
    return this.#connection.open(this.#over.signal, keep);
  }

  /** Ends the sign-in, with an account that was not confirmed. */
  async #disconnect(): Promise<void> {
    const unconfirmed = this.#takeUnconfirmed();
    const signingIn = this.#signingIn;
    this.#signingIn = undefined;
    const outcome = await this.#connection.close();
    const { drop, leave } = this.#options;
    // One that is signed in is that of the input that follows its step.
    if (signingIn !== undefined && outcome !== 'signed_in')
      await (outcome === 'unknown' ? leave : drop)(signingIn);
    if (unconfirmed) await this.#options.abandon(unconfirmed.id);
  }
}
