import type { AddressBook } from './address-book.ts';
import type { Owner } from '../contact.ts';

/** A login QR code. `link` is its content (`tg://login?token=...`) and a secret until it expires. */
export interface LoginQr {
  readonly link: string;
  readonly expires: Date;
}

/**
 * The result of a step. `password`: call `enterPassword` next. `signed_in`: `session` gives full access to
 * the account; seal it before storing it.
 */
export type SignInStep =
  | { readonly kind: 'password'; readonly hint: string | undefined }
  | { readonly kind: 'signed_in'; readonly owner: Owner; readonly session: string };

/** How Telegram sent the login code. */
export interface CodeSent {
  readonly via: 'app' | 'sms' | 'call' | 'other';
  /** Number of digits, where Telegram states it. */
  readonly length: number | undefined;
}

/**
 * One sign-in on one connection, by code or by QR code. It never registers a new account. All methods throw
 * `TelegramError`; after `code_wrong` and `password_wrong` the same step can be repeated.
 *
 * @example
 * await using signIn = await telegram.startSignIn();
 * await signIn.requestCode('+4915112345678');
 * let step = await signIn.enterCode(code);
 * if (step.kind === 'password') step = await signIn.enterPassword(password);
 */
export interface SignIn extends AsyncDisposable {
  /**
   * Sends a code to the account. Calling it again sends another one, if possible by another way.
   *
   * @param phone E.164 with the plus
   * @throws TelegramError `phone_invalid`, `phone_unregistered`, `phone_banned` or `code_unavailable`
   */
  requestCode(phone: string): Promise<CodeSent>;
  /** Throws `TelegramError` `code_wrong`, or `code_expired` when a new code is needed. */
  enterCode(code: string): Promise<SignInStep>;
  /** Throws `TelegramError` `password_wrong`. */
  enterPassword(password: string): Promise<SignInStep>;
  /**
   * Shows QR codes until one is scanned.
   *
   * @param show called for each code; a new one replaces the last before it expires
   * @param signal ends the attempt; the call rejects with its reason
   */
  signInByQr(show: (qr: LoginQr) => void, signal: AbortSignal): Promise<SignInStep>;
}

/** Stores a session, so that it can be signed out although the process dies. */
export type KeepSession = (session: string) => Promise<void>;

/**
 * The port to Telegram's user API. Both methods throw `TelegramError`. Without a spender, no call is limited
 * by budgets.
 */
export interface Telegram {
  /**
   * Opens a connection for a new session.
   *
   * @param spender whose call budgets it uses
   * @param keep called with the session before each step that may sign it in; its failure ends the step
   */
  startSignIn(spender?: string, keep?: KeepSession): Promise<SignIn>;
  /**
   * Opens the address book of a stored session. Throws `signed_out` when Telegram ended the session.
   *
   * @param spender whose call budgets it uses
   */
  openAddressBook(session: string, spender?: string): Promise<AddressBook>;
}
