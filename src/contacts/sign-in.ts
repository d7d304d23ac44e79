import type { AddressBook } from './address-book.ts';
import type { Owner } from './contact.ts';

/** A login QR code: `link` is what the picture says (`tg://login?token=...`). It is a secret while it lives. */
export interface LoginQr {
  readonly link: string;
  readonly expires: Date;
}

/** What comes next in a sign-in. `session` is the whole key to the account: seal it before storing. */
export type SignInStep =
  | { readonly kind: 'password'; readonly hint: string | undefined }
  | { readonly kind: 'signed_in'; readonly owner: Owner; readonly session: string };

/** Where Telegram sent the login code. */
export interface CodeSent {
  readonly via: 'app' | 'sms' | 'call' | 'other';
  /** Number of digits, where Telegram says so. */
  readonly length: number | undefined;
}

/**
 * One attempt to sign in, on one connection. Throws `TelegramError`; after `code_wrong` and
 * `password_wrong` the same step may be tried again. Never signs anybody up.
 */
export interface SignIn extends AsyncDisposable {
  /** Sends the code. Calling it again asks for a new one. `phone`: E.164 with the plus. */
  askCode(phone: string): Promise<CodeSent>;
  enterCode(code: string): Promise<SignInStep>;
  enterPassword(password: string): Promise<SignInStep>;
  /**
   * Shows login codes, each new one before the last expires, until one is scanned, the signal is
   * aborted or the connection fails.
   */
  byQr(show: (qr: LoginQr) => void, signal: AbortSignal): Promise<SignInStep>;
}

/** The way to Telegram's user API. */
export interface Telegram {
  signIn(): Promise<SignIn>;
  /** Opens the book of a stored session. `TelegramError` `signed_out` when Telegram no longer knows it. */
  open(session: string): Promise<AddressBook>;
}
