import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { CodeSent, LoginQr } from '../../contacts/sign-in.ts';
import type { Account } from '../../store/accounts.ts';

/** Where a pairing stands. `problem`: the last input failed with this, and may be given again. */
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
  /** Over without an account: cancelled, timed out, or failed beyond repair. */
  | { readonly kind: 'ended'; readonly problem?: FailureReason };

/** One attempt to pair, held by this process while it lasts (10 minutes at most). */
export interface PairingAttempt extends AsyncDisposable {
  readonly state: PairingState;
  /** Called after each change of `state`. */
  subscribe(listener: (state: PairingState) => void): Disposable;
  startQr(): Promise<void>;
  /** Also asks for a new code. Resolves when the state shows what came of it; never throws `TelegramError`. */
  askCode(phone: string): Promise<void>;
  enterCode(code: string): Promise<void>;
  enterPassword(password: string): Promise<void>;
}
