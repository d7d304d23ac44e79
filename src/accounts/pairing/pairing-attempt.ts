import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { CodeSent, LoginQr } from '../../contacts/sign-in.ts';
import type { Account } from '../../store/accounts.ts';

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
  | { readonly kind: 'paired'; readonly account: Account }
  /** Ended without an account: cancelled, timed out, or failed for good. */
  | { readonly kind: 'ended'; readonly problem?: FailureReason };

/** One attempt to pair an account. This process holds it, for 10 minutes at most. */
export interface PairingAttempt extends AsyncDisposable {
  readonly state: PairingState;
  /** Called after each change of `state`. */
  subscribe(listener: (state: PairingState) => void): Disposable;
  startQr(): Promise<void>;
  /** Also requests a new code. Resolves when `state` has the result; never throws `TelegramError`. */
  askCode(phone: string): Promise<void>;
  enterCode(code: string): Promise<void>;
  enterPassword(password: string): Promise<void>;
}
